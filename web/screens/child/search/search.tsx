import type { SafeLevel } from '../../../../src/core/family/household.ts';
import { unsafeEngines } from '../../../../src/core/tags.ts';
import { useApp } from '../../../app-context.ts';
import { Card } from '../../../parts/card.tsx';
import { Choice } from '../../../parts/choice.tsx';
import { Loaded } from '../../../parts/loaded.tsx';
import { useStore } from '../../../store.ts';
import { useSubjects } from '../../../subjects.ts';
import { useWords } from '../../../words/words.ts';
import { useChoosing } from '../choosing.ts';
import { byHand, type Holding, type Said } from '../holding.ts';
import type { PartProps } from '../part-view.tsx';
import { WhoseWord } from '../whose-word.tsx';

const levels: readonly SafeLevel[] = ['off', 'moderate', 'strict'];

/** What search engines and YouTube may show, one by one. */
export function Search({ holding }: PartProps) {
  const words = useWords('privacy');
  const { language } = useStore(useApp().words);
  const subjects = useSubjects();
  return (
    <div class="stack">
      <p class="hint">{words.searchIntro}</p>
      <Loaded from={subjects}>
        {({ engines }) => (
          <div class="engines">
            <AllEngines ids={engines.map(({ id }) => id)} holding={holding} />
            {engines.map(({ id, title }) => (
              <Engine key={id} id={id} title={title[language]} holding={holding} />
            ))}
          </div>
        )}
      </Loaded>
    </div>
  );
}

/** One tap for all of them; those that a provider has locked stay as they are. */
function AllEngines({ ids, holding }: { readonly ids: readonly string[]; readonly holding: Holding }) {
  const words = useWords('privacy');
  const choices = useWords('choices');
  const { choose } = useChoosing(holding);
  const saids = ids.map((id) => ({ id, ...saidOn(id, holding) }));
  const free = saids.filter(({ layer }) => layer !== 'locked');
  const [first] = free;
  const isSame = free.every(({ value }) => value === first?.value);
  return (
    <Card title={words.all}>
      <Choice
        legend={words.all}
        isLegendHidden
        value={isSame ? first?.value : undefined}
        isDisabled={first === undefined}
        options={levels.map((level) => ({ value: level, label: choices.levels[level] }))}
        onChange={(level) =>
          void choose(
            free.map(({ id }) => ({ field: 'safeSearch', key: id, value: level })),
            words.searchSaved(words.all, choices.levels[level]),
          )
        }
      />
    </Card>
  );
}

function saidOn(id: string, { policy, own }: Holding): Said<SafeLevel> {
  return policy ? (policy.safeSearch[id] ?? byHand<SafeLevel>(undefined)) : byHand(own.safeSearch?.[id]);
}

interface EngineProps {
  readonly id: string;
  readonly title: string;
  readonly holding: Holding;
}

function Engine({ id, title, holding }: EngineProps) {
  const words = useWords('privacy');
  const choices = useWords('choices');
  const { choose, unchoose, isBusy } = useChoosing(holding);
  const { value, layer } = saidOn(id, holding);
  const hint = id === 'youtube' ? words.youtube : id === unsafeEngines ? words.others : undefined;
  return (
    <Card title={title}>
      {hint !== undefined && <p class="hint">{hint}</p>}
      <Choice
        legend={words.engine(title)}
        isLegendHidden
        value={value}
        isDisabled={layer === 'locked'}
        options={levels.map((level) => ({ value: level, label: choices.levels[level] }))}
        onChange={(level) =>
          void choose({ field: 'safeSearch', key: id, value: level }, words.searchSaved(title, choices.levels[level]))
        }
      />
      <WhoseWord
        holding={holding}
        layer={layer}
        isBusy={isBusy}
        onBack={() => void unchoose({ field: 'safeSearch', key: id })}
      />
    </Card>
  );
}
