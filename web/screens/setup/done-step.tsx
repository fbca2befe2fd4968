import { House } from '../../parts/icon.tsx';
import { Link } from '../../parts/link.tsx';
import { useWords } from '../../words/words.ts';
import { StepFrame } from './step-frame.tsx';

/** It works; what a parent does next. */
export function DoneStep() {
  const { done } = useWords('setup');
  return (
    <StepFrame step="done" title={done.title} text={done.text} next={null}>
      <div class="setup-house">
        <House />
      </div>
      <ul class="card tips">
        {done.tips.map(({ title, text }) => (
          <li key={title}>
            <strong>{title}</strong>
            <span class="hint">{text}</span>
          </li>
        ))}
      </ul>
      <Link to={{ screen: 'today' }} class="button main">
        {done.today}
      </Link>
    </StepFrame>
  );
}
