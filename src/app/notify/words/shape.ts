/** What a parent is told, in one language. Whatever comes from outside is handed over harmless already. */
export interface NoticeWords {
  readonly titles: { readonly asks: string; readonly devices: string; readonly protection: string };
  /** Several things at once. */
  several(count: number): string;
  asksFor: Readonly<Record<'name' | 'category' | 'time', (child: string, what: string) => string>>;
  /** `what` of a time: all time, not that of one thing. */
  readonly allTime: string;
  /** In the child's words. */
  because(words: string): string;
  moreAsks(count: number): string;
  newDevice(mac: string, calledItself: string | undefined): string;
  maybeKnown(mac: string, device: string): string;
  devices(count: number): string;
  /** Without details. */
  readonly brief: Readonly<Record<'asks' | 'devices' | 'protection', (count: number) => string>>;
  /** Where to look. */
  readonly look: string;
  readonly test: { readonly subject: string; readonly text: string };
}
