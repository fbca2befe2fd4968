import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openFamily } from '../../../src/app/open-family.ts';
import type { Family } from '../../../src/app/family.ts';
import type { Settings } from '../../../src/config/schema.ts';
import type { Household } from '../../../src/core/family/household.ts';
import { domovoy, type Ran } from '../kit.ts';

/** A family at home: the real household on a disk of its own, and a clock that the test sets. It lives in Moscow. */
export class Home implements Disposable {
  readonly folder = mkdtempSync(join(tmpdir(), 'domovoy-family-'));
  /** A Tuesday evening, 18:00 in Moscow. */
  now = Date.UTC(2026, 10, 24, 15);
  /** What its settings say beside where it lies. */
  settings = '';

  /** With Masha, who is nine, and her tablet. */
  static async withMasha(): Promise<Home> {
    const home = new Home();
    for (const line of [
      'zone Europe/Moscow',
      'add Маша --born 2017-05-01',
      `device tablet --mac ${tablet} --owner masha`,
    ])
      await home.does(line);
    return home;
  }

  /** Runs `domovoy family …`; words with spaces stand in quotes. */
  say(line: string, language: 'en' | 'ru' = 'en'): Promise<Ran> {
    const words = ['family', ...(line.match(/"[^"]*"|\S+/g) ?? [])].map((word) => word.replaceAll('"', ''));
    const toml = `language = "${language}"\n[directories]\ndata = "${this.folder}"\n${this.settings}`;
    const family = (settings: Settings) => Promise.resolve(openFamily(settings, () => this.now));
    return domovoy(words, { toml, house: { family } });
  }

  /** The same, where it must be done; what it printed. */
  async does(line: string): Promise<string> {
    const { exit, out, err } = await this.say(line);
    if (exit !== 0) throw new Error(`family ${line}: ${out}${err}`);
    return out;
  }

  /** Looks into the household, as another process would. */
  async look<Value>(look: (family: Family) => Value): Promise<Value> {
    let found: { readonly value: Value } | undefined;
    const toml = `[directories]\ndata = "${this.folder}"\n${this.settings}`;
    const family = (settings: Settings) => {
      const opened = openFamily(settings, () => this.now);
      found = { value: look(opened.family) };
      return Promise.resolve(opened);
    };
    await domovoy('family devices', { toml, house: { family } });
    return found!.value;
  }

  household(): Promise<Household> {
    return this.look((family) => family.look().household);
  }

  [Symbol.dispose](): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

export const tablet = 'a4:83:e7:12:34:56';
