import { useState } from 'preact/hooks';
import { useApp } from '../../app-context.ts';
import { Button } from '../../parts/button.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { useResource } from '../../resource.ts';
import { useTell } from '../../tell.ts';
import { useWords } from '../../words/words.ts';
import { useCount } from './count.ts';
import { visible } from '../../visible.ts';

/** Lines that are seen of each reason at first, and so many more at a time. */
const page = 5;

/** The lines of a list that are no entries, by the reason. */
export function Dropped({ id }: { readonly id: string }) {
  const words = useWords('lists');
  const tell = useTell();
  const count = useCount();
  const { client } = useApp();
  const [shown, setShown] = useState(page);
  const dropped = useResource(`dropped/${id}`, ['lists'], () =>
    client.lists[':id'].dropped.$get({ param: { id: encodeURIComponent(id) } }),
  );
  return (
    <details class="more">
      <summary>{words.dropped}</summary>
      <Loaded from={dropped}>
        {({ lines, dropped: all, looksLike, reasons }) => (
          <div class="stack">
            <p class="hint">{words.droppedOf(count(all), count(lines))}</p>
            {looksLike !== null && <p>{words.looksLike(looksLike)}</p>}
            {reasons.map(({ reason, sentence, count: many, samples }) => (
              <section key={reason}>
                <h3>
                  {tell(sentence)} ({count(many)})
                </h3>
                <ol class="samples">
                  {samples.slice(0, shown).map(({ line, text }) => (
                    <li key={line} value={line}>
                      <bdi class="sign">{visible(text)}</bdi>
                    </li>
                  ))}
                </ol>
              </section>
            ))}
            {reasons.some(({ samples }) => samples.length > shown) && (
              <div class="buttons">
                <Button onClick={() => setShown(shown + page)}>{words.more}</Button>
              </div>
            )}
          </div>
        )}
      </Loaded>
    </details>
  );
}
