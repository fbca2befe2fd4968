import { useState } from 'preact/hooks';
import { useApp } from '../../app-context.ts';
import { type AnyReply, outcomeOf } from '../../client.ts';
import { useWords } from '../../words/words.ts';

/** One step of the way in, and what is wrong with what was typed. */
export function useEntering(): {
  readonly enter: (call: () => Promise<AnyReply>) => Promise<void>;
  readonly isBusy: boolean;
  readonly wrong: string | undefined;
} {
  const { session } = useApp();
  const words = useWords('shell');
  const [isBusy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<string>();

  async function enter(call: () => Promise<AnyReply>): Promise<void> {
    setBusy(true);
    const outcome = await outcomeOf(call());
    setBusy(false);
    if (outcome.kind === 'offline') setWrong(words.notReached);
    else if (outcome.kind === 'problem') setWrong(outcome.problem.detail);
    else await session.look();
  }
  return { enter, isBusy, wrong };
}
