import { z } from '@hono/zod-openapi';
import { caseStates } from '../../core/cases/case.ts';
import { deskKinds, deskOutcomes, longestNote, longestUrl } from '../../core/cases/desk-report.ts';
import { toQname } from '../../core/qname.ts';
import { fromText } from '../schemas/from-text.ts';
import { text } from '../schemas/text.ts';

export const caseKey = z
  .string()
  .regex(/^[0-9a-f]{32}$/)
  .openapi({
    description: 'Made at the home, at random; whoever has it may look at the case',
    example: '0'.repeat(32),
  });

const note = z.string().max(longestNote);

/** A name that a correction can speak of: no top level alone. */
const name = fromText(
  'not-a-domain-name',
  (text) => {
    const name = toQname(text);
    return name?.includes('.') ? name : undefined;
  },
  'school.example',
);

const url = fromText(
  'not-a-web-address',
  (text) => {
    const url = text.length > longestUrl ? null : URL.parse(text);
    const isPlain = url?.username === '' && url.password === '';
    return isPlain && /^https?:$/.test(url.protocol) ? url.href : undefined;
  },
  'https://school.example/',
);

/** Nothing but what stands here is taken: what a desk need not know it cannot be told. */
export const newCase = z
  .strictObject({
    key: caseKey,
    // Known, so that it can be told where it belongs.
    kind: z.enum([...deskKinds, 'illegal-content']),
    name: name.optional(),
    url: url.optional(),
    category: z
      .string()
      .regex(/^[a-z\d]+(?:-[a-z\d]+)*$/)
      .max(64)
      .nullable(),
    list: z.string().max(100).nullable(),
    note,
  })
  .check(({ value, issues }) => {
    const miss = (path: string, message: string): void =>
      void issues.push({ code: 'custom', input: value, path: [path], message });
    if (value.kind === 'illegal-content') return;
    if (value.kind === 'constructive-proposal') {
      if (value.url === undefined) miss('url', 'not-a-web-address');
    } else if (value.name === undefined) {
      miss('name', 'not-a-domain-name');
    }
  })
  .openapi('NewCase');

export const appealed = z.strictObject({ note }).openapi('Appeal');

const moment = z.int().openapi({ description: 'Milliseconds since 1970' });

export const received = z
  .object({ number: z.string(), receivedAt: moment, acknowledgedAt: moment.nullable() })
  .openapi('Received');

export const caseAnswer = z
  .object({
    number: z.string().openapi({ example: 'K-7F3Q' }),
    state: z.enum(caseStates),
    times: z.object({
      receivedAt: moment,
      acknowledgedAt: moment.nullable(),
      reviewAt: moment.nullable(),
      decidedAt: moment.nullable(),
      appealedAt: moment.nullable(),
      decidedAgainAt: moment.nullable(),
    }),
    decision: z.object({ outcome: z.enum(deskOutcomes), reason: text, serial: z.int().nullable() }).nullable(),
  })
  .openapi('Case');

export const after = z.coerce.number().int().min(0).max(999_999_999_999_999);
