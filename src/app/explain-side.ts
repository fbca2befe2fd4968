import type { HouseView } from '../api/house-view.ts';
import type { Settings } from '../config/schema.ts';
import type { Explainer } from './why.ts';

/** Explains names for the API, and lets go of what it opened for that. */
export class ExplainSide {
  readonly #settings: Settings;
  #explainer: Explainer | undefined;

  constructor(settings: Settings) {
    this.#settings = settings;
  }

  readonly explain: HouseView['explain'] = async (name, who) => {
    // Loaded when somebody asks: most houses are never asked here.
    const { Explainer } = await import('./why.ts');
    this.#explainer ??= new Explainer(this.#settings);
    const found = await this.#explainer.explain(name, who);
    if (found === undefined) return 'no-catalogue';
    const { verdict, matches, catalogue } = found;
    const { because } = verdict;
    return {
      name: found.name,
      who: found.who,
      action: verdict.action,
      because: because === undefined ? null : { kind: because.kind, name: because.name, source: because.source },
      matches: matches.map(({ tag, scope, ancestor, since, pattern }) => ({
        kind: tag.kind,
        name: tag.name,
        source: tag.source,
        scope,
        ancestor,
        since: since ?? null,
        pattern: pattern ?? null,
      })),
      catalogue: { serial: catalogue.serial, created: catalogue.created },
    };
  };

  close(): void {
    this.#explainer?.close();
  }
}
