import { useDevices } from '../../devices.ts';
import { Button } from '../../parts/button.tsx';
import { visible } from '../../visible.ts';
import { useWords } from '../../words/words.ts';
import { CopyLine } from './copy-line.tsx';
import { Finding } from './finding.tsx';
import { StepFrame } from './step-frame.tsx';
import { type TrialNews, useTrial } from './trial.ts';

/** The proof: this very device asks, and what must be blocked is blocked. */
export function TestStep() {
  const { test: words } = useWords('setup');
  const { news, isLate, again } = useTrial();
  const came = news?.came.find(({ isThis }) => isThis);
  const other = news?.came.find(({ isThis }) => !isThis);
  const tried = news?.blocked.find(({ isThis }) => isThis) ?? news?.blocked[0];
  const isMissing = came === undefined && (other !== undefined || isLate);
  return (
    <StepFrame step="test" title={words.title} text={words.text} isOpen={came === undefined}>
      <section class="card findings" aria-live="polite" aria-label={words.title}>
        <Finding title={words.asks} state={came ? 'good' : isMissing ? 'bad' : 'waiting'}>
          <p>
            {came
              ? words.asksYes(came.address)
              : other
                ? words.asksRouter(other.address)
                : isLate
                  ? words.asksNo
                  : words.asksWait}
          </p>
          {isMissing && <Button onClick={again}>{words.again}</Button>}
        </Finding>
        <Finding title={words.blocked} state={tried === undefined ? 'waiting' : tried.isBlocked ? 'good' : 'bad'}>
          <p>{tried === undefined ? words.blockedWait : tried.isBlocked ? words.blockedYes : words.blockedNo}</p>
        </Finding>
        {news && <ChildrenAsk news={news} />}
      </section>
      {isMissing && <p class="hint">{words.unchecked}</p>}
    </StepFrame>
  );
}

/** The same on a child's device, where there is only an address to type. */
function ChildrenAsk({ news: { children, names } }: { readonly news: TrialNews }) {
  const { test: words } = useWords('setup');
  const here = useDevices();
  const nameOf = (id: string | null): string => {
    const device = here.state === 'ready' ? here.value.devices.find((one) => one.id === id) : undefined;
    return device === undefined ? words.childSome : visible(device.name);
  };
  const isBad = children.some(({ isBlocked }) => !isBlocked);
  return (
    <Finding title={words.children} state={children.length === 0 ? 'waiting' : isBad ? 'bad' : 'good'}>
      <p>{words.childrenText}</p>
      <CopyLine label="" value={`http://${names.child}`} />
      {children.length === 0 ? (
        <p class="hint">{words.childWait}</p>
      ) : (
        <ul>
          {children.map(({ address, device, isBlocked }) => (
            <li key={address}>{isBlocked ? words.childYes(nameOf(device)) : words.childNo(nameOf(device))}</li>
          ))}
        </ul>
      )}
    </Finding>
  );
}
