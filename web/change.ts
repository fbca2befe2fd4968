import { useState } from 'preact/hooks';
import type { Problem } from '../src/api/problem.ts';
import { useApp } from './app-context.ts';
import { type AnyReply, type Brought, outcomeOf } from './client.ts';
import type { Topic } from './live.ts';
import { useWords } from './words/words.ts';

/** What is said of a change once it is made. */
export interface Told<Value> {
  /** Nothing is said where the change can be seen by itself. */
  readonly done?: string | ((value: Value) => string);
  /** How to take it back; offered beside `done`. */
  readonly undo?: (value: Value) => Promise<AnyReply>;
  /** What else shows it; the household is loaded anew in any case. */
  readonly topics?: readonly Topic[];
  /** Somebody was faster: the screen shows what they did; without it a toast says so. */
  readonly outdated?: () => void;
  /** A form shows by itself what is wrong; without it a toast says it. */
  readonly refused?: (problem: Problem) => void;
}

/** Changes something of the house from a screen: says what came of it, and loads anew what shows it. */
export function useChange(): {
  readonly isBusy: boolean;
  /** Resolves to whether it is done. */
  readonly change: <Reply extends AnyReply>(
    call: () => Promise<Reply>,
    told?: Told<Brought<Reply>>,
  ) => Promise<boolean>;
} {
  const { live, toasts, isOnline, session } = useApp();
  const words = useWords('shell');
  const [busy, setBusy] = useState(0);

  async function change<Reply extends AnyReply>(
    call: () => Promise<Reply>,
    told: Told<Brought<Reply>> = {},
  ): Promise<boolean> {
    setBusy((count) => count + 1);
    const outcome = await outcomeOf(call());
    setBusy((count) => count - 1);
    isOnline.set(outcome.kind !== 'offline');
    switch (outcome.kind) {
      case 'offline':
        toasts.say({ text: words.notReached, tone: 'bad' });
        return false;
      case 'problem': {
        const { problem } = outcome;
        const isAboutWho = problem.status === 403 || problem.type === 'urn:domovoy:problem:sign-in';
        // Whoever may do less than the page thinks sees what is left.
        if (isAboutWho) void session.look();
        if (problem.type === 'urn:domovoy:problem:sign-in') return false;
        if (problem.status === 412 && told.outdated !== undefined) told.outdated();
        else if (told.refused !== undefined && problem.status !== 412) told.refused(problem);
        else toasts.say({ text: problem.detail, tone: 'bad' });
        // Somebody was faster: show what holds now.
        if (problem.status === 412) live.tell('household');
        return false;
      }
      case 'done': {
        const { undo, done } = told;
        live.tell('household', ...(told.topics ?? []));
        const takeBack = undo && (() => void change(() => undo(outcome.value), { done: words.undone, ...pick(told) }));
        const text = typeof done === 'function' ? done(outcome.value) : done;
        if (text !== undefined) toasts.say({ text, ...(takeBack && { undo: takeBack }) });
        return true;
      }
    }
  }
  return { isBusy: busy > 0, change };
}

const pick = ({ topics }: Pick<Told<never>, 'topics'>): Pick<Told<unknown>, 'topics'> => (topics ? { topics } : {});
