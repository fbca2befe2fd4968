import { z } from 'zod';
import { strangersId } from '../core/family/new-household.ts';
import type { Person, PersonId } from '../core/family/household.ts';
import { limits as most } from '../core/family/limits.ts';
import * as value from './family-values.ts';

// The document of a household, version 1. It is the household as `core/family/household.ts` has it, but for this: times
// and moments are texts, who is nobody in particular is `everyone`, what is empty may be left out, and strangers need neither
// id nor name.

/** Whom something holds for that holds for all. */
export const everyone = 'everyone';

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** A list that is left out when it is empty. */
const list = <Item extends z.ZodType>(item: Item, most: number) =>
  z.codec(z.array(item).max(most).optional(), z.custom<z.output<Item>[]>(), {
    decode: (items) => items ?? [],
    encode: (items) => (items.length === 0 ? undefined : items),
  });

/** What is left out when there is none. */
const orNone = <Inner extends z.ZodType>(inner: Inner) =>
  z.codec(inner.nullish(), z.custom<z.output<Inner> | null>(), {
    decode: (found) => found ?? null,
    encode: (found) => found ?? undefined,
  });

/** An object that is left out when it says nothing. */
const unlessEmpty = <Inner extends z.ZodType<object>>(inner: Inner) =>
  z.codec(inner.optional(), z.custom<z.output<Inner>>(), {
    decode: (found) => found ?? ({} as z.output<Inner>),
    encode: (found) => (Object.values(found).every((one) => one === undefined) ? undefined : found),
  });

/** By id, and written in the order of the ids. */
const byId = <Inner extends z.ZodType>(inner: Inner) =>
  z.codec(z.record(z.string(), inner), z.custom<Record<string, z.output<Inner>>>(), {
    decode: (found) => found as Record<string, z.output<Inner>>,
    encode: (found) => Object.fromEntries(Object.entries(found).sort(([a], [b]) => (a < b ? -1 : 1))) as typeof found,
  });

const who = () =>
  z.codec(value.id(), z.custom<PersonId | null>(), {
    decode: (found) => (found === everyone ? null : found),
    encode: (found) => found ?? everyone,
  });

const window = z.strictObject({
  days: z.array(z.enum(weekdays)).min(1),
  from: value.startTime(),
  to: value.endTime(),
});

const windows = z.array(window).max(most.windows);

const permission = z.union([z.enum(['allowed', 'blocked']), z.strictObject({ hours: windows })]);

const minutesOfDay = z.int().min(0).max(1440);

const budgetTarget = z.union([
  z.strictObject({ kind: z.enum(['service', 'category', 'group']), id: value.id() }),
  z.strictObject({ kind: z.literal('total') }),
]);

const grantTarget = z.union([
  z.strictObject({ kind: z.literal('name'), name: value.name() }),
  z.strictObject({ kind: z.enum(['service', 'category']), id: value.id() }),
  z.strictObject({ kind: z.literal('everything') }),
]);

const closedKinds = ['bedtime', 'school', 'quiet'] as const;

const choices = z.strictObject({
  categories: byId(permission).optional(),
  services: byId(permission).optional(),
  safeSearch: byId(z.enum(['off', 'moderate', 'strict'])).optional(),
  closed: z
    .strictObject({ bedtime: windows.optional(), school: windows.optional(), quiet: windows.optional() })
    .optional(),
  budgets: z
    .array(
      z.strictObject({
        target: budgetTarget,
        minutes: z.strictObject({
          mon: minutesOfDay,
          tue: minutesOfDay,
          wed: minutesOfDay,
          thu: minutesOfDay,
          fri: minutesOfDay,
          sat: minutesOfDay,
          sun: minutesOfDay,
        }),
      }),
    )
    .max(most.budgets)
    .optional(),
  rules: z
    .array(
      z.strictObject({ effect: z.enum(['allow', 'deny']), name: value.name(), scope: z.enum(['exact', 'subtree']) }),
    )
    .max(most.rules)
    .optional(),
  always: z.array(value.name()).max(most.always).optional(),
  allowOnly: z.boolean().optional(),
  logging: z.enum(['everything', 'blocked', 'counts', 'nothing']).optional(),
});

const profile = {
  name: value.label(),
  born: orNone(value.day()),
  ageGroup: z.enum(['0-6', '7-10', '11-13', '14-17', 'adult']),
  colour: value.colour(),
  choices: unlessEmpty(choices),
};

/** They need no name of their own. */
const strangersProfile = z.strictObject({ ...profile, name: value.label().optional() });

const strangers = z.codec(strangersProfile, z.custom<Person>(), {
  decode: (found) => ({ id: strangersId, ...found, name: found.name ?? '' }) as Person,
  encode: ({ id: _, name, ...rest }) =>
    ({ ...(name !== '' && { name }), ...rest }) as z.output<typeof strangersProfile>,
});

const device = z.strictObject({
  id: value.id(),
  name: value.label(),
  owner: orNone(value.id()),
  macs: list(value.mac(), most.keysOfDevice),
  hostNames: list(value.label(), most.keysOfDevice),
  ranges: list(value.range(), most.keysOfDevice),
  clientIds: list(value.clientId(), most.keysOfDevice),
  since: value.moment(),
});

const exception = z.strictObject({
  id: value.id(),
  who: who(),
  first: value.day(),
  last: value.day(),
  kind: z.enum(closedKinds),
  windows: list(z.strictObject({ from: value.startTime(), to: value.endTime() }), most.windows),
});

const pause = z.strictObject({ who: who(), until: orNone(value.moment()) });

const grant = z.strictObject({ id: value.id(), who: who(), what: grantTarget, until: value.moment() });

const bonus = z.strictObject({ who: value.id(), target: budgetTarget, day: value.day(), minutes: minutesOfDay });

/** Both ways: what a document says ⇄ the household; the version stands outside of it. */
export const familySchema = z.strictObject({
  zone: value.zone(),
  dayStart: value.startTime(),
  people: z.array(z.strictObject({ id: value.id(), ...profile })).max(most.people),
  strangers,
  everyone: unlessEmpty(choices),
  devices: list(device, most.devices),
  exceptions: list(exception, most.exceptions),
  pauses: list(pause, most.pauses),
  grants: list(grant, most.grants),
  bonuses: list(bonus, most.bonuses),
});
