import { useState } from 'preact/hooks';
import { useApp } from '../../app-context.ts';
import { outcomeOf } from '../../client.ts';
import { type Resource, useResource } from '../../resource.ts';
import type { Entry } from './events.ts';
import type { soughtOf } from './wanted.ts';

/** Entries of one page. */
const pageSize = '100';

/** What a search has found so far, the newest first. */
export interface Found {
  readonly entries: readonly Entry[];
  /** Where the older ones begin; null: there are none. */
  readonly before: number | null;
  /** It took long: only what is younger than this moment was looked at. */
  readonly looked: number | null;
}

/** Looks through the journal, and on request further back. */
export function useFound(sought: ReturnType<typeof soughtOf>): {
  readonly found: Resource<Found>;
  readonly older: () => void;
  readonly isBusy: boolean;
} {
  const { client, isOnline, toasts } = useApp();
  const key = `journal/${JSON.stringify(sought)}`;
  const [further, setFurther] = useState<{ readonly of: string; readonly found: Found }>();
  const [isBusy, setBusy] = useState(false);
  const look = (before?: number) =>
    client.journal.$get({
      query: { ...sought, limit: pageSize, ...(before !== undefined && { before: String(before) }) },
    });
  const first = useResource(key, [], () => look());
  const found =
    first.state === 'ready' && further?.of === key ? { ...first, value: joined(first.value, further.found) } : first;

  async function older(): Promise<void> {
    if (found.state !== 'ready' || found.value.before === null) return;
    const { entries, before } = found.value;
    setBusy(true);
    const outcome = await outcomeOf(look(before));
    setBusy(false);
    isOnline.set(outcome.kind !== 'offline');
    if (outcome.kind === 'problem') toasts.say({ text: outcome.problem.detail, tone: 'bad' });
    if (outcome.kind === 'done')
      setFurther({ of: key, found: { ...outcome.value, entries: [...entries, ...outcome.value.entries] } });
  }
  return { found, older: () => void older(), isBusy };
}

/** The first page, which may have been loaded anew, on what is known of before; where a gap would be, it begins anew. */
export function joined(first: Found, known: Found): Found {
  const oldest = first.entries.at(-1)?.id;
  const place = known.entries.findIndex(({ id }) => id === oldest);
  if (place === -1) return first;
  return { ...known, entries: [...first.entries, ...known.entries.slice(place + 1)] };
}
