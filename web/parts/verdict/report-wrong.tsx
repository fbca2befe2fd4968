import { useApp } from '../../app-context.ts';
import { useResource } from '../../resource.ts';
import { sources } from '../../sources.ts';
import { useWords } from '../../words/words.ts';
import { CaseForm } from '../cases/case-form.tsx';
import { Dialog } from '../dialog.tsx';
import { Loaded } from '../loaded.tsx';
import type { Explanation } from './explanation.ts';
import { ReportLetter } from './report-letter.tsx';

interface ReportWrongProps {
  readonly found: Explanation;
  readonly verdict: string;
  readonly onClose: () => void;
}

/** A verdict is wrong: it becomes a case for the desk; without one, a letter to whoever makes the list. */
export function ReportWrong({ found, verdict, onClose }: ReportWrongProps) {
  const words = useWords('see');
  const { client } = useApp();
  const cases = useResource(...sources.cases(client));
  const listed = found.matches.find(({ kind }) => kind === 'category');
  return (
    <Dialog title={words.reportTitle} onClose={onClose}>
      <Loaded from={cases}>
        {({ hasDesk }) =>
          hasDesk ? (
            <CaseForm
              kind={found.action === 'block' ? 'wrong-block' : 'missed-harmful'}
              name={found.name}
              category={listed?.name ?? null}
              list={listed?.source ?? null}
              hasDesk
              onDone={onClose}
            />
          ) : (
            <ReportLetter found={found} verdict={verdict} />
          )
        }
      </Loaded>
    </Dialog>
  );
}
