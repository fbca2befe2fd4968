import { useState } from 'preact/hooks';
import { Switch } from '../../parts/switch.tsx';
import { useWords } from '../../words/words.ts';
import { AskFields } from './ask-fields.tsx';
import { FoundList } from './found-list.tsx';
import { TailList } from './tail-list.tsx';
import type { Wanted } from './wanted.ts';
import type { Askers } from './who-asked.ts';

export interface ViewProps {
  /** As it stands in the fields. */
  readonly wanted: Wanted;
  /** As it stands in the address: what is shown. */
  readonly asked: Wanted;
  readonly want: (change: Partial<Wanted>) => void;
  readonly askers: Askers;
}

/** Every query: what is found of the past, or what comes. */
export function ListView(props: ViewProps) {
  const words = useWords('activity');
  const [isLive, setLive] = useState(false);
  const { asked, askers } = props;
  return (
    <>
      <AskFields {...props} isLive={isLive} />
      <Switch isOn={isLive} onChange={setLive} hint={words.liveHint}>
        {words.live}
      </Switch>
      {isLive ? <TailList wanted={asked} askers={askers} /> : <FoundList wanted={asked} askers={askers} />}
    </>
  );
}
