import { z } from '@hono/zod-openapi';
import type { Choice } from '../../core/family/choosing.ts';
import type { ChoiceKey } from '../../core/family/layers.ts';
import type { Budget, BudgetTarget, OwnRule, Permission, Window } from '../../core/family/household.ts';
import { readName, readPasted } from '../../core/domain-name.ts';
import { fromText } from './from-text.ts';

// The household as `core/family/household.ts` has it: minutes are minutes since midnight by the clock on the wall, moments
// are milliseconds since 1970. What these let pass is in shape; whether it makes sense is for `core` to say.

export const id = z.string().min(1).max(64);
export const minute = z.int().min(0).max(1440);
export const moment = z.int().min(0).max(8.64e15);
export const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .openapi({ example: '2026-11-28' });
export const weekday = z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']);

/** A domain name as a parent types it, in any alphabet; it is written as the DNS has it. */
export const name = fromText('not-a-domain-name', readName, 'school.example');

/** The same, or an address of the web that has one: `https://school.example/diary`. */
export const pastedName = fromText('not-a-domain-name', readPasted, 'school.example');

const window = z
  .object({ days: z.array(weekday).min(1).max(7), from: minute, to: minute })
  .openapi('Window') satisfies z.ZodType<Window>;

export const windows = z.array(window).max(200);

export const permission = z.union([
  z.enum(['allowed', 'blocked']),
  z.object({ hours: windows }),
]) satisfies z.ZodType<Permission>;

export const safeLevel = z.enum(['off', 'moderate', 'strict']);
export const logLevel = z.enum(['everything', 'blocked', 'counts', 'nothing']);
export const closedKind = z.enum(['bedtime', 'school', 'quiet']);

export const budgetTarget = z.union([
  z.object({ kind: z.enum(['service', 'category', 'group']), id }),
  z.object({ kind: z.literal('total') }),
]) satisfies z.ZodType<BudgetTarget>;

export const budget = z
  .object({
    target: budgetTarget,
    minutes: z.object({ mon: minute, tue: minute, wed: minute, thu: minute, fri: minute, sat: minute, sun: minute }),
  })
  .openapi('Budget') satisfies z.ZodType<Budget>;

export const rule = z
  .object({ effect: z.enum(['allow', 'deny']), name, scope: z.enum(['exact', 'subtree']) })
  .openapi('Rule') satisfies z.ZodType<OwnRule>;

/** One choice and the word on it. */
export const choice = z
  .union([
    z.object({ field: z.enum(['categories', 'services']), key: id, value: permission }),
    z.object({ field: z.literal('safeSearch'), key: id, value: safeLevel }),
    z.object({ field: z.literal('closed'), key: closedKind, value: windows }),
    z.object({ field: z.literal('budgets'), value: budget }),
    z.object({ field: z.literal('always'), value: z.array(name).max(1000) }),
    z.object({ field: z.literal('allowOnly'), value: z.boolean() }),
    z.object({ field: z.literal('logging'), value: logLevel }),
  ])
  .openapi('Choice') satisfies z.ZodType<Choice>;

/** A choice without a word on it. */
export const choiceKey = z
  .union([
    z.object({ field: z.enum(['categories', 'services', 'safeSearch', 'closed', 'budgets']), key: z.string().max(80) }),
    z.object({ field: z.enum(['always', 'allowOnly', 'logging']) }),
  ])
  .openapi('ChoiceKey') satisfies z.ZodType<ChoiceKey>;
