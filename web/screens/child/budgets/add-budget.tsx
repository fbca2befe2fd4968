import { useId, useState } from 'preact/hooks';
import type { BudgetTarget } from '../../../../src/core/family/household.ts';
import { readTarget } from '../../../../src/core/family/target.ts';
import type { Text } from '../../../../src/core/profile.ts';
import { useApp } from '../../../app-context.ts';
import { Button } from '../../../parts/button.tsx';
import { Dialog } from '../../../parts/dialog.tsx';
import { Loaded } from '../../../parts/loaded.tsx';
import { useStore } from '../../../store.ts';
import { useSubjects } from '../../../subjects.ts';
import { useWords } from '../../../words/words.ts';

interface AddBudgetProps {
  /** Keys of what is counted already. */
  readonly taken: readonly string[];
  readonly onAdd: (target: BudgetTarget) => void;
  readonly onClose: () => void;
}

/** What shall be counted from now on. */
export function AddBudget({ taken, onAdd, onClose }: AddBudgetProps) {
  const words = useWords('limits');
  const family = useWords('family');
  const { language } = useStore(useApp().words);
  const subjects = useSubjects();
  const id = useId();
  const [key, setKey] = useState('');

  const options = (kind: string, known: readonly { readonly id: string; readonly title: Text }[]) =>
    known
      .map((one) => ({ key: `${kind}:${one.id}`, title: one.title[language] }))
      .filter((one) => !taken.includes(one.key))
      .map((one) => (
        <option key={one.key} value={one.key}>
          {one.title}
        </option>
      ));
  function add(): void {
    const target = readTarget(key);
    if (target === undefined) return;
    onAdd(target);
    onClose();
  }
  return (
    <Dialog
      title={words.addTitle}
      onClose={onClose}
      foot={
        <Button kind="main" isDisabled={key === ''} onClick={add}>
          {words.addDo}
        </Button>
      }
    >
      <Loaded from={subjects}>
        {({ serviceGroups, categories, services }) => (
          <div class="field">
            <label for={id}>{words.target}</label>
            <select id={id} value={key} onChange={(event) => setKey(event.currentTarget.value)}>
              <option value="" />
              {!taken.includes('total') && <option value="total">{family.total}</option>}
              <optgroup label={words.groups}>{options('group', serviceGroups)}</optgroup>
              <optgroup label={words.categories}>{options('category', categories)}</optgroup>
              <optgroup label={words.services}>{options('service', services)}</optgroup>
            </select>
          </div>
        )}
      </Loaded>
    </Dialog>
  );
}
