import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import type { Dispatcher } from 'undici';
import { guardedAgent, type Resolve } from './guarded-agent.ts';
import { authorization, isFetched, nextHop, withoutCredentials } from './hops.ts';
import { type Limits, unpacksTooFar } from './limits.ts';
import { refusalOf } from './network-faults.ts';
import { type Refusal, Refused } from './refusal.ts';

/** What the server called the version it gave (RFC 9110 §8.8); empty where it said nothing. */
export interface Validators {
  readonly etag: string;
  readonly lastModified: string;
}

export interface FetchOrder {
  readonly url: string;
  /** Where the octets go: a file aside, to be looked at before it is used. */
  readonly into: string;
  /** Of the version that is here already. */
  readonly validators?: Validators | undefined;
  /** The one host that may be inside the home. */
  readonly allowHost?: string | undefined;
  /** Is this public address one of the home? */
  readonly isHome: (address: string) => boolean;
  readonly limits: Limits;
  readonly resolve?: Resolve | undefined;
}

export type Fetched =
  | { readonly type: 'fetched'; readonly validators: Validators }
  | { readonly type: 'unchanged' }
  | { readonly type: 'refused'; readonly refusal: Refusal };

/** Downloads one file, synced to the disk when this resolves. Every failure is a value; what is in `into` then is waste. */
export async function fetchFile(order: FetchOrder): Promise<Fetched> {
  const progress = { begun: false };
  const agent = await guardedAgent(order.allowHost, order.isHome, order.limits.idle, order.resolve);
  try {
    return await followed(order, agent, AbortSignal.timeout(order.limits.total), progress);
  } catch (error) {
    return { type: 'refused', refusal: refusalOf(error, progress.begun, order.limits) };
  } finally {
    await agent.destroy();
  }
}

async function followed(
  { url, into, validators, limits, allowHost }: FetchOrder,
  dispatcher: Dispatcher,
  signal: AbortSignal,
  progress: { begun: boolean },
): Promise<Fetched> {
  const { request } = (await import('undici')).default;
  const first = new URL(url);
  if (!isFetched(first)) throw new Refused('bad-address', first.protocol);
  let at = withoutCredentials(first);
  for (let hop = 0; hop <= limits.redirects; hop++) {
    const headers = { 'accept-encoding': 'gzip', ...conditions(validators), ...authorization(first, at) };
    const waits = { headersTimeout: limits.idle, bodyTimeout: limits.idle };
    const reply = await request(at, { dispatcher, signal, headers, ...waits });
    const said = (name: string): string => String(reply.headers[name] ?? '');
    if (reply.statusCode === 200) {
      if (/^text\/html\b/i.test(said('content-type'))) throw new Refused('web-page');
      progress.begun = true;
      await save(reply.body, said('content-encoding'), into, limits, signal);
      return { type: 'fetched', validators: { etag: said('etag'), lastModified: said('last-modified') } };
    }
    // Destroyed before anybody reads it, a body tells its error to nobody in particular.
    reply.body.on('error', () => {}).destroy();
    if (reply.statusCode === 304 && validators !== undefined) return { type: 'unchanged' };
    if (![301, 302, 303, 307, 308].includes(reply.statusCode)) throw new Refused('status', reply.statusCode);
    at = nextHop(at, reply.headers['location'] as string | undefined, allowHost);
  }
  throw new Refused('too-many-redirects', at.origin);
}

function conditions(validators: Validators | undefined): Record<string, string> {
  return {
    ...(validators?.etag && { 'if-none-match': validators.etag }),
    ...(validators?.lastModified && { 'if-modified-since': validators.lastModified }),
  };
}

async function save(
  body: Dispatcher.ResponseData['body'],
  encoding: string,
  into: string,
  limits: Limits,
  signal: AbortSignal,
): Promise<void> {
  if (!/^(?:(?:x-)?gzip|identity)?$/i.test(encoding)) throw new Refused('damaged', encoding);
  let packed = 0;
  let unpacked = 0;
  async function* counted(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of chunks) {
      packed += chunk.length;
      if (packed > limits.octets) throw new Refused('too-big', limits.octets);
      yield chunk;
    }
  }
  async function* watched(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of chunks) {
      unpacked += chunk.length;
      if (unpacked > limits.unpacked) throw new Refused('too-big', limits.unpacked);
      if (unpacksTooFar(packed, unpacked, limits)) throw new Refused('unpacks-too-far', limits.ratio);
      yield chunk;
    }
  }
  const file = createWriteStream(into, { flush: true });
  if (/gzip/i.test(encoding)) await pipeline(body, counted, createGunzip(), watched, file, { signal });
  else await pipeline(body, counted, file, { signal });
}
