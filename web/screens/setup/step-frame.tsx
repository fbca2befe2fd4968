import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useApp } from '../../app-context.ts';
import { Button } from '../../parts/button.tsx';
import { setupSteps, type SetupStep } from '../../../src/core/setup-steps.ts';
import { useWords } from '../../words/words.ts';
import { after, before } from './steps.ts';

interface StepFrameProps {
  readonly step: SetupStep;
  readonly title: string;
  readonly text: string;
  readonly children: ComponentChildren;
  /** What leads on, where it is not simply the next step; `null`: what is in the step leads on. */
  readonly next?: string | null;
  /** There is something to do here still, so going on is not what the step is for. */
  readonly isOpen?: boolean;
}

/** One step: where it stands, what it asks, and the way on and back. */
export function StepFrame({ step, title, text, children, next, isOpen }: StepFrameProps) {
  const words = useWords('setup');
  const { router } = useApp();
  const at = setupSteps.indexOf(step);
  const back = before(step);
  const heading = useHeading(step, title);
  const go = (to: SetupStep): void => router.go({ screen: 'setup', step: to });
  return (
    <div class="setup">
      <div class="setup-way">
        <progress max={setupSteps.length - 1} value={at} aria-label={words.step(at + 1, setupSteps.length)} />
        <p class="hint">{words.step(at + 1, setupSteps.length)}</p>
      </div>
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      <p class="setup-text">{text}</p>
      {children}
      <div class="buttons setup-feet">
        {back && (
          <Button kind="quiet" icon="back" onClick={() => go(back)}>
            {words.back}
          </Button>
        )}
        {next !== null && (
          <Button kind={isOpen ? 'plain' : 'main'} onClick={() => go(after(step))}>
            {next ?? (isOpen ? words.skip : words.next)}
          </Button>
        )}
      </div>
    </div>
  );
}

/** With each step the focus goes to its title, so that who listens hears where they are. */
function useHeading(step: SetupStep, title: string) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · domovoy`;
  }, [title]);
  useEffect(() => {
    if (step === setupSteps[0]) return;
    heading.current?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, [step]);
  return heading;
}
