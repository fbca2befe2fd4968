import { codeOf } from '../notify/post.ts';

/** Milliseconds for a question and its answer, and for any part of it. */
const patience = 30_000;

/** Octets of a reply that are taken; corrections may be many. */
const longestReply = 8 * 1024 ** 2;

/** What a desk replied; `fault`: the line did not do, and why. */
export type DeskReply =
  { readonly status: number; readonly text: string; readonly etag: string | undefined } | { readonly fault: string };

/** What is asked of a desk. */
export interface DeskQuestion {
  /** Behind the address of the desk: `desk/cases`. */
  readonly path: string;
  /** JSON, octet for octet; undefined: it is a GET. */
  readonly body?: string;
  readonly etag?: string | undefined;
}

/** The line to a desk: no cookie, no redirect, no name of ours but the program's; it ends with the answer. */
export class DeskLine {
  readonly #base: string;
  readonly #closing = new AbortController();

  /** @param url of the desk, as the settings have it */
  constructor(url: string) {
    this.#base = url.endsWith('/') ? url : `${url}/`;
  }

  async ask({ path, body, etag }: DeskQuestion): Promise<DeskReply> {
    // The bundle gives a CommonJS package its default export only.
    const { Agent, request } = (await import('undici')).default;
    const dispatcher = new Agent({ connect: { timeout: patience }, pipelining: 0, maxHeaderSize: 16_384 });
    const signal = AbortSignal.any([AbortSignal.timeout(patience), this.#closing.signal]);
    try {
      const reply = await request(new URL(path, this.#base), {
        method: body === undefined ? 'GET' : 'POST',
        dispatcher,
        signal,
        body: body ?? null,
        headers: {
          'user-agent': 'domovoy',
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...(etag !== undefined && { 'if-none-match': etag }),
        },
        headersTimeout: patience,
        bodyTimeout: patience,
      });
      const text = await textOf(reply.body);
      if (text === undefined) return { fault: 'too-long' };
      const { etag: tag } = reply.headers;
      return { status: reply.statusCode, text, etag: typeof tag === 'string' ? tag : undefined };
    } catch (cause) {
      return { fault: signal.aborted ? 'too-slow' : codeOf(cause) || 'unreachable' };
    } finally {
      await dispatcher.destroy();
    }
  }

  /** What is under way is cut off; what comes after it fails. */
  close(): void {
    this.#closing.abort();
  }
}

/** Undefined where it is too long. */
async function textOf(body: AsyncIterable<Buffer>): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let octets = 0;
  for await (const chunk of body) {
    chunks.push(chunk);
    octets += chunk.length;
    if (octets > longestReply) return undefined;
  }
  return Buffer.concat(chunks).toString('utf8');
}
