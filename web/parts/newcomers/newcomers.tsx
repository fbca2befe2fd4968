import type { DevicesHere } from '../../devices.ts';
import { IsItCard } from './is-it-card.tsx';
import { NewcomerCard } from './newcomer-card.tsx';
import type { Candidate } from './owners.ts';

interface NewcomersProps {
  readonly here: DevicesHere;
  readonly candidates: readonly Candidate[];
}

/** Who asks and is nobody's; the one that the parent holds comes first. */
export function Newcomers({ here: { newcomers, devices }, candidates }: NewcomersProps) {
  const ordered = [...newcomers.filter(({ isThis }) => isThis), ...newcomers.filter(({ isThis }) => !isThis)];
  return (
    <ul class="newcomers">
      {ordered.map((newcomer) => {
        const device = devices.find(({ id }) => id === newcomer.device);
        return device === undefined ? (
          <NewcomerCard key={newcomer.mac} newcomer={newcomer} candidates={candidates} />
        ) : (
          <IsItCard key={newcomer.mac} newcomer={newcomer} device={device} candidates={candidates} />
        );
      })}
    </ul>
  );
}
