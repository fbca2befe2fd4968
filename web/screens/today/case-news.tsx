import { useMay } from '../../may.ts';
import { Icon } from '../../parts/icon.tsx';
import { Link } from '../../parts/link.tsx';
import { Row } from '../../parts/row.tsx';
import { useTime } from '../../time.ts';
import { useWords } from '../../words/words.ts';
import { DoneWith } from './done-with.tsx';
import type { Notice } from './troubles.ts';

/** What is told of cases. */
export const caseKinds = ['case', 'case-answered', 'case-late'] as const;

interface CaseNewsProps {
  readonly kind: (typeof caseKinds)[number];
  /** All of that kind. */
  readonly notices: readonly Notice[];
  /** Now, by the box's clock. */
  readonly at: number;
}

/** Somebody has reported a site, or a desk has answered, or has not in time; and the way there. */
export function CaseNews({ kind, notices, at }: CaseNewsProps) {
  const words = useWords('today');
  const { may } = useMay();
  const { ago } = useTime();
  const what = words.caseNews[kind];
  return (
    <Row
      lead={<Icon name={kind === 'case-late' ? 'clock' : 'book'} />}
      title={what}
      detail={ago(Math.max(...notices.map((notice) => notice.at)), at)}
      aside={
        <span class="buttons">
          <Link to={{ screen: 'cases' }} class="button plain">
            {words.toCases}
          </Link>
          {may('finishNotice') && <DoneWith notices={notices.map(({ id }) => id)} what={what} />}
        </span>
      }
    />
  );
}
