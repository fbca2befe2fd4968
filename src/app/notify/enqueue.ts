import type { Level } from '../../api/ports/channels-port.ts';
import type { Moment } from '../../core/family/zone-clock.ts';
import type { HouseholdStore } from '../../store/household.ts';
import type { KeptChannel } from './channel-book.ts';
import { dueLetter } from './letter/letter-day.ts';
import { isAtLeast, levelOf, topicOf } from './levels.ts';
import { dueAt } from './quiet-hours.ts';
import type { TellingTimes } from './telling.ts';

/** Letters, and notices that are to be told on a channel. */
interface Queued {
  readonly channel: string;
  readonly key: string;
  readonly due: number;
}

/** So many wait for one channel; the parents' pages have them all. */
const mostWaiting = 300;

/** Writes down what each channel is to tell that it was not told of yet. */
export function enqueue(
  store: HouseholdStore,
  channels: readonly KeptChannel[],
  times: TellingTimes,
  moment: Moment,
): void {
  const open = channels.filter(({ settings }) => settings.on);
  const queued = [...untoldNotices(store, open, times, moment), ...untoldLetters(store, open, times, moment)];
  if (queued.length === 0) return;
  store.write(({ deliveries }) => {
    const room = new Map(open.map(({ kind }) => [kind as string, mostWaiting - deliveries.waiting(kind).length]));
    for (const { channel, key, due } of queued) {
      const left = room.get(channel) ?? 0;
      if (left <= 0) continue;
      room.set(channel, left - 1);
      deliveries.add(channel, key, due);
    }
  });
}

function untoldNotices(
  store: HouseholdStore,
  channels: readonly KeptChannel[],
  { quiet }: TellingTimes,
  moment: Moment,
): Queued[] {
  const untold = store.read(({ deliveries }) => deliveries.untold());
  if (untold.kind === 'failed') return [];
  return untold.value.flatMap(({ channel, key, kind, subject }) => {
    const settings = channels.find((one) => one.kind === channel)?.settings;
    const raised = { kind, subject };
    const level = levelOf(raised);
    if (settings === undefined || !settings.topics.includes(topicOf(raised)) || !isAtLeast(level, settings.level)) {
      return [];
    }
    return [{ channel, key, due: dueOf(level, moment, quiet) }];
  });
}

/** A new router brings all devices at once: what matters least waits for its like. */
const gathering = 120_000;

function dueOf(level: Level, moment: Moment, quiet: TellingTimes['quiet']): number {
  if (level === 'urgent') return moment.at;
  const due = dueAt(moment, quiet);
  return level === 'info' && due === moment.at ? due + gathering : due;
}

/** A parent has chosen the hour of the letter: it keeps to no quiet hours. */
function untoldLetters(
  store: HouseholdStore,
  channels: readonly KeptChannel[],
  { letter, letterSince }: TellingTimes,
  moment: Moment,
): Queued[] {
  const due = letter === null ? undefined : dueLetter(moment, letter);
  if (due === undefined || due.since < letterSince) return [];
  const wanting = channels.filter(({ settings, since }) => settings.letter && since <= due.since);
  const untold = store.read(({ deliveries }) => wanting.filter(({ kind }) => !deliveries.isKnown(kind, due.key)));
  return untold.kind === 'failed'
    ? []
    : untold.value.map(({ kind }) => ({ channel: kind, key: due.key, due: moment.at }));
}
