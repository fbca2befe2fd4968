import { useState } from 'preact/hooks';
import { ageGroupOf, ageGroups } from '../../src/core/family/age-groups.ts';
import { ageOn, isDay } from '../../src/core/family/calendar.ts';
import type { AgeGroup } from '../../src/core/family/household.ts';
import { useApp } from '../app-context.ts';
import { Choice } from './choice.tsx';
import { Field } from './field.tsx';
import { useWords } from '../words/words.ts';
import { ColourChoice } from './colour-choice.tsx';

/** What is told of a person; the age group counts where there is no birthday. */
export interface Facts {
  readonly name: string;
  readonly born: string | null;
  readonly ageGroup: AgeGroup | undefined;
  readonly colour: string;
}

interface PersonFormProps {
  readonly facts: Facts;
  readonly onChange: (facts: Facts) => void;
  /** The field that is wrong, and why. */
  readonly error?: { readonly at: 'name' | 'age'; readonly sentence: string } | undefined;
}

/** Name, age and colour of somebody in the family. */
export function PersonForm({ facts, onChange, error }: PersonFormProps) {
  const words = useWords('children');
  const [by, setBy] = useState<'birthday' | 'group'>(facts.born === null && facts.ageGroup ? 'group' : 'birthday');
  const { name, born, ageGroup, colour } = facts;
  return (
    <>
      <Field
        label={words.name}
        value={name}
        hint={words.nameHint}
        maxLength={80}
        autocomplete="off"
        error={error?.at === 'name' ? error.sentence : undefined}
        onInput={(value) => onChange({ ...facts, name: value })}
      />
      <Choice
        legend={words.age}
        value={by}
        options={(['birthday', 'group'] as const).map((value) => ({ value, label: words.by[value] }))}
        onChange={(value) => {
          setBy(value);
          if (value === 'group') onChange({ ...facts, born: null });
        }}
      />
      {by === 'birthday' ? (
        <Field
          type="date"
          label={words.birthday}
          value={born ?? ''}
          hint={words.birthdayHint}
          error={error?.at === 'age' ? error.sentence : undefined}
          onInput={(value) => onChange({ ...facts, born: value === '' ? null : value })}
        />
      ) : (
        <Choice
          legend={words.by.group}
          isLegendHidden
          value={ageGroup}
          options={ageGroups.map((value) => ({ value, label: words.groups[value] }))}
          onChange={(value) => onChange({ ...facts, ageGroup: value, born: null })}
        />
      )}
      {by === 'group' && error?.at === 'age' && <p class="error">{error.sentence}</p>}
      <ColourChoice value={colour} onChange={(value) => onChange({ ...facts, colour: value })} />
    </>
  );
}

/** What these facts make somebody; undefined while they tell no age. */
export function useAgeGroup({ born, ageGroup }: Facts): AgeGroup | undefined {
  const { clock } = useApp();
  if (born === null) return ageGroup;
  const { day: today } = clock.get().wallOf(Date.now());
  return isDay(born) && born <= today ? ageGroupOf(ageOn(today, born)) : undefined;
}
