import { useApp } from '../../app-context.ts';
import { useChange } from '../../change.ts';
import { Button } from '../../parts/button.tsx';
import { useWords } from '../../words/words.ts';

interface DoneWithProps {
  readonly notices: readonly number[];
  /** What they tell, for who listens. */
  readonly what: string;
}

/** A parent has read it, and it goes. */
export function DoneWith({ notices, what }: DoneWithProps) {
  const words = useWords('today');
  const { client } = useApp();
  const { change, isBusy } = useChange();
  async function finish(): Promise<void> {
    const each = notices.map((id) =>
      change(() => client.notices[':id'].$delete({ param: { id: String(id) } }), { topics: ['notices'] }),
    );
    await Promise.all(each);
  }
  return (
    <Button kind="quiet" label={words.doneWith(what)} isBusy={isBusy} onClick={() => void finish()}>
      {words.done}
    </Button>
  );
}
