import type { LetterTime, QuietHours } from '../../api/ports/channels-port.ts';
import type { HouseholdStore } from '../../store/household.ts';

/** What holds for all channels. */
export interface TellingTimes {
  readonly quiet: QuietHours | null;
  readonly letter: LetterTime | null;
  /** When a parent chose the letter's time: none is sent for a time before. */
  readonly letterSince: number;
  /** The conversation starter of the last letter, and which letter that was. */
  readonly starter: { readonly letter: string; readonly id: string } | null;
}

/** 22:00 to 7:00, and Sunday 18:00. */
const usual: TellingTimes = {
  quiet: { from: 22 * 60, to: 7 * 60 },
  letter: { day: 'sun', minute: 18 * 60 },
  letterSince: 0,
  starter: null,
};

export function tellingTimes(store: HouseholdStore): TellingTimes {
  const found = store.read(({ channels }) => channels.telling);
  const document = found.kind === 'done' ? found.value : undefined;
  return document === undefined ? usual : { ...usual, ...(JSON.parse(document) as Partial<TellingTimes>) };
}

/** False: the disk refused. */
export function changeTelling(store: HouseholdStore, change: Partial<TellingTimes>): boolean {
  const times = tellingTimes(store);
  return store.write(({ channels }) => channels.tell(JSON.stringify({ ...times, ...change }))).kind === 'done';
}
