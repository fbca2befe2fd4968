import { useState } from 'preact/hooks';
import { readPasted, showName } from '../../../../src/core/domain-name.ts';
import type { OwnRule } from '../../../../src/core/family/household.ts';
import { useApp } from '../../../app-context.ts';
import { Button } from '../../../parts/button.tsx';
import { Card } from '../../../parts/card.tsx';
import { Choice } from '../../../parts/choice.tsx';
import { Field } from '../../../parts/field.tsx';
import { Switch } from '../../../parts/switch.tsx';
import { Tag } from '../../../parts/tag.tsx';
import { useWords } from '../../../words/words.ts';
import { useBasis } from '../choosing.ts';
import { useGuarded } from '../guarded.ts';
import type { Holding } from '../holding.ts';
import { useWhoseWord } from '../whose-word.tsx';

/** A parent's own words on sites, and those that hold for everyone. */
export function SingleSites({ holding }: { readonly holding: Holding }) {
  const words = useWords('limits');
  const { policy, own } = holding;
  const rules = policy?.rules ?? (own.rules ?? []).map((rule) => ({ rule, of: 'everyone' as const }));
  return (
    <Card title={words.rules}>
      <p class="hint">{words.rulesHint}</p>
      <AddRule holding={holding} />
      {rules.length === 0 ? (
        <p class="hint">{words.noRules}</p>
      ) : (
        <ul class="lines">
          {rules.map(({ rule, of }) => (
            <OneRule key={`${of}/${rule.scope}/${rule.name}`} rule={rule} of={of} holding={holding} />
          ))}
        </ul>
      )}
    </Card>
  );
}

interface OneRuleProps {
  readonly rule: OwnRule;
  readonly of: 'person' | 'everyone' | 'locked';
  readonly holding: Holding;
}

function OneRule({ rule: { name, effect, scope }, of, holding }: OneRuleProps) {
  const words = useWords('limits');
  const { client } = useApp();
  const { save, isBusy } = useGuarded();
  const basis = useBasis(holding);
  const sayWhose = useWhoseWord(holding);
  const isOwn = of === (holding.policy ? 'person' : 'everyone');
  const shown = showName(name);
  const param = { who: holding.who, scope, name };
  return (
    <li class="line">
      <span class="row-words">
        <bdi class="row-title">{shown}</bdi>
        <span class="hint">
          {words.scopes[scope]}
          {!isOwn && ` · ${sayWhose(of)}`}
        </span>
      </span>
      <Tag tone={effect === 'allow' ? 'good' : 'bad'} icon={effect === 'allow' ? 'check' : 'lock'}>
        {words.effects[effect]}
      </Tag>
      {isOwn && (
        <Button
          kind="quiet"
          icon="trash"
          isBusy={isBusy}
          label={words.removeRule(shown)}
          onClick={() =>
            void save(basis, (options) => client.people[':who'].rules[':scope'][':name'].$delete({ param }, options), {
              done: words.ruleRemoved(shown),
            })
          }
        />
      )}
    </li>
  );
}

function AddRule({ holding }: { readonly holding: Holding }) {
  const words = useWords('limits');
  const { client } = useApp();
  const { save, isBusy } = useGuarded();
  const basis = useBasis(holding);
  const [site, setSite] = useState('');
  const [effect, setEffect] = useState<'allow' | 'deny'>('deny');
  const [withBelow, setWithBelow] = useState(true);
  const [error, setError] = useState<string>();

  async function add(): Promise<void> {
    // An address of the web is cut to its site here; what is none is for the house to refuse, in words.
    const name = readPasted(site) ?? site;
    const json = { effect, name, scope: withBelow ? ('subtree' as const) : ('exact' as const) };
    const isDone = await save(
      basis,
      (options) => client.people[':who'].rules.$put({ param: { who: holding.who }, json }, options),
      {
        done: words.ruleAdded(name),
        refused: ({ detail, problems }) => setError(problems?.[0]?.detail ?? detail),
      },
    );
    if (isDone) setSite('');
  }
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <Field
        label={words.site}
        hint={words.siteHint}
        value={site}
        error={error}
        inputMode="url"
        autocomplete="off"
        maxLength={1000}
        onInput={(value) => {
          setSite(value);
          setError(undefined);
        }}
      />
      <Choice
        legend={words.effect}
        isLegendHidden
        value={effect}
        options={(['deny', 'allow'] as const).map((value) => ({ value, label: words.effects[value] }))}
        onChange={setEffect}
      />
      <Switch isOn={withBelow} hint={words.scopeHint} onChange={setWithBelow}>
        {words.scope}
      </Switch>
      <div class="buttons">
        <Button kind="main" type="submit" isBusy={isBusy} isDisabled={site.trim() === ''}>
          {words.addRule}
        </Button>
      </div>
    </form>
  );
}
