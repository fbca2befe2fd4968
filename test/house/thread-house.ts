import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type House, openHouse } from '../../src/app/house.ts';
import { createLog } from '../../src/app/log.ts';
import type { Settings } from '../../src/config/schema.ts';
import { ask, type Asking } from '../kit.ts';
import type { ReadReply } from '../dns/record-text.ts';
import { FakeUpstream } from './fake-upstream.ts';
import { settingsOf, type Tables } from './test-house.ts';

// The threads have logs of their own, which take their level from here.
process.env['DOMOVOY_LOG'] = 'silent';

/** What a house with threads finds on its disk: a folder, and one list of names under `gambling`. */
export class Disk implements Disposable {
  readonly folder = mkdtempSync(join(tmpdir(), 'domovoy-house-'));
  readonly list: string = join(this.folder, 'gambling.txt');
  readonly data: string = join(this.folder, 'data');

  constructor(names: readonly string[] = ['bet.test']) {
    this.writeList(names);
  }

  writeList(names: readonly string[]): void {
    writeFileSync(this.list, names.map((name) => `${name}\n`).join(''));
  }

  [Symbol.dispose](): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** A whole house: supervisor, threads, and an upstream that knows every name below `.test`. */
export class ThreadHouse implements AsyncDisposable {
  readonly house: House;
  readonly upstream: FakeUpstream;
  readonly settings: Settings;

  private constructor(house: House, upstream: FakeUpstream, settings: Settings) {
    [this.house, this.upstream, this.settings] = [house, upstream, settings];
  }

  static async open(disk: Disk, dns: Tables = {}, tables: Tables = {}): Promise<ThreadHouse> {
    const upstream = await FakeUpstream.open(['*.test 300 A 192.0.2.1']);
    const settings = threadSettings(disk, upstream, dns, tables);
    try {
      return new ThreadHouse(await openHouse(settings, createLog('test')), upstream, settings);
    } catch (cause) {
      await upstream[Symbol.asyncDispose]();
      throw cause;
    }
  }

  get port(): number {
    return this.house.listening[0]!.port;
  }

  ask(name: string, type?: string, asking?: Asking): Promise<ReadReply> {
    return ask(this.port, name, type, asking);
  }

  /** The address that a name gets, as it is now; undefined when no reply comes soon. */
  async address(name: string): Promise<string | undefined> {
    const reply = await this.ask(name).catch(() => undefined);
    return reply?.answers[0]?.split(' ')[3];
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.house.close();
    await this.upstream[Symbol.asyncDispose]();
  }
}

export function threadSettings(disk: Disk, upstream: FakeUpstream, dns: Tables = {}, tables: Tables = {}): Settings {
  return settingsOf({
    directories: { data: disk.data },
    lists: { starter: false },
    source: [{ id: 'test/gambling', path: disk.list, category: 'gambling' }],
    upstream: { servers: [upstream.name] },
    dns,
    ...tables,
  });
}
