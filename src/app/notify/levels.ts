import { type Level, levels, type Topic } from '../../api/ports/channels-port.ts';

/** A notice as it was raised. */
export interface Raised {
  readonly kind: string;
  readonly subject: string;
}

/** With these the family is not protected, or nothing opens: a parent is told at any hour. */
const grave: readonly string[] = [
  'resolver-down',
  'catalogue-missing',
  'upstreams-silent',
  'household-lost',
  'household-restored',
  'household-not-written',
  'locks-unreadable',
];

/** What it is about. */
export function topicOf({ kind }: Raised): Topic {
  if (kind === 'ask' || kind === 'ask-late') return 'asks';
  if (kind.startsWith('case')) return 'cases';
  return kind === 'new-device' || kind === 'is-it' ? 'devices' : 'protection';
}

/** A child's ask can wait for the morning: at night the answer is sleep. */
export function levelOf(raised: Raised): Level {
  switch (topicOf(raised)) {
    case 'asks':
    case 'cases':
      return 'important';
    case 'devices':
      return 'info';
    case 'protection':
      return grave.includes(raised.subject) ? 'urgent' : 'important';
  }
}

export function isAtLeast(level: Level, least: Level): boolean {
  return levels.indexOf(level) >= levels.indexOf(least);
}
