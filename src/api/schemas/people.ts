import { z } from '@hono/zod-openapi';
import {
  budget,
  budgetTarget,
  choice,
  choiceKey,
  day,
  id,
  logLevel,
  minute,
  moment,
  name,
  permission,
  rule,
  safeLevel,
  windows,
} from './choices.ts';
import { text } from './text.ts';

export const ageGroup = z.enum(['0-6', '7-10', '11-13', '14-17', 'adult']);

const facts = {
  name: z.string().max(200),
  born: day.nullable(),
  ageGroup,
  colour: z.string().max(7).openapi({ example: '#3366ff' }),
};

/** `POST /api/people`: the id is made of the name. */
export const newPerson = z.object(facts).partial({ born: true, ageGroup: true, colour: true }).openapi('NewPerson');

export const personFacts = z
  .object({
    name: z.exactOptional(facts.name),
    born: z.exactOptional(facts.born),
    ageGroup: z.exactOptional(facts.ageGroup),
    colour: z.exactOptional(facts.colour),
  })
  .openapi('PersonFacts');

const stretch = z.object({
  /** Why nothing is open. */
  closed: z.enum(['paused', 'bedtime', 'school', 'quiet', 'budget']).nullable(),
  granted: z.boolean(),
  until: moment.nullable(),
});

/** A person as the card of Today shows it. */
export const personCard = z
  .object({
    id,
    ...facts,
    age: z.int(),
    /** Of the strangers: whoever is not of the family. */
    isStranger: z.boolean(),
    now: stretch,
    next: stretch.nullable(),
    budgets: z.array(z.object({ target: budgetTarget, title: text.nullable(), left: z.int(), of: z.int() })),
    /** The pause that holds; `whole`: it is the whole household's. */
    pause: z.object({ until: moment.nullable(), whole: z.boolean() }).nullable(),
    devices: z.int(),
    openAsks: z.int(),
  })
  .openapi('PersonCard');

export const people = z.object({ revision: z.int(), at: moment, people: z.array(personCard) }).openapi('People');

const layer = z.enum(['preset', 'everyone', 'person', 'locked']);
const said = <Value extends z.ZodType>(value: Value) => z.object({ value, layer });

/** All that holds for a person today, and whose word each of it is. */
export const personPolicy = z
  .object({
    revision: z.int(),
    id,
    categories: z.record(z.string(), said(permission)),
    services: z.record(z.string(), said(permission)),
    safeSearch: z.record(z.string(), said(safeLevel)),
    closed: z.object({ bedtime: said(windows), school: said(windows), quiet: said(windows) }),
    budgets: z.array(z.object({ budget, layer })),
    always: z.array(name),
    allowOnly: said(z.boolean()),
    logging: said(logLevel),
    /** The person's own rules and everyone's, the person's first. */
    rules: z.array(z.object({ rule, of: z.enum(['person', 'everyone', 'locked']) })),
    /** Who has locked what is locked; null: nobody. */
    lockedBy: text.nullable(),
  })
  .openapi('PersonPolicy');

/** What was set by hand, for one or for everyone; what is left out follows what lies beneath. */
export const ownChoices = z
  .object({
    revision: z.int(),
    choices: z.object({
      categories: z.exactOptional(z.record(z.string(), permission)),
      services: z.exactOptional(z.record(z.string(), permission)),
      safeSearch: z.exactOptional(z.record(z.string(), safeLevel)),
      closed: z.exactOptional(
        z.object({
          bedtime: z.exactOptional(windows),
          school: z.exactOptional(windows),
          quiet: z.exactOptional(windows),
        }),
      ),
      budgets: z.exactOptional(z.array(budget)),
      rules: z.exactOptional(z.array(rule)),
      always: z.exactOptional(z.array(name)),
      allowOnly: z.exactOptional(z.boolean()),
      logging: z.exactOptional(logLevel),
    }),
  })
  .openapi('OwnChoices');

/** Both are done, or neither. */
export const choiceChanges = z
  .object({ set: z.array(choice).max(500).default([]), clear: z.array(choiceKey).max(500).default([]) })
  .openapi('ChoiceChanges');

export const pause = z.object({ until: moment.nullable() }).openapi('Pause');

export const bonus = z.object({ target: budgetTarget, minutes: minute }).openapi('NewBonus');
