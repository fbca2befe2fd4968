import type { Topic } from '../../../api/ports/channels-port.ts';

/** What a parent is told, in one language. Whatever comes from outside is handed over harmless already. */
export interface NoticeWords {
  readonly titles: Readonly<Record<Topic, string>>;
  /** Several things at once. */
  several(count: number): string;
  asksFor: Readonly<Record<'name' | 'category' | 'time', (child: string, what: string) => string>>;
  /** `what` of a time: all time, not that of one thing. */
  readonly allTime: string;
  /** In the child's words. */
  because(words: string): string;
  moreAsks(count: number): string;
  /** A child has reported a site; a desk has answered; an answer is late. */
  readonly cases: Readonly<Record<'case' | 'case-answered' | 'case-late', (count: number) => string>>;
  newDevice(mac: string, calledItself: string | undefined): string;
  maybeKnown(mac: string, device: string): string;
  devices(count: number): string;
  /** Without details. */
  readonly brief: Readonly<Record<Topic, (count: number) => string>>;
  /** Where to look. */
  readonly look: string;
  readonly test: { readonly subject: string; readonly text: string };
}
