import { Card } from '../../../parts/card.tsx';
import { Switch } from '../../../parts/switch.tsx';
import { useWords } from '../../../words/words.ts';
import { useChoosing } from '../choosing.ts';
import { byHand } from '../holding.ts';
import type { PartProps } from '../part-view.tsx';
import { WhoseWord } from '../whose-word.tsx';
import { AlwaysOpen } from './always-open.tsx';
import { SingleSites } from './single-sites.tsx';

/** What a parent says of single sites, and whether anything else opens at all. */
export function Rules({ holding }: PartProps) {
  const words = useWords('limits');
  const { choose, unchoose, isBusy } = useChoosing(holding);
  const { value, layer } = holding.policy?.allowOnly ?? byHand(holding.own.allowOnly);
  return (
    <div class="stack">
      <SingleSites holding={holding} />
      <AlwaysOpen holding={holding} />
      <Card>
        <Switch
          isOn={value === true}
          isDisabled={layer === 'locked'}
          hint={words.allowOnlyHint}
          onChange={(isOn) =>
            void choose({ field: 'allowOnly', value: isOn }, isOn ? words.allowOnlyOn : words.allowOnlyOff)
          }
        >
          {words.allowOnly}
        </Switch>
        <WhoseWord
          holding={holding}
          layer={layer}
          isBusy={isBusy}
          onBack={() => void unchoose({ field: 'allowOnly' })}
        />
      </Card>
    </div>
  );
}
