import { ScreenHead } from '../../parts/screen-head.tsx';
import { useWords } from '../../words/words.ts';

export function Activity() {
  const words = useWords('activity');
  return <ScreenHead title={words.title} />;
}
