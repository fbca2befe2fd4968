import { useApp } from '../app-context.ts';
import { languages } from '../languages.ts';
import { Choice } from '../parts/choice.tsx';
import { useStore } from '../store.ts';
import { useWords } from '../words/words.ts';

/** In which language somebody reads, on this device. */
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
