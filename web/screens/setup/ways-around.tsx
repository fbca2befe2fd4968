import { useWords } from '../../words/words.ts';

/** How phones and browsers go around the box, and how each is told not to. */
export function WaysAround() {
  const { router: words } = useWords('setup');
  return (
    <details class="unfold boxed">
      <summary>{words.around}</summary>
      <div class="stack">
        <p>{words.aroundText}</p>
        <dl class="hows">
          {words.ways.map(({ system, how }) => (
            <div key={system}>
              <dt>{system}</dt>
              <dd>{how}</dd>
            </div>
          ))}
        </dl>
      </div>
    </details>
  );
}
