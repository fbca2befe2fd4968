import { z } from '@hono/zod-openapi';
import { budget, logLevel, permission, safeLevel, windows } from './choices.ts';
import { ageGroup } from './people.ts';
import { text } from './text.ts';

const titled = z.object({ id: z.string(), title: text });

/** Of what choices can speak, with its words for parents. */
export const subjects = z
  .object({
    categoryGroups: z.array(titled),
    categories: z.array(
      titled.extend({ group: z.string(), forParents: text, forChildren: text, minimumAge: z.int().nullable() }),
    ),
    serviceGroups: z.array(titled),
    services: z.array(titled.extend({ group: z.string(), note: text.nullable() })),
    engines: z.array(titled),
  })
  .openapi('Subjects');

/** What somebody of that age starts with, and why, field by field. */
export const preset = z
  .object({
    ageGroup,
    categories: z.record(z.string(), permission),
    services: z.record(z.string(), permission),
    safeSearch: z.record(z.string(), safeLevel),
    closed: z.object({ bedtime: windows, school: windows, quiet: windows }),
    budgets: z.array(budget),
    allowOnly: z.boolean(),
    logging: logLevel,
    reasons: z.record(z.string(), text),
  })
  .openapi('Preset');
