import { useApp } from '../../app-context.ts';
import { Button } from '../../parts/button.tsx';
import { LanguageChoice } from '../../shell/language-choice.tsx';
import { useWords } from '../../words/words.ts';
import { StepFrame } from './step-frame.tsx';

/** What is ahead, in the language of who reads. */
export function HelloStep() {
  const { hello } = useWords('setup');
  const { router } = useApp();
  return (
    <StepFrame step="hello" title={hello.title} text={hello.text} next={null}>
      <LanguageChoice />
      <ol class="ahead">
        {hello.points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ol>
      <Button kind="main" onClick={() => router.go({ screen: 'setup', step: 'parent' })}>
        {hello.start}
      </Button>
    </StepFrame>
  );
}
