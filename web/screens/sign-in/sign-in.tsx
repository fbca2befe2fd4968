import { useApp } from '../../app-context.ts';
import { ScreenHead } from '../../parts/screen-head.tsx';
import { LanguageChoice } from '../../shell/language-choice.tsx';
import { useStore } from '../../store.ts';
import { useWords } from '../../words/words.ts';
import { CodeForm } from './code-form.tsx';
import { PasswordForm } from './password-form.tsx';

/** For who has an account: the password, and where it is asked for a code. */
export function SignIn() {
  const words = useWords('sign-in');
  const session = useStore(useApp().session.now);
  const isSecondStep = session?.state === 'second-factor';
  return (
    <>
      <ScreenHead title={isSecondStep ? words.secondStep : words.title} />
      {isSecondStep ? <CodeForm /> : <PasswordForm asksName={session?.asksName ?? true} />}
      <LanguageChoice />
    </>
  );
}
