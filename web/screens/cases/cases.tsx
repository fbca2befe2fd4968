import { useState } from 'preact/hooks';
import { useApp } from '../../app-context.ts';
import { useMay } from '../../may.ts';
import { Button } from '../../parts/button.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { ScreenHead } from '../../parts/screen-head.tsx';
import { Empty } from '../../parts/states.tsx';
import { useResource } from '../../resource.ts';
import { sources } from '../../sources.ts';
import { useWords } from '../../words/words.ts';
import { CaseCard } from './case-card.tsx';
import { Illegal } from './illegal.tsx';
import { ReportSite } from './report-site.tsx';

/** What was reported, who looks at it until when, and what came of it. */
export function Cases() {
  const words = useWords('cases');
  const { client } = useApp();
  const { may } = useMay();
  const cases = useResource(...sources.cases(client));
  const [isReporting, setReporting] = useState(false);
  return (
    <>
      <ScreenHead title={words.title}>
        {may('reportCase') && (
          <Button kind="main" icon="plus" onClick={() => setReporting(true)}>
            {words.report}
          </Button>
        )}
      </ScreenHead>
      <p>{words.lead}</p>
      <Loaded from={cases}>
        {({ at, hasDesk, cases: all, illegal }) => (
          <>
            {all.length === 0 ? (
              <Empty title={words.none}>
                <p>{words.noneHint}</p>
              </Empty>
            ) : (
              all.map((one) => <CaseCard key={one.id} one={one} at={at} hasDesk={hasDesk} />)
            )}
            <Illegal advice={illegal.advice} hotlines={illegal.hotlines} />
            {isReporting && <ReportSite hasDesk={hasDesk} onClose={() => setReporting(false)} />}
          </>
        )}
      </Loaded>
    </>
  );
}
