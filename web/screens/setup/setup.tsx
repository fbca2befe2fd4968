import { useEffect } from 'preact/hooks';
import { useApp } from '../../app-context.ts';
import { outcomeOf } from '../../client.ts';
import { Card } from '../../parts/card.tsx';
import { Link } from '../../parts/link.tsx';
import { ScreenHead } from '../../parts/screen-head.tsx';
import { lastStep, type SetupStep } from '../../../src/core/setup-steps.ts';
import { useStore } from '../../store.ts';
import { useWords } from '../../words/words.ts';
import type { RouteOf } from '../screens.ts';
import { ChildrenStep } from './children-step.tsx';
import { DevicesStep } from './devices-step.tsx';
import { DoneStep } from './done-step.tsx';
import { HelloStep } from './hello-step.tsx';
import { keep, kept } from './kept.ts';
import { ParentStep } from './parent-step.tsx';
import { PlaceStep } from './place-step.tsx';
import { RouterStep } from './router-step.tsx';
import { stepFor } from './steps.ts';
import { TestStep } from './test-step.tsx';

/** Each step's key is its own: the address bar, a reload and the browser's way back lead to the right one. */
const steps: Readonly<Record<SetupStep, () => preact.JSX.Element>> = {
  hello: HelloStep,
  parent: ParentStep,
  place: PlaceStep,
  children: ChildrenStep,
  devices: DevicesStep,
  router: RouterStep,
  test: TestStep,
  done: DoneStep,
};

/** From a box out of its packing to a child's tablet that is protected, step by step. */
export function Setup({ route }: { readonly route: RouteOf<'setup'> }) {
  const words = useWords('setup');
  const { session, client } = useApp();
  const now = useStore(session.now);
  const state = now?.state;
  const step = stepFor(route.step, kept().step || (now?.setup ?? ''), state === 'signed-in');
  const isOwed = now?.setup != null;
  useEffect(() => {
    keep({ step });
    // The house keeps it too: a tab is closed sooner than a router is found. Where it cannot, the tab does.
    if (!isOwed) return;
    void outcomeOf(client.setup.$patch({ json: { step } })).then(() => step === lastStep && session.look());
  }, [step, isOwed]);
  if (state === 'signed-out' || state === 'second-factor') {
    return (
      <>
        <ScreenHead title={words.title} />
        <Card>
          <p>{words.signInFirst}</p>
          <Link to={{ screen: 'sign-in' }} class="button main">
            {words.signIn}
          </Link>
        </Card>
      </>
    );
  }
  const Step = steps[step];
  return <Step key={step} />;
}
