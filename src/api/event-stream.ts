import type { Context } from 'hono';
import type { ApiEnv } from './env.ts';
import { problem } from './problem.ts';
import type { StreamLimit } from './stream-limit.ts';
import { tooManyStreams } from './words/watching.ts';

/** A remark goes out so often, in milliseconds: well within the time after which HTTP takes a caller for gone. */
const heartbeat = 10_000;

/** Octets that wait for a caller who does not take them; who lags further behind is cut off and may come again. */
const mostWaiting = 64 * 1024;

/** The browser comes again after so many milliseconds. */
const retry = 3_000;

/** Sends one event: its name and its data. */
export type Send = (event: string, data: unknown) => void;

/** What a stream needs of the API around it. */
export interface Streams {
  readonly limit: StreamLimit;
  /** May whoever opened it still? A session ends, a token is taken back. */
  readonly mayStay: (c: Context<ApiEnv>) => boolean;
}

/**
 * A reply of server-sent events that lasts until the caller goes, the house closes, or his session ends.
 *
 * @param listen begins to send; gives what ends it
 */
export function eventStream(c: Context<ApiEnv>, { limit, mayStay }: Streams, listen: (send: Send) => () => void) {
  const leave = limit.take(c.var.address);
  if (leave === undefined) return problem(c, 429, tooManyStreams, { code: 'too-many-streams' });
  const encoder = new TextEncoder();
  let end = leave;
  const stream = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        const write = (text: string): void => {
          if ((controller.desiredSize ?? 0) <= 0) return close();
          controller.enqueue(encoder.encode(text));
        };
        const close = (): void => {
          end();
          controller.close();
        };
        const beat = setInterval(() => (mayStay(c) ? write(':\n\n') : close()), heartbeat).unref();
        write(`retry: ${retry}\n\n`);
        const stop = listen((event, data) => write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`));
        end = () => {
          clearInterval(beat);
          stop();
          leave();
        };
      },
      cancel: () => end(),
    },
    new ByteLengthQueuingStrategy({ highWaterMark: mostWaiting }),
  );
  return c.body(stream, 200, { 'content-type': 'text/event-stream; charset=utf-8', 'x-accel-buffering': 'no' });
}
