import type { Day } from './family/household.ts';
import type { Text } from './profile.ts';
import { type Qname, toQname } from './qname.ts';

/** Whom to call or write to. */
export interface HelpLine {
  readonly title: Text;
  /** As one dials it, with spaces to read it by; null: it is reached by its page. */
  readonly phone: string | null;
  /** When somebody answers; null: nobody has told. */
  readonly hours: Text | null;
  /** Does calling cost nothing? */
  readonly free: boolean;
  readonly url: string | null;
  readonly for: 'children' | 'parents' | 'anyone';
}

/** Who takes reports of what the law forbids. */
export interface Hotline {
  readonly title: Text;
  readonly url: string;
  /** What is reported there. */
  readonly what: Text;
}

/** Where to turn, in one place. */
export interface HelpPlace {
  readonly title: Text;
  /** The number of the emergency services. */
  readonly emergency: string;
  readonly help: readonly HelpLine[];
  /** None: there is no such place that we know of; those of `anywhere` serve. */
  readonly hotlines: readonly Hotline[];
}

/** A country: `RU`. */
export interface Region extends HelpPlace {
  readonly id: string;
  /** The time zones in it, by which a household tells where it lives. */
  readonly zones: readonly string[];
}

export interface HelpLines {
  /** When somebody has looked at each of them. */
  readonly checked: Day;
  readonly regions: readonly Region[];
  /** For whoever lives in none of the regions. */
  readonly anywhere: HelpPlace;
}

/** The names of the pages of all who help there, and of those who help anywhere; pictures may come from beside `www`. */
export function helpNames(lines: HelpLines, zone: string): readonly Qname[] {
  const places = [regionOf(lines, zone), lines.anywhere];
  const urls = places.flatMap((place) => place?.help.flatMap(({ url }) => url ?? []) ?? []);
  return [...new Set(urls.flatMap((url) => toQname((URL.parse(url)?.hostname ?? '').replace(/^www\./, '')) ?? []))];
}

/** The region of a household that lives by that zone; none: `anywhere` serves. */
export function regionOf({ regions }: HelpLines, zone: string): Region | undefined {
  return regions.find(({ zones }) => zones.includes(zone));
}
