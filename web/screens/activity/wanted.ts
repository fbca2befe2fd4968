import { dayAfter, isDay } from '../../../src/core/family/calendar.ts';
import type { WallClock } from '../../wall-clock.ts';

/** What of the journal is looked for; it stands in the address of the page, so that it can be linked to and kept. */
export interface Wanted {
  readonly view: 'list' | 'week';
  /** A part of a name. */
  readonly q: string;
  /** A person's id, `strangers`; '': all. */
  readonly child: string;
  /** The address that asked; '': any. */
  readonly device: string;
  /** `2026-11-28` of the family's calendar; '': any. */
  readonly day: string;
  readonly verdict: 'all' | 'blocked';
}

const longest = 253;

/** Reads the query of the address bar; what is none of ours is left out. */
export function readWanted(query: Readonly<Record<string, string>>): Wanted {
  const { view, q = '', child = '', device = '', day = '', verdict } = query;
  return {
    view: view === 'week' ? 'week' : 'list',
    q: q.slice(0, longest),
    child,
    device,
    day: isDay(day) ? day : '',
    verdict: verdict === 'blocked' ? 'blocked' : 'all',
  };
}

/** What {@link readWanted} reads; what is as at first is not named. */
export function queryOf({ view, verdict, ...texts }: Wanted): Record<string, string> {
  return {
    ...(view !== 'list' && { view }),
    ...Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== '')),
    ...(verdict !== 'all' && { verdict }),
  };
}

/** Is anything left out, so that nothing found does not mean that there is nothing? */
export function isNarrowed({ view: _view, ...wanted }: Wanted): boolean {
  return Object.keys(queryOf({ view: 'list', ...wanted })).length > 0;
}

/** The same as the API asks it. @param clock the family's, for its days */
export function soughtOf({ q, child, device, day, verdict }: Wanted, clock: WallClock) {
  return {
    ...(q.trim() !== '' && { text: q.trim() }),
    ...(child !== '' && { who: child }),
    ...(device !== '' && { client: device }),
    ...(verdict === 'blocked' && { action: 'block' as const }),
    ...(day !== '' && {
      from: String(clock.momentOf(day, 0)),
      to: String(clock.momentOf(dayAfter(day), 0)),
    }),
  };
}
