import type { Logger } from 'pino';
import type { FamilyPort } from '../../api/ports/family-port.ts';
import type { Settings } from '../../config/schema.ts';
import type { FamilyKeeper } from '../family-keeper.ts';
import { readHelpLines } from '../blocklists.ts';
import { CaseBook } from './case-book.ts';
import { CaseClock } from './case-clock.ts';
import type { CaseCourier } from './case-courier.ts';
import { correctionsPath } from './kept-corrections.ts';

export interface CasesParts {
  readonly settings: Settings;
  readonly keeper: Pick<FamilyKeeper, 'store' | 'time'>;
  readonly family: Pick<FamilyPort, 'change' | 'look'>;
  readonly log: Logger;
  /** The desk has decided something. */
  readonly corrected: () => void;
}

/** The cases of the house: written down, their clocks watched, and, where the settings name a desk, carried to it. */
export class Cases {
  readonly book: CaseBook;
  readonly #clock: CaseClock;
  readonly #time: CasesParts['keeper']['time'];
  #courier: CaseCourier | undefined;
  readonly #opening: Promise<void>;

  constructor(parts: CasesParts) {
    const { keeper, family, settings, log } = parts;
    const { store, time } = keeper;
    const now = (): number => time.now();
    const hasDesk = settings.desk.url !== undefined && settings.desk.key !== undefined;
    this.#time = time;
    this.book = new CaseBook({ store, family, now, hasDesk, helpLines: readHelpLines });
    this.#clock = new CaseClock(store, now);
    this.#opening = openCourier(parts, now).then(
      (courier) => void (this.#courier = courier),
      (cause: unknown) => log.error({ err: cause }, 'the way to the desk'),
    );
  }

  /** Once a second. */
  tick(): void {
    if (!this.#time.isKnown) return;
    this.#clock.tick();
    this.#courier?.tick();
  }

  async close(): Promise<void> {
    await this.#opening;
    await this.#courier?.close();
  }
}

/** What it is made of is loaded where the settings name a desk. */
async function openCourier(
  { settings, keeper, log, corrected }: CasesParts,
  now: () => number,
): Promise<CaseCourier | undefined> {
  const { url, key } = settings.desk;
  if (url === undefined || key === undefined) return undefined;
  const [{ CaseCourier: Courier }, { DeskLine }, { CorrectionsKeeper }] = await Promise.all([
    import('./case-courier.ts'),
    import('./desk-line.ts'),
    import('./corrections-keeper.ts'),
  ]);
  const line = new DeskLine(url);
  const path = correctionsPath(settings.directories.data);
  return new Courier({
    store: keeper.store,
    line,
    corrections: new CorrectionsKeeper({ line, key, path, changed: corrected }),
    now,
    failing: (how) => {
      if (how === undefined) log.info('the desk answers again');
      else log.warn({ how }, 'the desk does not do; trying again');
    },
    surprised: (cause) => log.error({ err: cause }, 'a case on its way to the desk'),
  });
}
