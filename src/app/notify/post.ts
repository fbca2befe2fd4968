import { failed, type FaultCode, fine, type Outcome } from './channel.ts';

/** Octets of a reply that are looked at; what is longer is not read on. */
const longestReply = 4096;

/** Milliseconds until the other side has to have said or taken something. */
const patience = 30_000;

export interface Posting {
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string;
  readonly signal: AbortSignal;
  /** What a status means here, where it is not what it usually is; it sees the beginning of the reply. */
  readonly explain?: (status: number, reply: string) => Outcome | undefined;
}

/**
 * Posts JSON. A redirect is not followed: what is signed and sealed for one place is not for another. The connection ends
 * with the call.
 */
export async function post({ url, headers, body, signal, explain }: Posting): Promise<Outcome> {
  // The bundle gives a CommonJS package its default export only.
  const { Agent, request } = (await import('undici')).default;
  const dispatcher = new Agent({ connect: { timeout: patience }, pipelining: 0, maxHeaderSize: 16_384 });
  try {
    const reply = await request(url, {
      method: 'POST',
      dispatcher,
      signal,
      body,
      headers: { 'content-type': 'application/json', 'user-agent': 'domovoy', ...headers },
      headersTimeout: patience,
      bodyTimeout: patience,
    });
    const beginning = await beginningOf(reply.body);
    return explain?.(reply.statusCode, beginning) ?? outcomeOf(reply.statusCode);
  } catch (cause) {
    const code = signal.aborted ? 'too-slow' : faultOf(cause);
    return failed(code, codeOf(cause));
  } finally {
    await dispatcher.destroy();
  }
}

async function beginningOf(body: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  let octets = 0;
  for await (const chunk of body) {
    chunks.push(chunk);
    octets += chunk.length;
    if (octets >= longestReply) break;
  }
  return Buffer.concat(chunks).toString('utf8', 0, longestReply);
}

function outcomeOf(status: number): Outcome {
  const said = String(status);
  if (status >= 200 && status < 300) return fine;
  if (status >= 300 && status < 400) return failed('redirected', said);
  if (status === 401 || status === 403) return failed('not-allowed', said);
  if (status === 404 || status === 410) return failed('not-found', said);
  if (status === 429) return failed('too-often', said);
  return failed(status >= 500 ? 'their-fault' : 'status', said);
}

/** What the line did, or the other machine's TLS. */
export function faultOf(cause: unknown): FaultCode {
  const code = codeOf(cause);
  if (/^(?:ENOTFOUND|EAI_\w+|EDNS)$/.test(code)) return 'unknown-host';
  if (code === 'ECONNREFUSED') return 'refused';
  if (/TIMEOUT|TIMEDOUT/.test(code)) return 'too-slow';
  if (/CERT|SSL|TLS|SELF_SIGNED|UNABLE_TO|ALTNAME|EPROTO/.test(code)) return 'tls';
  if (code.startsWith('HPE_') || (cause as Error).name === 'HTTPParserError') return 'garbage';
  return /^(?:UND_ERR_\w+|ECONNRESET|ECONNECTION|ESOCKET|EPIPE)$/.test(code) ? 'cut-off' : 'unreachable';
}

/** `ECONNREFUSED`, of the error or of what caused it. Messages are left out: some hold the address, and with it a token. */
export function codeOf(cause: unknown): string {
  for (let error = cause; error instanceof Error; error = error.cause) {
    const { code } = error as NodeJS.ErrnoException;
    if (typeof code === 'string') return code.slice(0, 60);
    const [inner] = error instanceof AggregateError ? (error.errors as unknown[]) : [];
    if (inner !== undefined) return codeOf(inner);
  }
  return '';
}
