import { type ClientResponse, hc } from 'hono/client';
import type { Api } from '../src/api/api.ts';
import type { Problem } from '../src/api/problem.ts';

/** The whole API, typed: `client.people[':id'].policy.$get({ param: { id } })`. */
export type Client = ReturnType<typeof hc<Api>>;

/** What a call came to. */
export type Outcome<Value> =
  /** `revision`: which household it is of; for {@link ifMatch}. */
  | { readonly kind: 'done'; readonly value: Value; readonly revision: number | undefined }
  | { readonly kind: 'problem'; readonly problem: Problem }
  /** The box cannot be reached, or did not answer in time. */
  | { readonly kind: 'offline' };

/** A reply to any call of the API. */
export type AnyReply = Pick<Response, 'ok' | 'status' | 'headers'>;

/** What a reply of the API brings when all is well. */
export type Brought<Reply> =
  Reply extends ClientResponse<infer Value, infer Status, infer _Format>
    ? Status extends 200 | 201 | 202 | 204
      ? Value
      : never
    : never;

/** What a route brings: `Answer<Client['people']['$get']>`. */
export type Answer<Call> = Call extends (...args: never[]) => Promise<infer Reply> ? Brought<Reply> : never;

/** A caller waits so long for the box, in milliseconds. */
const patience = 15_000;

/** @param language in which problems are told */
export function createClient(language: () => string): Client {
  const send: typeof fetch = (input, init) => {
    const headers = new Headers(init?.headers);
    headers.set('accept-language', language());
    return fetch(input, { ...init, headers, signal: init?.signal ?? AbortSignal.timeout(patience) });
  };
  return hc<Api>('/api', { fetch: send });
}

/** Only if nobody has changed the household since: the second argument of a call. */
export function ifMatch(revision: number | undefined): { readonly headers: Record<string, string> } {
  return { headers: revision === undefined ? {} : { 'if-match': `"r${revision}"` } };
}

/** Waits for a call; whatever may go wrong with it is a value. */
export async function outcomeOf<Reply extends AnyReply>(call: Promise<Reply>): Promise<Outcome<Brought<Reply>>> {
  try {
    const reply = (await call) as unknown as Response;
    const body: unknown = reply.status === 204 ? undefined : await reply.json();
    if (!reply.ok) return { kind: 'problem', problem: body as Problem };
    return { kind: 'done', value: body as Brought<Reply>, revision: revisionIn(reply.headers) };
  } catch {
    return { kind: 'offline' };
  }
}

/** Which household a reply is of. */
export function revisionIn(headers: Headers): number | undefined {
  const [, revision] = /^"r(\d+)"$/.exec(headers.get('etag') ?? '') ?? [];
  return revision === undefined ? undefined : Number(revision);
}
