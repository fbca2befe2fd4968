import { Link } from '../../parts/link.tsx';
import { ScreenHead } from '../../parts/screen-head.tsx';
import { Empty } from '../../parts/states.tsx';
import { useWords } from '../../words/words.ts';

/** Where no screen is. */
export function Nowhere() {
  const words = useWords('shell');
  return (
    <>
      <ScreenHead title={words.nowhere} />
      <Empty title={words.nowhereHint}>
        <Link to={{ screen: 'today' }} class="button plain">
          {words.toToday}
        </Link>
      </Empty>
    </>
  );
}
