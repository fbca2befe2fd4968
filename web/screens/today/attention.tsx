import { Rows } from '../../parts/row.tsx';
import { useWords } from '../../words/words.ts';
import { caseKinds, CaseNews } from './case-news.tsx';
import { NewDevices } from './new-devices.tsx';
import { TroubleRow } from './trouble-row.tsx';
import { type House, type Notice, troublesOf } from './troubles.ts';

/** The kinds of notices that are about devices; asks stand above, with their answers. */
const deviceKinds = ['new-device', 'is-it'] as const;

interface AttentionProps {
  /** Those that nobody is done with. */
  readonly notices: readonly Notice[];
  readonly house: House;
  /** Now, by the box's clock. */
  readonly at: number;
}

/** What a parent should know of, and what to do about it; nothing where all is well. */
export function Attention({ notices, house, at }: AttentionProps) {
  const words = useWords('today');
  const troubles = troublesOf(house, notices);
  const devices = deviceKinds.map((kind) => ({ kind, of: notices.filter((notice) => notice.kind === kind) }));
  const newcomers = devices.filter(({ of }) => of.length > 0);
  const caseNews = caseKinds.map((kind) => ({ kind, of: notices.filter((notice) => notice.kind === kind) }));
  const cases = caseNews.filter(({ of }) => of.length > 0);
  if (troubles.length === 0 && newcomers.length === 0 && cases.length === 0) return null;
  return (
    <section class="stack attention" aria-label={words.attention}>
      <h2>{words.attention}</h2>
      <Rows label={words.attention}>
        {troubles.map((trouble) => (
          <TroubleRow key={trouble.code} trouble={trouble} at={at} />
        ))}
        {cases.map(({ kind, of }) => (
          <CaseNews key={kind} kind={kind} notices={of} at={at} />
        ))}
        {newcomers.map(({ kind, of }) => (
          <NewDevices key={kind} kind={kind} notices={of} at={at} />
        ))}
      </Rows>
    </section>
  );
}
