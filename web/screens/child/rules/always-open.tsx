import { useState } from 'preact/hooks';
import { readPasted, showName } from '../../../../src/core/domain-name.ts';
import type { Qname } from '../../../../src/core/qname.ts';
import { Button } from '../../../parts/button.tsx';
import { Card } from '../../../parts/card.tsx';
import { Field } from '../../../parts/field.tsx';
import { useWords } from '../../../words/words.ts';
import { useChoosing } from '../choosing.ts';
import type { Holding } from '../holding.ts';

/** Names that stay open when all else is closed: the family's own, and those that come with every age. */
export function AlwaysOpen({ holding }: { readonly holding: Holding }) {
  const words = useWords('limits');
  const child = useWords('child');
  const { choose, unchoose, isBusy } = useChoosing(holding);
  const [site, setSite] = useState('');
  const [error, setError] = useState<string>();
  const own = holding.own.always ?? [];
  const given = (holding.policy?.always ?? []).filter((name) => !own.includes(name));
  const name = readPasted(site);

  async function add(): Promise<void> {
    if (name === undefined) return setError(words.siteHint);
    const isDone = await choose({ field: 'always', value: [...own, name] }, words.alwaysAdded(showName(name)));
    if (isDone) setSite('');
  }
  function remove(gone: Qname): void {
    const left = own.filter((one) => one !== gone);
    if (left.length === 0) void unchoose({ field: 'always' });
    else void choose({ field: 'always', value: left }, words.alwaysRemoved(showName(gone)));
  }
  return (
    <Card title={words.always}>
      <p class="hint">{words.alwaysHint}</p>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <Field
          label={words.site}
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
        <div class="buttons">
          <Button type="submit" isBusy={isBusy} isDisabled={site.trim() === ''}>
            {words.addAlways}
          </Button>
        </div>
      </form>
      <ul class="lines">
        {own.map((one) => (
          <li key={one} class="line">
            <span class="row-words">
              <bdi class="row-title">{showName(one)}</bdi>
              <span class="hint">{child.word.person}</span>
            </span>
            <Button
              kind="quiet"
              icon="trash"
              isBusy={isBusy}
              label={words.removeRule(showName(one))}
              onClick={() => remove(one)}
            />
          </li>
        ))}
      </ul>
      {given.length > 0 && (
        <details>
          <summary>{`${words.alwaysOurs} · ${given.length}`}</summary>
          <ul class="names">
            {given.map((one) => (
              <li key={one}>
                <bdi>{showName(one)}</bdi>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Card>
  );
}
