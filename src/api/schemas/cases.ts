import { z } from '@hono/zod-openapi';
import { type CaseKind, caseKinds, caseStates } from '../../core/cases/case.ts';
import { longestNote, longestUrl } from '../../core/cases/desk-report.ts';
import { id, moment, pastedName } from './choices.ts';
import { fromText } from './from-text.ts';
import { text } from './text.ts';

const note = z.string().trim().max(longestNote);

const url = fromText(
  'not-a-web-address',
  (typed) => {
    const url = typed.length > longestUrl ? null : URL.parse(typed);
    const isPlain = url !== null && url.username === '' && url.password === '' && /^https?:$/.test(url.protocol);
    return isPlain && url.href.length <= longestUrl ? url.href : undefined;
  },
  'https://school.example/',
);

const kinds = caseKinds.filter((kind): kind is Exclude<CaseKind, 'ask'> => kind !== 'ask');

/** What is reported. With `toDesk` a parent consents that name, category, list and note go to the desk, and nothing else. */
export const newCase = z
  .object({
    kind: z.enum(kinds),
    name: z.exactOptional(pastedName),
    url: z.exactOptional(url),
    category: id.nullable().default(null),
    list: z.string().max(100).nullable().default(null),
    note: note.default(''),
    /** At home it holds at once: for this person, or (`who: null`) for everyone. */
    atHome: z.object({ who: id.nullable() }).nullable().default(null),
    toDesk: z.boolean().default(false),
  })
  .check(({ value, issues }) => {
    const miss = (path: 'name' | 'url', message: string): void =>
      void issues.push({ code: 'custom', input: value, path: [path], message });
    switch (value.kind) {
      case 'illegal-content':
        return;
      case 'constructive-proposal':
        if (value.url === undefined) miss('url', 'not-a-web-address');
        return;
      default:
        if (value.name === undefined) miss('name', 'not-a-domain-name');
    }
  })
  .openapi('NewCase');

export const newCaseAnswer = z
  .union([
    z.object({ toDesk: z.literal(true), note: note.default('') }),
    z.object({ toDesk: z.literal(false), reason: note.default('') }),
  ])
  .openapi('CaseAnswer');

export const newAppeal = z.object({ note: note.default('') }).openapi('Appeal');

export const filed = z
  .object({
    id,
    number: z.string().openapi({ example: 'K-7F3Q' }),
    joined: z.boolean().openapi({ description: 'The same waits for its answer already' }),
  })
  .openapi('Filed');

const at = moment.nullable();

const oneCase = z
  .object({
    id,
    number: z.string().openapi({ example: 'K-7F3Q' }),
    kind: z.enum(caseKinds),
    name: z.string().nullable(),
    url: z.string().nullable(),
    category: z.string().nullable(),
    list: z.string().nullable(),
    note: z.string(),
    child: id.nullable(),
    state: z.enum(caseStates),
    times: z.object({
      receivedAt: moment,
      acknowledgedAt: at,
      reviewAt: at,
      decidedAt: at,
      appealedAt: at,
      decidedAgainAt: at,
    }),
    /** What has to happen next, and until when. */
    due: z.object({ what: z.enum(['acknowledged', 'decided', 'decided-again']), at: moment }).nullable(),
    overdue: z.boolean(),
    /** Who has to do it. */
    waitsFor: z.enum(['parent', 'desk']).nullable(),
    decision: z
      .object({
        outcome: z.enum(['list-changed', 'rejected', 'forwarded', 'at-home', 'hotline', 'not-taken']),
        reason: text,
      })
      .nullable(),
    done: z.enum(['denied', 'allowed']).nullable(),
    toDesk: z.boolean(),
    sentAt: at,
    deskNumber: z.string().nullable(),
  })
  .openapi('Case');

export const cases = z
  .object({
    /** Now, by the box's clock. */
    at: moment,
    hasDesk: z.boolean(),
    cases: z.array(oneCase),
    illegal: z.object({
      advice: z.string(),
      hotlines: z.array(z.object({ title: text, url: z.string(), what: text })),
    }),
  })
  .openapi('Cases');
