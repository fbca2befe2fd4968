import type { Settings } from '../config/schema.ts';
import type { Qname } from '../core/qname.ts';
import type { Verdict } from '../core/verdict.ts';
import type { Policy } from '../dns/layers/policy.ts';
import type { CatalogueMeta, Listing, StoredCatalogue } from '../store/catalogue.ts';
import { cataloguesIn, openNewest } from '../store/catalogue-folder.ts';
import { readCategories } from './blocklists.ts';
import { compilePolicy } from './household.ts';
import { versionOf } from './machine.ts';
import { feedSettings, openRegistry } from './registry-feed.ts';

/** Milliseconds after the last question, until what was opened for it is let go. */
const usualPatience = 30_000;

/** Everything that speaks for or against a name at home. */
export interface Explanation {
  readonly name: Qname;
  /** Which list has it, under which ancestor. The family's own rule is told by the verdict. */
  readonly matches: readonly Listing[];
  readonly verdict: Verdict;
  readonly catalogue: CatalogueMeta;
}

/** A catalogue that is open, with the registry and the rules over it. */
interface Opened {
  /** Changes when a catalogue or a feed does. */
  readonly version: string;
  readonly lists: StoredCatalogue;
  readonly policy: Policy;
}

/** Why a name is allowed or blocked; undefined where no catalogue has been compiled yet. */
export async function explainName(settings: Settings, name: Qname): Promise<Explanation | undefined> {
  const explainer = new Explainer(settings);
  try {
    return await explainer.explain(name);
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

  /** Undefined where no catalogue has been compiled yet. */
  explain(name: Qname): Promise<Explanation | undefined> {
    const explanation = this.#before.then(() => this.#explain(name));
    // Who asks next is not concerned by what this one met.
    this.#before = explanation.catch(() => undefined);
    return explanation;
  }

  close(): void {
    clearTimeout(this.#idle);
    this.#opened?.lists.close();
    this.#opened = undefined;
  }

  async #explain(name: Qname): Promise<Explanation | undefined> {
    clearTimeout(this.#idle);
    const opened = await this.#open();
    if (opened === undefined) return undefined;
    this.#idle = setTimeout(() => this.close(), this.#patience).unref();
    try {
      return explanationOf(name, opened);
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
    const policy = compilePolicy(this.#settings, { categories: readCategories(), lists, registry });
    return (this.#opened = { version, lists, policy });
  }

  #version(): string {
    const feed = feedSettings(this.#settings);
    const files = cataloguesIn(this.#settings.directories.data).map(({ path }) => path);
    if (feed !== undefined) files.push(feed.kept, feed.mark, feed.feed);
    return JSON.stringify(files.map((path) => [path, versionOf(path)]));
  }
}

function explanationOf(name: Qname, { lists, policy: { catalogue, rulings } }: Opened): Explanation {
  const { verdict } = rulings.of(catalogue.find(name));
  // Of what the law forbids nothing else is told: which list has it too would describe it.
  const matches = verdict.because?.kind === 'registry' ? [] : lists.listings(name);
  return { name, matches, verdict, catalogue: lists.meta };
}
