/** What a backup has beside the household and the lists; `app/backup-side.ts` is it. */
export interface BackupPort {
  /** Names and roles; never a secret. */
  accounts(): readonly { readonly name: string; readonly role: string }[];
  /** What the pages have set, by key. */
  settings(): Promise<Readonly<Record<string, unknown>>>;
  /** Lists of the parents that come from the web. */
  lists(): readonly BackedUpList[];
  /** Milliseconds since 1970. */
  now(): number;
}

export interface BackedUpList {
  readonly title: string;
  readonly category: string;
  readonly action: 'block' | 'allow';
  readonly format: string;
  readonly url: string;
  readonly isAtHome: boolean;
}
