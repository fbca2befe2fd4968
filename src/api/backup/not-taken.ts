import type { Text } from '../../core/profile.ts';

/** What of a backup was not taken, or not wholly, and why. */
export interface NotTaken {
  /** `settings.journal.days`, `channels.mail` */
  readonly what: string;
  readonly sentence: Text;
}
