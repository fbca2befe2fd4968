import { load } from '../config/load.ts';
import type { Language } from '../core/profile.ts';
import type { Terminal } from './terminal.ts';

/** The machine's language, by POSIX's order of variables; English where it is none of the house's. */
export function machineLanguage(env: Readonly<Record<string, string | undefined>>): Language {
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return /^ru\b|^ru_/i.test(locale) ? 'ru' : 'en';
}

/** What `--language` says, read before the command line is: help and its mistakes need a language too. */
export function flaggedLanguage(args: readonly string[]): Language | undefined {
  const value = flagged(args, '--language');
  return value === 'en' || value === 'ru' ? value : undefined;
}

/** What the settings say, as far as they can be read, else the machine's language: for help and mistakes too. */
export function settingsLanguage(args: readonly string[], { directory, env }: Terminal): Language {
  const file = flagged(args, '--settings');
  return load({ directory, file, env, flags: {}, language: machineLanguage(env) }).language;
}

function flagged(args: readonly string[], flag: string): string | undefined {
  const at = args.findIndex((arg) => arg === flag || arg.startsWith(`${flag}=`));
  return at < 0 ? undefined : (args[at]!.split('=')[1] ?? args[at + 1]);
}
