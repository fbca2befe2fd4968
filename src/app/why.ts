import type { Settings } from '../config/schema.ts';
import type { PersonId } from '../core/family/household.ts';
import { strangersId } from '../core/family/new-household.ts';
import type { Qname } from '../core/qname.ts';
import type { Verdict } from '../core/verdict.ts';
import type { CatalogueMeta, Listing, StoredCatalogue } from '../store/catalogue.ts';
import { cataloguesIn, openNewest } from '../store/catalogue-folder.ts';
import { householdPath } from '../store/household-folder.ts';
import { Activity } from './activity.ts';
import { readData, readHelpLines } from './blocklists.ts';
import { correctionsPath, readCorrectionsAt } from './cases/kept-corrections.ts';
import { FamilyPolicy } from './family-policy.ts';
import { HouseholdView } from './household-view.ts';
import { KnownTime } from './known-time.ts';
import { readLocked } from './locked.ts';
import { versionOf } from './machine.ts';
import { feedSettings, openRegistry } from './registry-feed.ts';
import { startPageFile, StartPages } from './start-pages.ts';

/** Milliseconds after the last question, until what was opened for it is let go. */
const usualPatience = 30_000;

/** Everything that speaks for or against a name at home. */
export interface Explanation {
  readonly name: Qname;
  /** For whom it was judged. */
  readonly who: PersonId;
  /** Which list has it, under which ancestor. The family's own rule is told by the verdict. */
  readonly matches: readonly Listing[];
  readonly verdict: Verdict;
  readonly catalogue: CatalogueMeta;
}

/** A catalogue that is open, with the registry and the household over it. */
interface Opened {
  /** Changes when a catalogue, a feed or the household does. */
  readonly version: string;
  readonly lists: StoredCatalogue;
  readonly household: HouseholdView;
  readonly family: FamilyPolicy;
}

/** Why a name is allowed or blocked for a person, as things stand now; undefined where no catalogue has been compiled yet. */
export async function explainName(settings: Settings, name: Qname, who?: PersonId): Promise<Explanation | undefined> {
  const explainer = new Explainer(settings);
  try {
    return await explainer.explain(name, who);
  } finally {
    explainer.close();
  }
}

/**
 * Explains one name after the other. What it opens for that, tens of megabytes in a house with many lists, serves the
 * next question too, and is let go when none has come for a while.
 */
export class Explainer {
  readonly #settings: Settings;
  readonly #patience: number;
  #before: Promise<unknown> = Promise.resolve();
  #opened: Opened | undefined;
  #idle: NodeJS.Timeout | undefined;

  /** @param patience milliseconds without a question, after which all is let go */
  constructor(settings: Settings, patience = usualPatience) {
    this.#settings = settings;
    this.#patience = patience;
  }

  /** Undefined where no catalogue has been compiled yet. Who is not of the family is a stranger. */
  explain(name: Qname, who: PersonId = strangersId): Promise<Explanation | undefined> {
    const explanation = this.#before.then(() => this.#explain(name, who));
    // Who asks next is not concerned by what this one met.
    this.#before = explanation.catch(() => undefined);
    return explanation;
  }

  close(): void {
    clearTimeout(this.#idle);
    this.#opened?.lists.close();
    this.#opened = undefined;
  }

  async #explain(name: Qname, who: PersonId): Promise<Explanation | undefined> {
    clearTimeout(this.#idle);
    const opened = await this.#open();
    if (opened === undefined) return undefined;
    this.#idle = setTimeout(() => this.close(), this.#patience).unref();
    try {
      return explanationOf(name, who, opened);
    } catch (cause) {
      // It may be damaged: the next question opens what is newest then.
      this.close();
      throw cause;
    }
  }

  async #open(): Promise<Opened | undefined> {
    const version = this.#version();
    if (this.#opened?.version === version) return this.#opened;
    this.close();
    const registry = await openRegistry(this.#settings);
    const lists = openNewest(this.#settings.directories.data, () => {});
    if (lists === undefined) return undefined;
    const household = new HouseholdView(this.#settings);
    const now = timeOf(household);
    const locked = await readLocked(this.#settings);
    const corrections = readCorrectionsAt(this.#settings);
    const parts = {
      ...household.parts(now),
      locked,
      lists,
      registry,
      corrections,
      startPage: () => new StartPages(this.#settings).current,
      helpLines: readHelpLines,
      personOf: () => undefined,
    };
    const family = new FamilyPolicy(this.#settings, readData(), new Activity(), parts, now);
    return (this.#opened = { version, lists, household, family });
  }

  #version(): string {
    const feed = feedSettings(this.#settings);
    const { data } = this.#settings.directories;
    const files = cataloguesIn(data).map(({ path }) => path);
    files.push(householdPath(data), `${householdPath(data)}-wal`);
    files.push(correctionsPath(data), startPageFile(this.#settings));
    if (feed !== undefined) files.push(feed.kept, feed.mark, feed.feed);
    return JSON.stringify(files.map((path) => [path, versionOf(path)]));
  }
}

function timeOf(household: HouseholdView): number {
  return new KnownTime(() => Date.now(), household.lastKnown).now();
}

function explanationOf(name: Qname, who: PersonId, { lists, household, family }: Opened): Explanation {
  family.tick(timeOf(household));
  const profile = family.profileOf(who);
  const { verdict } = profile.rulings.of(family.current.catalogue.find(name));
  // Of what the law forbids nothing else is told: which list has it too would describe it.
  const matches = verdict.because?.kind === 'registry' ? [] : lists.listings(name);
  return { name, who: profile.who, matches, verdict, catalogue: lists.meta };
}
