import type { Text } from '../../core/profile.ts';

/** What the API asks of the settings; `app/settings-side.ts` is it. */
export interface SettingsPort {
  look(): Promise<SettingsShown>;
  /** Writes it and has the house use it; with a tag only on what the caller has seen. */
  change(changes: SettingsChanges, expected?: string): Promise<SettingsOutcome>;
  /** Asks each server for a name; in their order. */
  test(servers: readonly string[]): Promise<readonly ServerTested[]>;
}

export interface SettingsShown {
  /** Changes with whatever the pages have set. */
  readonly tag: string;
  /** The file of settings that was read; null: there is none. */
  readonly file: string | null;
  readonly settings: readonly SettingShown[];
  /** Why what the pages have set does not count: the file of it is unsound; none: it counts. */
  readonly ignored: readonly { readonly at: string; readonly detail: Text }[];
}

/** As it stands in a file of TOML. */
export type SettingValue = string | number | boolean | null | readonly unknown[];

export interface SettingShown {
  /** `journal.days` */
  readonly key: string;
  readonly kind: 'text' | 'number' | 'boolean' | 'choice' | 'size' | 'list' | 'tables';
  /** The words of a `choice`. */
  readonly choices: readonly string[];
  /** What counts; null for a secret. */
  readonly value: SettingValue;
  readonly fallback: SettingValue;
  /** Who says so. */
  readonly from: SettingOrigin;
  /** A variable of the environment that gives it; null: none. */
  readonly variable: string | null;
  /** The pages may set it, and neither environment nor flag says otherwise. */
  readonly isFree: boolean;
  /** The pages may set it, where neither environment nor flag does. */
  readonly isForPages: boolean;
  readonly isSecret: boolean;
  readonly help: Text;
}

export type SettingOrigin = 'default' | 'file' | 'pages' | 'environment' | 'flag';

/** What the pages set from now on, and what they no longer set. */
export interface SettingsChanges {
  readonly set: Readonly<Record<string, SettingValue>>;
  readonly clear: readonly string[];
}

export type SettingsOutcome =
  /** It holds; the house begins to use it. */
  | { readonly kind: 'done'; readonly tag: string; readonly changed: readonly string[] }
  | { readonly kind: 'refused'; readonly problems: readonly { readonly at: string; readonly detail: Text }[] }
  | { readonly kind: 'conflict'; readonly tag: string }
  | { readonly kind: 'failed'; readonly code: string };

/** What a server of DNS said when it was asked. */
export interface ServerTested {
  readonly server: string;
  /** `leads-back`: it is this house. */
  readonly outcome: 'answers' | 'refuses' | 'silent' | 'garbled' | 'not-a-server' | 'leads-back';
  /** Milliseconds; null where nothing came. */
  readonly ms: number | null;
  readonly sentence: Text;
}
