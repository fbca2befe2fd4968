import { useId, useRef } from 'preact/hooks';
import { useWords } from '../../words/words.ts';
import { Button } from '../button.tsx';
import type { Explanation } from './explanation.ts';

/** A letter to whoever makes the list, where there is no desk to take it: a parent copies it. */
export function ReportLetter({ found, verdict }: { readonly found: Explanation; readonly verdict: string }) {
  const { name, matches, catalogue } = found;
  const words = useWords('see');
  const id = useId();
  const text = useRef<HTMLTextAreaElement>(null);
  const sources = [...new Set(matches.map(({ source }) => source))].join(', ') || words.noLists;
  return (
    <>
      <p>{words.reportHint}</p>
      <div class="field">
        <label for={id}>{words.reportText}</label>
        <textarea ref={text} id={id} rows={7} value={words.report(name, verdict, sources, catalogue.serial)} />
      </div>
      <div class="buttons">
        <Button
          icon="copy"
          onClick={() => {
            text.current?.focus();
            text.current?.select();
          }}
        >
          {words.select}
        </Button>
      </div>
    </>
  );
}
