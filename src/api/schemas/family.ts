import { z } from '@hono/zod-openapi';
import type { Exception, Grant } from '../../core/family/household.ts';
import { text } from './text.ts';
import { impairment } from './house.ts';
import { closedKind, day, id, minute, moment, name } from './choices.ts';

/** Whom it holds for; null: everyone. */
const who = id.nullable();

const grantTarget = z.union([
  z.object({ kind: z.literal('name'), name }),
  z.object({ kind: z.enum(['service', 'category']), id }),
  z.object({ kind: z.literal('everything') }),
]);

export const newGrant = z.object({ who, what: grantTarget, until: moment }).openapi('NewGrant');
const grant = newGrant.extend({ id }).openapi('Grant') satisfies z.ZodType<Grant>;
export const grants = z.object({ revision: z.int(), grants: z.array(grant) }).openapi('Grants');

const hours = z.object({ from: minute, to: minute });
export const newException = z
  .object({ who, first: day, last: day, kind: closedKind, windows: z.array(hours).max(200).default([]) })
  .openapi('NewException');
const exception = newException
  .extend({ id, windows: z.array(hours) })
  .openapi('Exception') satisfies z.ZodType<Exception>;
export const exceptions = z.object({ revision: z.int(), exceptions: z.array(exception) }).openapi('Exceptions');

/** The zone in which the family lives, and when a day of the budgets begins. */
export const wall = z
  .object({ zone: z.exactOptional(z.string().max(100)), dayStart: z.exactOptional(minute) })
  .openapi('Wall');

const answer = z.union([
  z.object({ yes: z.object({ minutes: z.int().min(1).max(1440) }) }),
  z.object({ yes: z.enum(['today', 'always', 'everyone']) }),
  z.object({ no: z.literal(true) }),
]);

/** A yes for so many minutes, until the day ends, for this child from now on or for all; or a no with a kind reason. */
export const askAnswer = z
  .intersection(answer, z.object({ note: z.string().trim().max(500).default('') }))
  .openapi('AskAnswer');

export const ask = z
  .object({
    id,
    number: z.string().nullable().openapi({ example: 'K-7F3Q' }),
    who: id,
    device: z.string().nullable(),
    kind: z.enum(['name', 'category', 'time']),
    subject: z.string(),
    /** Of a category or a service; null: it is a name, or the Internet as a whole. */
    title: text.nullable(),
    reason: z.string(),
    askedAt: moment,
    state: z.enum(['open', 'granted', 'refused', 'expired', 'joined']),
    answeredAt: moment.nullable(),
    answer: z.string().nullable(),
    note: z.string().nullable(),
  })
  .openapi('Ask');
export const asks = z.object({ asks: z.array(ask) }).openapi('Asks');

export const notice = z
  .object({
    id: z.int(),
    kind: z.string(),
    subject: z.string(),
    at: moment,
    /** What is wrong, where it is about the house itself (`impaired`). */
    impairment: impairment.nullable(),
  })
  .openapi('Notice');
export const notices = z.object({ notices: z.array(notice) }).openapi('Notices');
