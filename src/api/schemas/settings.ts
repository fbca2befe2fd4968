import { z } from '@hono/zod-openapi';
import { text } from './text.ts';

/** As it would stand in the file of settings. */
const value = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.unknown())]);

/** What the pages may say of a setting. */
const given = z.union([z.string().max(500), z.number(), z.boolean(), z.array(z.string().max(500)).max(50)]);
const key = z.string().max(60);

const setting = z
  .object({
    key: key.openapi({ example: 'journal.days' }),
    kind: z.enum(['text', 'number', 'boolean', 'choice', 'size', 'list', 'tables']),
    choices: z.array(z.string()),
    value,
    fallback: value,
    from: z.enum(['default', 'file', 'pages', 'environment', 'flag']),
    variable: z.string().nullable(),
    isFree: z.boolean(),
    isForPages: z.boolean(),
    isSecret: z.boolean(),
    help: text,
  })
  .openapi('Setting');

export const settings = z
  .object({
    tag: z.string(),
    file: z.string().nullable(),
    settings: z.array(setting),
    ignored: z.array(z.object({ at: z.string(), detail: text })),
  })
  .openapi('Settings');

/** Both are done, or neither. */
export const settingsChanges = z
  .object({ set: z.record(key, given).default({}), clear: z.array(key).max(100).default([]) })
  .openapi('SettingsChanges');

export const settingsChanged = z.object({ tag: z.string(), changed: z.array(z.string()) }).openapi('SettingsChanged');

export const serversToTest = z.object({ servers: z.array(z.string().max(100)).min(1).max(8) }).openapi('ServersToTest');

export const serversTested = z
  .object({
    servers: z.array(
      z.object({
        server: z.string(),
        outcome: z.enum(['answers', 'refuses', 'silent', 'garbled', 'not-a-server', 'leads-back']),
        ms: z.int().nullable(),
        sentence: text,
      }),
    ),
  })
  .openapi('ServersTested');
