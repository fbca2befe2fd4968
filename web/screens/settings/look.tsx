import { useApp } from '../../app-context.ts';
import { Card } from '../../parts/card.tsx';
import { Choice } from '../../parts/choice.tsx';
import { LanguageChoice } from '../../shell/language-choice.tsx';
import { useStore } from '../../store.ts';
import { useWords } from '../../words/words.ts';

const themes = ['auto', 'light', 'dark'] as const;

/** How the pages look on this device. */
export function Look() {
  const words = useWords('settings');
  const shell = useWords('shell');
  const { taste } = useApp();
  const chosen = useStore(taste);
  return (
    <Card title={words.onThisDevice}>
      <h3>{shell.language}</h3>
      <LanguageChoice />
      <h3>{words.theme}</h3>
      <Choice
        legend={words.theme}
        isLegendHidden
        options={themes.map((theme) => ({ value: theme, label: words.themes[theme] }))}
        value={chosen.theme}
        onChange={(theme) => taste.set({ ...chosen, theme })}
      />
      <p class="hint">{words.lookHint}</p>
    </Card>
  );
}
