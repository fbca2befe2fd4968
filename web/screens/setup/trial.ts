import { useCallback, useEffect, useState } from 'preact/hooks';
import { useApp } from '../../app-context.ts';
import { type Answer, type Client, outcomeOf } from '../../client.ts';

/** What the house says of a trial: who asked for its names. */
export type TrialNews = Answer<Client['test'][':token']['$get']>;

/** Milliseconds between two looks, and after how many a question that has not come is given up. */
const every = 1_000;
const patience = 12;

export interface Trial {
  /** Undefined: it has only just begun. */
  readonly news: TrialNews | undefined;
  /** The question has had time enough to come. */
  readonly isLate: boolean;
  readonly again: () => void;
}

/** This browser asks for names that only the house answers, and the house tells where the questions came from. */
export function useTrial(): Trial {
  const { client, isOnline } = useApp();
  const [round, setRound] = useState(0);
  const [news, setNews] = useState<TrialNews>();
  const [looks, setLooks] = useState(0);

  useEffect(() => {
    let isOver = false;
    let timer: ReturnType<typeof setTimeout>;
    setNews(undefined);
    setLooks(0);

    async function run(): Promise<void> {
      const begun = await outcomeOf(client.test.$post());
      if (begun.kind !== 'done') return wait(run);
      const { token, names } = begun.value;
      askFor(names.check);
      askFor(names.blocked);
      const look = async (): Promise<void> => {
        const seen = await outcomeOf(client.test[':token'].$get({ param: { token } }));
        if (isOver) return;
        isOnline.set(seen.kind !== 'offline');
        // It is kept for a quarter of an hour.
        if (seen.kind === 'problem') return run();
        if (seen.kind === 'done') setNews(seen.value);
        setLooks((count) => count + 1);
        wait(look);
      };
      wait(look);
    }
    function wait(then: () => Promise<void>): void {
      if (!isOver) timer = setTimeout(() => void then(), every);
    }
    void run();
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [round]);

  const again = useCallback(() => setRound((count) => count + 1), []);
  return { news, isLate: looks >= patience, again };
}

/** Nobody answers there; that this device's own resolver was asked is all. */
function askFor(name: string): void {
  fetch(`${location.protocol}//${name}/`, { mode: 'no-cors', cache: 'no-store' }).catch(() => {});
}
