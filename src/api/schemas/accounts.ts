import { z } from '@hono/zod-openapi';
import { setupSteps } from '../../core/setup-steps.ts';
import { roles, scopes } from '../caller.ts';
import { moment } from './choices.ts';

const id = z.string().min(1).max(64);
const name = z.string().min(1).max(200);
const role = z.enum(roles);
const step = z.enum(setupSteps);
const language = z.enum(['en', 'ru']);
/** Octets cost time to hash: nobody types so many. */
const password = z.string().min(1).max(500);
const code = z.string().min(1).max(64);

/** `GET /api/session`: who is signed in here, and what the sign-in page asks for. */
export const session = z
  .object({
    state: z.enum(['setup', 'signed-out', 'second-factor', 'signed-in']),
    id: id.nullable(),
    name: name.nullable(),
    role: role.nullable(),
    language: language.nullable(),
    /** A password alone does not tell whose it is. */
    asksName: z.boolean(),
    /** Is a code asked for beside the password, and how many recovery codes are not used yet; null: nobody is in. */
    secondFactor: z.object({ isOn: z.boolean(), codesLeft: z.int() }).nullable(),
    /** The step of the setup that is owed, to whoever may take it. */
    setup: step.nullable(),
    /** Every route that is open to whoever asks, as this document names it: `PUT /people/{who}/pause`. */
    may: z.array(z.string()),
  })
  .openapi('Session');

/** The first step, or the second one. */
export const signIn = z
  .union([z.strictObject({ name: z.exactOptional(name), password }), z.strictObject({ code })])
  .openapi('SignIn');

/** The one that is next; with `done` nothing is owed any more. */
export const setupProgress = z.object({ step }).openapi('SetupProgress');

export const setup = z
  .object({
    code,
    name,
    password,
    language: z.exactOptional(language),
    zone: z.exactOptional(z.string().max(64)).openapi({ example: 'Europe/Moscow' }),
  })
  .openapi('Setup');

const openSession = z.object({
  id,
  account: id,
  name: name.nullable(),
  made: moment,
  seen: moment,
  address: z.string(),
  browser: z.string(),
  /** It is the one that asks. */
  isThis: z.boolean(),
});

export const sessions = z.object({ sessions: z.array(openSession) }).openapi('Sessions');

export const account = z
  .object({
    id,
    name,
    role,
    language: language.nullable(),
    made: moment,
    /** A second factor is asked for. */
    totp: z.boolean(),
    /** Recovery codes that are not used yet. */
    recoveryCodes: z.int(),
  })
  .openapi('Account');

export const accounts = z.object({ accounts: z.array(account) }).openapi('Accounts');

export const newAccount = z.object({ name, role, password, language: z.exactOptional(language) }).openapi('NewAccount');

/** Whoever changes their own password tells the old one. */
export const accountChanges = z
  .object({
    name: z.exactOptional(name),
    role: z.exactOptional(role),
    language: z.exactOptional(language.nullable()),
    password: z.exactOptional(password),
    oldPassword: z.exactOptional(password),
  })
  .openapi('AccountChanges');

export const ownPassword = z.object({ password }).openapi('OwnPassword');
export const totpCode = z.object({ code }).openapi('TotpCode');

export const newTotp = z
  .object({
    secret: z.string(),
    uri: z.string(),
    /** A square of `size` × `size` modules, quiet zone included, and the `d` of a path that draws the dark ones. */
    qr: z.object({ size: z.int(), path: z.string() }),
  })
  .openapi('NewTotp');

/** Told this once; each is good once. */
export const recoveryCodes = z.object({ codes: z.array(z.string()) }).openapi('RecoveryCodes');

const token = z.object({
  id,
  name,
  scopes: z.array(z.enum(scopes)),
  made: moment,
  used: moment.nullable(),
});

export const tokens = z.object({ tokens: z.array(token) }).openapi('Tokens');
export const newToken = z
  .object({ name, scopes: z.array(z.enum(scopes)).min(1).max(scopes.length) })
  .openapi('NewToken');
export const madeToken = token
  .extend({ token: z.string().openapi({ description: 'Told this once: `Authorization: Bearer …`' }) })
  .openapi('MadeToken');
