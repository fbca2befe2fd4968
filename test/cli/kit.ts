import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { HousePort } from '../../src/cli/house-port.ts';
import { run } from '../../src/cli/program.ts';
import type { Category } from '../../src/core/profile.ts';
import type { Service } from '../../src/core/service.ts';

/** What a command left behind. */
export interface Ran {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
}

interface Circumstances {
  readonly env?: Readonly<Record<string, string>>;
  /** Text of `settings.toml`; without it there is no file. */
  readonly toml?: string;
  /** What this house does; anything else throws. */
  readonly house?: Partial<HousePort>;
  readonly stopped?: () => Promise<void>;
  /** Somebody watches how far it has come: that stands among the errors, after `\r`. */
  readonly watched?: boolean;
  /** What somebody types where a secret is asked for; without it nobody sits there. */
  readonly typed?: string;
}

const gambling: Category = {
  id: 'gambling',
  group: 'harmful',
  title: { en: 'Gambling', ru: 'Азартные игры' },
  forParents: { en: '', ru: '' },
  forChildren: { en: '', ru: '' },
  minimumAge: 18,
};

const tube: Service = {
  id: 'tube',
  group: 'video',
  title: { en: 'The Tube', ru: 'Труба' },
  domains: [],
  background: [],
};

/** Runs a command line as `main.ts` does, without a process: `domovoy('why example.com')`; words with spaces come as a list. */
export async function domovoy(
  line: string | readonly string[],
  { env = {}, toml, house, stopped, watched, typed }: Circumstances = {},
): Promise<Ran> {
  const directory = mkdtempSync(join(tmpdir(), 'domovoy-cli-'));
  if (toml !== undefined) writeFileSync(join(directory, 'settings.toml'), toml);
  let out = '';
  let err = '';
  const terminal = {
    directory,
    env,
    out: (text: string) => void (out += text),
    err: (text: string) => void (err += text),
    progress: watched ? (line: string) => void (err += `\r${line}`) : undefined,
    askSecret: () => Promise.resolve(typed),
    stopped: stopped ?? (() => Promise.resolve()),
  };
  const nobody = (): never => {
    throw new Error('this command asks more of the house than the test gives');
  };
  const port = {
    categories: () => [gambling],
    services: () => [tube],
    moveIn: () => {},
    open: nobody,
    compile: nobody,
    rollBack: nobody,
    family: nobody,
    accounts: nobody,
    fingerprint: nobody,
    address: () => undefined,
    explain: nobody,
    buildRegistry: nobody,
    makeRegistryKey: nobody,
    makeDesk: nobody,
    addReviewer: nobody,
    openDesk: nobody,
    ask: nobody,
    ...house,
  };
  const exit = await run(typeof line === 'string' ? line.split(' ').filter(Boolean) : line, terminal, port);
  return { exit, out: out.replaceAll(directory, '.'), err: err.replaceAll(directory, '.') };
}
