import type { Database } from 'better-sqlite3';
import type { Day, PersonId } from '../core/family/household.ts';

/** Minutes that a person spent on a target of a budget in one day of the budgets. */
export interface Usage {
  readonly day: Day;
  readonly who: PersonId;
  /** What they were spent on, in whatever way the budgets name it. */
  readonly target: string;
  readonly minutes: number;
}

const minutesOfDay = 1440;

/** The table of minutes. */
export class HouseholdUsage {
  readonly #add;
  readonly #on;
  readonly #drop;

  constructor(db: Database) {
    this.#add = db.prepare<[Day, PersonId, string, number]>(
      `INSERT INTO usage (day, who, target, minutes) VALUES (?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET minutes = min(minutes + excluded.minutes, ${minutesOfDay})`,
    );
    this.#on = db.prepare<[Day], Usage>(
      'SELECT day, who, target, minutes FROM usage WHERE day = ? ORDER BY who, target',
    );
    this.#drop = db.prepare<[Day]>('DELETE FROM usage WHERE day < ?');
  }

  /** Adds these minutes to those that were spent before. */
  add(spent: readonly Usage[]): void {
    for (const { day, who, target, minutes } of spent) this.#add.run(day, who, target, Math.min(minutes, minutesOfDay));
  }

  on(day: Day): Usage[] {
    return this.#on.all(day);
  }

  forgetBefore(day: Day): void {
    this.#drop.run(day);
  }
}
