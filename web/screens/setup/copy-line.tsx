import { useRef, useState } from 'preact/hooks';
import { copySelection } from '../../copy.ts';
import { Button } from '../../parts/button.tsx';
import { useWords } from '../../words/words.ts';

interface CopyLineProps {
  readonly label: string;
  readonly value: string;
}

/** Something to be carried to another page: large, and copied by one tap. */
export function CopyLine({ label, value }: CopyLineProps) {
  const { router: words } = useWords('setup');
  const [isCopied, setCopied] = useState(false);
  const line = useRef<HTMLElement>(null);

  function copy(): void {
    if (line.current === null) return;
    getSelection()?.selectAllChildren(line.current);
    setCopied(copySelection());
  }
  return (
    <div class="copy-line">
      <span class="hint">{label}</span>
      <code ref={line}>{value}</code>
      <Button icon={isCopied ? 'check' : 'copy'} label={`${words.copy}: ${value}`} onClick={copy} />
      <span class="unseen" role="status">
        {isCopied ? words.copied : ''}
      </span>
    </div>
  );
}
