import { load, type Loaded, type Origins } from '../config/load.ts';
import type { Language } from '../core/profile.ts';
import type { HousePort } from './house-port.ts';
import type { Terminal } from './terminal.ts';
import type { Words } from './words/en.ts';
import { wordsOf } from './words/words-of.ts';

/** The options as they were given, by their camel-case name. */
export interface Options {
  readonly settings?: string;
  readonly language?: Language;
  readonly json?: boolean;
  /** `--set dns.listen=…`, as path → text. */
  readonly set?: Readonly<Record<string, string>>;
  readonly server?: string;
  /** Of `compile`. */
  readonly force?: boolean;
  /** Of `registry build`. */
  readonly out?: string;
  readonly key?: string;
  readonly smaller?: boolean;
  /** Of `desk`. */
  readonly reviewer?: string;
  readonly passwordFile?: string;
  readonly listen?: string;
  readonly behindProxy?: boolean;
  /** Of `why` and of the commands of the family: whom it is about. */
  readonly for?: string;
  readonly name?: string;
  readonly born?: string;
  readonly ageGroup?: string;
  readonly colour?: string;
  readonly owner?: string;
  readonly mac?: readonly string[];
  readonly range?: readonly string[];
  readonly hostName?: readonly string[];
  readonly clientId?: readonly string[];
  readonly without?: readonly string[];
  readonly exact?: boolean;
  readonly minutes?: string;
  readonly windows?: string;
  readonly reason?: string;
  readonly note?: string;
  readonly yes?: boolean;
  readonly all?: boolean;
}

/** One run of one command. */
export interface Session {
  readonly terminal: Terminal;
  readonly house: HousePort;
  readonly args: readonly string[];
  readonly options: Options;
  /** The language of the machine or of `--language`: it counts until the settings are read. */
  readonly language: Language;
  readonly words: Words;
}

/** Reads the settings that this run of the command means. */
export function loadSettings(session: Session): Loaded {
  const { terminal, house } = session;
  return load({ ...originsOf(session), env: terminal.env, categories: house.categories().map(({ id }) => id) });
}

/** From where this run reads the settings, the environment apart. */
export function originsOf({ terminal, options, language }: Session): Omit<Origins, 'env' | 'categories'> {
  return {
    directory: terminal.directory,
    file: options.settings,
    flags: { ...options.set, ...(options.language && { language: options.language }) },
    language,
  };
}

/** The same run, speaking this language from now on. */
export function inLanguage(session: Session, language: Language): Session {
  return { ...session, language, words: wordsOf(language) };
}
