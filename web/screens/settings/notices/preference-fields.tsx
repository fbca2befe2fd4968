import { languages } from '../../../languages.ts';
import { Select } from '../../../parts/select.tsx';
import { Switch } from '../../../parts/switch.tsx';
import { useWords } from '../../../words/words.ts';
import { Checks } from '../checks.tsx';
import { levels, type Preferences, topics } from './drafts.ts';

interface PreferenceFieldsProps {
  readonly preferences: Preferences;
  readonly onChange: (preferences: Preferences) => void;
}

/** What goes this way, and how much is said. */
export function PreferenceFields({ preferences, onChange }: PreferenceFieldsProps) {
  const words = useWords('notices');
  const set = (changes: Partial<Preferences>): void => onChange({ ...preferences, ...changes });
  return (
    <>
      <Switch isOn={preferences.on} onChange={(on) => set({ on })}>
        {words.isOn}
      </Switch>
      <Checks
        legend={words.what}
        options={topics.map((value) => ({ value, ...words.topics[value] }))}
        chosen={preferences.topics}
        onChange={(chosen) => set({ topics: chosen })}
      />
      <Select
        label={words.level}
        value={preferences.level}
        options={levels.map((value) => ({ value, label: words.levels[value] }))}
        onChange={(level) => set({ level })}
      />
      <Switch isOn={preferences.letter} onChange={(letter) => set({ letter })}>
        {words.withLetter}
      </Switch>
      <Switch isOn={preferences.details} onChange={(details) => set({ details })} hint={words.detailsHint}>
        {words.details}
      </Switch>
      <Select
        label={words.language}
        value={preferences.language}
        options={languages}
        onChange={(language) => set({ language })}
      />
    </>
  );
}
