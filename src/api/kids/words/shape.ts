import type { ClosedWhy } from '../../../core/family/standing.ts';

/** How old whoever reads is: under seven it is read aloud, and nothing that is closed is named; under eleven; older. */
export type Register = 'small' | 'young' | 'older';

/** A headline, and one sentence or two below it. */
export interface Told {
  readonly title: string;
  readonly text: string;
}

/** Why a child chooses to ask; a parent reads it in these words. */
export type AskReason = 'school' | 'friends' | 'making' | 'fun' | 'mistake' | 'talk';

/** What the children's pages say in one language. */
export interface KidsWords {
  readonly brand: string;
  readonly nav: { readonly start: string; readonly why: string; readonly asked: string; readonly quizzes: string };
  readonly footer: string;
  /** On a grown-up's device. */
  readonly forGrownUps: string;
  readonly back: string;
  readonly tooFast: Told;
  readonly notFound: Told;
  readonly broken: Told;
  /** Somebody else's page, or one that is long gone, has sent the form. */
  readonly notFromHere: Told;

  readonly start: {
    readonly title: string;
    readonly hello: (name: string) => string;
    readonly welcome: string;
    readonly topics: string;
    readonly search: string;
    readonly find: string;
    readonly found: (text: string) => string;
    readonly nothingFound: string;
    readonly cardOfToday: string;
    readonly quizzes: Told;
    readonly why: Told;
    readonly propose: Told;
  };
  readonly site: {
    readonly speaks: (language: string) => string;
    readonly account: string;
    readonly ads: string;
    readonly leads: string;
  };
  readonly topic: { readonly empty: string };

  readonly why: {
    readonly list: Told;
    readonly nothing: string;
    readonly askAbout: string;
    readonly look: string;
    readonly notAName: string;
    readonly small: Told;
    /** The site that is spoken of, and what became of it. */
    readonly site: string;
    readonly isClosed: string;
    readonly isOpen: Told;
    readonly cannotTell: Told;
    readonly category: { readonly title: string };
    readonly service: (title: string) => Told;
    readonly hours: (title: string) => Told;
    readonly budget: (title: string) => Told;
    readonly own: Told;
    readonly locked: Told;
    readonly registry: Told;
    readonly allowOnly: Told;
    readonly search: Told;
    readonly closed: Readonly<Record<ClosedWhy, Told>>;
    readonly now: string;
    /** What to do now, a line each. */
    readonly todo: Readonly<Record<Register, readonly string[]>>;
    /** The same while nothing is open at all. */
    readonly todoLater: readonly string[];
    readonly noAsk: readonly string[];
    readonly reason: (category: string) => string;
    readonly instead: string;
    readonly card: string;
  };

  readonly help: {
    /** In place of any headline that says what is closed. */
    readonly first: Told;
    readonly title: string;
    readonly free: string;
    readonly emergency: (number: string) => string;
    readonly also: string;
  };

  readonly ask: {
    readonly name: string;
    readonly time: string;
    readonly reasons: string;
    readonly reason: Readonly<Record<AskReason, string>>;
    readonly own: string;
    readonly send: string;
    readonly stranger: string;
  };
  readonly asked: {
    readonly title: string;
    readonly none: string;
    readonly heard: Readonly<Record<'new' | 'joined' | 'too-many' | 'failed' | 'not-known', Told>>;
    readonly waits: string;
    readonly yes: string;
    readonly yesUntil: (time: string) => string;
    readonly yesWasUntil: (time: string) => string;
    readonly yesToday: string;
    readonly yesAlways: string;
    readonly no: string;
    readonly moreTime: string;
    readonly asked: (time: string) => string;
    readonly parentSays: string;
    readonly reload: string;
    /** `K-7F3Q`, to read aloud. */
    readonly number: (number: string) => string;
    /** A site that was proposed. */
    readonly proposed: string;
    readonly seen: string;
  };

  readonly propose: Told & {
    readonly address: string;
    readonly own: string;
    readonly send: string;
    readonly heard: KidsWords['asked']['heard'];
  };

  readonly card: { readonly tryIt: string; readonly another: string };

  readonly quizzes: Told & { readonly three: string };
  readonly quiz: {
    readonly check: string;
    readonly again: string;
    readonly yours: string;
    readonly better: string;
    readonly result: Readonly<Record<0 | 1 | 2 | 3, Told>>;
    readonly minutes: (minutes: number) => string;
    readonly others: string;
  };

  readonly classHour: {
    readonly list: Told;
    readonly ages: (from: number, to: number) => string;
    readonly goal: string;
    readonly needs: string;
    readonly steps: string;
    readonly minutes: (minutes: number) => string;
    readonly questions: string;
    readonly takeHome: string;
    readonly print: string;
  };
}
