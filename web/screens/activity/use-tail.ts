import { useEffect, useState } from 'preact/hooks';
import type { Event } from './events.ts';

/** Events that are kept on the page; older ones are found by a search. */
const mostShown = 200;

/** Milliseconds after which a line that the house has refused is tried anew. */
const pause = 10_000;

/** `back`: it was lost or the page was not looked at, so that something may be missing. */
export type Line = 'opening' | 'standing' | 'lost' | 'back';

/** What is asked from now on, the newest first. */
export interface Tail {
  readonly line: Line;
  readonly events: readonly Event[];
  /** So many were too many at once to be shown. */
  readonly skipped: number;
}

const nothing: Tail = { line: 'opening', events: [], skipped: 0 };

/** Listens to the journal while the page is looked at. @param who whose queries; '': everyone's */
export function useTail(who: string): Tail {
  const [tail, setTail] = useState(nothing);
  useEffect(() => {
    setTail(nothing);
    let line: EventSource | undefined;
    let retry: ReturnType<typeof setTimeout> | undefined;
    const stands = (now: Line): void => setTail((before) => ({ ...before, line: now }));

    function open(isAgain: boolean): void {
      const here = new EventSource(
        `/api/journal/live${who === '' ? '' : `?${new URLSearchParams({ who }).toString()}`}`,
      );
      let isLost = isAgain;
      line = here;
      here.addEventListener('open', () => stands(isLost ? 'back' : 'standing'));
      here.addEventListener('error', () => {
        isLost = true;
        stands('lost');
        // The house is there and says no; a browser does not try that again by itself.
        if (here.readyState === EventSource.CLOSED) retry = setTimeout(() => open(true), pause);
      });
      here.addEventListener('events', ({ data }: MessageEvent<string>) => {
        const news = (JSON.parse(data) as Event[]).toReversed();
        setTail((before) => ({ ...before, events: [...news, ...before.events].slice(0, mostShown) }));
      });
      here.addEventListener('skipped', ({ data }: MessageEvent<string>) => {
        setTail((before) => ({ ...before, skipped: before.skipped + Number(data) }));
      });
    }
    function close(): void {
      clearTimeout(retry);
      line?.close();
      line = undefined;
    }
    function look(): void {
      if (document.visibilityState === 'hidden') close();
      else if (line === undefined) open(true);
    }
    if (document.visibilityState === 'visible') open(false);
    document.addEventListener('visibilitychange', look);
    return () => {
      document.removeEventListener('visibilitychange', look);
      close();
    };
  }, [who]);
  return tail;
}
