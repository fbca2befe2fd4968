import type { Household, PersonId } from '../../core/family/household.ts';
import type { Newcomer } from '../../core/family/newcomers.ts';
import type { StoredAsk } from '../../store/household-asks.ts';
import type { SubjectTitles } from '../subject-titles.ts';
import { type Raised, topicOf } from './levels.ts';

/** What notices speak of, as it is now. */
export interface Around {
  readonly titles: SubjectTitles;
  /** Is there nothing more to say: the device is known by now, the ask is answered? */
  isOver(raised: Raised): boolean;
  ask(id: string): StoredAsk | undefined;
  nameOf(who: PersonId): string;
  /** What the device calls itself. */
  hostNameOf(mac: string): string | undefined;
  deviceName(id: string): string;
}

export function aroundOf(
  { people, devices }: Household,
  openAsks: readonly StoredAsk[],
  newcomers: readonly Newcomer[],
  titles: SubjectTitles,
): Around {
  const macs = new Set<string>(devices.flatMap((device) => device.macs));
  const ask = (id: string): StoredAsk | undefined => openAsks.find((one) => one.id === id);
  return {
    titles,
    ask,
    isOver(raised) {
      switch (topicOf(raised)) {
        case 'asks':
          return ask(raised.subject) === undefined;
        case 'devices':
          return macs.has(macIn(raised.subject));
        case 'cases':
        case 'protection':
          return false;
      }
    },
    nameOf: (who) => people.find(({ id }) => id === who)?.name ?? who,
    hostNameOf: (mac) => newcomers.find((one) => one.mac === mac)?.hostName,
    deviceName: (id) => devices.find((one) => one.id === id)?.name ?? id,
  };
}

/** A device is told by its MAC, and where it may be a known one by the id of that behind it. */
export function macIn(subject: string): string {
  return subject.split(' ')[0]!;
}
