import { useWords } from '../words/words.ts';
import { House } from './icon.tsx';
import { ScreenHead } from './screen-head.tsx';

/** On a child's device, whatever is opened there. */
export function ForGrownUps({ sentence }: { readonly sentence: string }) {
  const words = useWords('parts');
  return (
    <main id="content" tabIndex={-1}>
      <ScreenHead title={words.forGrownUps} />
      <div class="state">
        <House />
        <p>{sentence}</p>
      </div>
    </main>
  );
}
