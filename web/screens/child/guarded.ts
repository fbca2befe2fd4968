import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { useApp } from '../../app-context.ts';
import { type Told, useChange } from '../../change.ts';
import { type AnyReply, ifMatch, revisionIn } from '../../client.ts';

/** What a change is made on: it is made only while nobody else has touched the same. */
export interface Basis {
  readonly revision: number | undefined;
  /** What has become of it since, a sentence each; undefined: the box cannot be reached. */
  readonly since: () => Promise<{ readonly basis: Basis; readonly lines: readonly string[] } | undefined>;
}

/** What another parent has done meanwhile, and the change that waits. */
export interface Conflict {
  readonly lines: readonly string[];
  readonly again: () => void;
}

/** What the changes of one screen have in common. */
export interface Guard {
  /** Shows a conflict. */
  readonly show: (conflict: Conflict) => void;
  /** Revision → the one that we made on it ourselves: a quick second change is no conflict with the first. */
  readonly own: Map<number, number>;
}

export const GuardContext = createContext<Guard | undefined>(undefined);

type Call<Reply> = (options: ReturnType<typeof ifMatch>) => Promise<Reply>;

/**
 * Changes something on the household that somebody sees. Where another parent has changed the same meanwhile, it shows
 * what, and offers to do it again; what they did elsewhere does not stand in the way. Undo takes back this change alone.
 */
export function useGuarded(): {
  readonly isBusy: boolean;
  readonly save: <Reply extends AnyReply>(basis: Basis, call: Call<Reply>, told?: Told<never>) => Promise<boolean>;
} {
  const { client } = useApp();
  const { change, isBusy } = useChange();
  const guard = useContext(GuardContext);
  if (guard === undefined) throw new Error('drawn outside of a guard');
  const { show, own } = guard;

  async function save<Reply extends AnyReply>(
    basis: Basis,
    call: Call<Reply>,
    told: Told<never> = {},
  ): Promise<boolean> {
    const undo = ({ revision }: { readonly revision?: number }) =>
      noting(revision, client.household.undo.$post({}, ifMatch(revision)));
    const newest = newestOf(own, basis.revision);
    let isOutdated = false;
    const outdated = (): void => {
      isOutdated = true;
    };
    const isDone = await change(() => noting(newest, call(ifMatch(newest))), {
      ...told,
      ...(told.done !== undefined && { undo }),
      outdated,
    });
    if (!isOutdated) return isDone;
    const found = await basis.since();
    if (found === undefined) return false;
    const again = () => save(found.basis, call, told);
    if (found.lines.length === 0) return again();
    return new Promise((resolve) => show({ lines: found.lines, again: () => void again().then(resolve) }));
  }
  async function noting<Reply extends AnyReply>(on: number | undefined, calling: Promise<Reply>): Promise<Reply> {
    const reply = await calling;
    const made = reply.ok ? revisionIn(reply.headers) : undefined;
    if (on !== undefined && made !== undefined) own.set(on, made);
    return reply;
  }
  return { isBusy, save };
}

/** The last that we made ourselves from there on, nobody else between. */
function newestOf(own: ReadonlyMap<number, number>, revision: number | undefined): number | undefined {
  const next = revision === undefined ? undefined : own.get(revision);
  return next === undefined ? revision : newestOf(own, next);
}
