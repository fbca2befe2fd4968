import { useApp } from '../app-context.ts';
import { Choice } from '../parts/choice.tsx';
import { useStore } from '../store.ts';
import { useWords } from '../words/words.ts';

const languages = [
  { value: 'en', label: 'English' },
  { value: 'ru', label: 'Русский' },
] as const;

/** Each language in its own words: who cannot read the page finds theirs. */
export function LanguageChoice() {
  const { taste } = useApp();
  const words = useWords('shell');
  const chosen = useStore(taste);
  return (
    <Choice
      legend={words.language}
      isLegendHidden
      options={languages}
      value={chosen.language}
      onChange={(language) => taste.set({ ...chosen, language })}
    />
  );
}
