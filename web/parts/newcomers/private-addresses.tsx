import { useWords } from '../../words/words.ts';

/** Why phones change their addresses, and how to switch that off at home alone. */
export function PrivateAddresses() {
  const words = useWords('devices');
  return (
    <details class="unfold boxed">
      <summary>{words.privateTitle}</summary>
      <div class="stack">
        <p>{words.privateWhy}</p>
        <dl class="hows">
          {words.privateHow.map(({ system, how }) => (
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
