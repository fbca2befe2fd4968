import { z } from '@hono/zod-openapi';
import { isName } from '../../core/family/plausible.ts';
import { catalogue, compiling } from './catalogue.ts';
import { moment } from './choices.ts';
import { fromText } from './from-text.ts';
import { text } from './text.ts';

const action = z.enum(['block', 'allow']);
const formats = ['auto', 'hosts', 'domains', 'adblock', 'wildcard', 'dnsmasq', 'unbound', 'rpz'] as const;

/** Characters of a list that is typed or pasted. */
const mostListText = 1_000_000;

/** A list, what of it counts, and how it does. */
const list = z
  .object({
    id: z.string().openapi({ example: 'starter/gambling' }),
    title: text,
    kind: z.enum(['built-in', 'starter', 'settings', 'own']),
    category: z.string().nullable(),
    action,
    url: z.string().nullable(),
    isAtHome: z.boolean(),
    format: z.string(),
    counts: z
      .object({
        entries: z.int(),
        named: z.int(),
        dropped: z.int(),
        duplicates: z.int(),
        added: z.int().nullable(),
        gone: z.int().nullable(),
      })
      .nullable(),
    octets: z.int().nullable(),
    good: moment.nullable(),
    tried: moment.nullable(),
    next: moment.nullable(),
    state: z.enum(['good', 'waiting', 'fetching', 'stale', 'refused', 'kept', 'left-out']),
    trouble: z.object({ reason: z.string(), since: moment.nullable(), sentence: text }).nullable(),
  })
  .openapi('List');

export const lists = z
  .object({
    compiling,
    catalogue: catalogue.nullable(),
    /** False: what the parents have added is damaged on the disk and does not count. */
    areOwnSound: z.boolean(),
    lists: z.array(list),
  })
  .openapi('Lists');

export const listId = z.object({
  id: z
    .string()
    .max(200)
    .openapi({ param: { name: 'id', in: 'path' } }),
});

export const droppedLines = z
  .object({
    lines: z.int(),
    dropped: z.int(),
    looksLike: z.string().nullable(),
    reasons: z.array(
      z.object({
        reason: z.string(),
        sentence: text,
        count: z.int(),
        samples: z.array(z.object({ line: z.int(), text: z.string() })),
      }),
    ),
  })
  .openapi('DroppedLines');

const described = {
  title: fromText('not-a-title', (title) => (isName(title) ? title : undefined), 'Games of our school'),
  category: z.string().max(60),
  action: action.default('block'),
  format: z.enum(formats).default('auto'),
};

/** By address, or with its text: one of the two. */
export const newList = z
  .object({
    ...described,
    url: z.exactOptional(z.string().max(2000)),
    text: z.exactOptional(z.string().max(mostListText)),
    /** The address may be inside the home. */
    isAtHome: z.boolean().default(false),
  })
  .openapi('NewList');

/** A file says it in its address; its octets are the body. */
export const newListFile = z.object(described);

export const listAdded = z.object({ id: z.string() }).openapi('ListAdded');

export const updateBegun = z
  .object({ state: z.enum(['begun', 'joined']), /** Where to look how far it is. */ at: z.string() })
  .openapi('UpdateBegun');
