import { useWords } from '../words/words.ts';
import { House } from './icon.tsx';
import { Link } from './link.tsx';
import { ScreenHead } from './screen-head.tsx';

/** Where somebody came by a link to what only parents do: what they can do instead. */
export function ForParents() {
  const words = useWords('parts');
  const shell = useWords('shell');
  return (
    <>
      <ScreenHead title={words.forParents} />
      <div class="state">
        <House />
        <p>{words.forParentsHint}</p>
        <Link to={{ screen: 'today' }} class="button main">
          {shell.toToday}
        </Link>
      </div>
    </>
  );
}
