import type { Origins } from '../config/load.ts';

/** From where the settings of a house were read, apart from the environment: handed on from process to thread. */
export type SettingsOrigins = Omit<Origins, 'env' | 'categories'>;

/** What the house is told beside its settings. */
export interface SettingsHistory {
  readonly origins: SettingsOrigins;
  /** What the pages have set is unsound, and nothing of it counts. */
  readonly arePagesIgnored: boolean;
}

/** Of a house whose settings stand in no file: what the pages set lies alone over the defaults. */
export function noHistory(data: string): SettingsHistory {
  return { origins: { directory: data, flags: {} }, arePagesIgnored: false };
}
