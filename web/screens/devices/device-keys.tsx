import type { Problem } from '../../../src/api/problem.ts';
import type { Device } from '../../devices.ts';
import { LinesField } from '../../parts/lines-field.tsx';
import { useWords } from '../../words/words.ts';

/** All by which a device is known. */
const kinds = ['macs', 'ranges', 'hostNames', 'clientIds'] as const;
type Kind = (typeof kinds)[number];

/** Each kind as it is written in its field, one a line. */
export type WrittenKeys = Readonly<Record<Kind, string>>;

export function writtenKeysOf(device: Pick<Device, Kind>): WrittenKeys {
  const written = (kind: Kind): string => device[kind].join('\n');
  return {
    macs: written('macs'),
    ranges: written('ranges'),
    hostNames: written('hostNames'),
    clientIds: written('clientIds'),
  };
}

export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

interface DeviceKeysProps {
  readonly written: WrittenKeys;
  readonly onChange: (written: WrittenKeys) => void;
  /** What the house found wrong, each with its place: `macs.0`. */
  readonly problem: Problem | undefined;
}

/** How a device is known, for a parent who wants to know. */
export function DeviceKeys({ written, onChange, problem }: DeviceKeysProps) {
  const words = useWords('devices');
  const labels: Record<Kind, readonly [label: string, hint: string]> = {
    macs: [words.macs, words.macsHint],
    ranges: [words.ranges, words.rangesHint],
    hostNames: [words.hostNames, words.hostNamesHint],
    clientIds: [words.clientIds, words.clientIdsHint],
  };
  return (
    <>
      <p class="hint">{words.knownHint}</p>
      {kinds.map((kind) => (
        <LinesField
          key={kind}
          label={labels[kind][0]}
          hint={labels[kind][1]}
          value={written[kind]}
          error={problem?.problems?.find(({ at }) => at.startsWith(`${kind}.`))?.detail}
          onInput={(text) => onChange({ ...written, [kind]: text })}
        />
      ))}
    </>
  );
}
