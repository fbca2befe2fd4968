import { useState } from 'preact/hooks';
import { CaseForm } from '../../parts/cases/case-form.tsx';
import { Choice } from '../../parts/choice.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { useWords } from '../../words/words.ts';

const kinds = ['wrong-block', 'missed-harmful', 'constructive-proposal'] as const;

/** Whoever has a site in mind says what is the matter with it. */
export function ReportSite({ hasDesk, onClose }: { readonly hasDesk: boolean; readonly onClose: () => void }) {
  const words = useWords('cases');
  const [kind, setKind] = useState<(typeof kinds)[number]>(kinds[0]);
  return (
    <Dialog title={words.report} onClose={onClose}>
      <Choice
        legend={words.what}
        options={kinds.map((value) => ({ value, label: words.kinds[value] }))}
        value={kind}
        onChange={setKind}
      />
      <CaseForm key={kind} kind={kind} hasDesk={hasDesk} onDone={onClose} />
    </Dialog>
  );
}
