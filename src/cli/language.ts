import type { Language } from '../core/profile.ts';

/** The machine's language, by POSIX's order of variables; English where it is none of the house's. */
export function machineLanguage(env: Readonly<Record<string, string | undefined>>): Language {
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return /^ru\b|^ru_/i.test(locale) ? 'ru' : 'en';
}

/** What `--language` says, read before the command line is: help and its mistakes need a language too. */
export function flaggedLanguage(args: readonly string[]): Language | undefined {
  const at = args.findIndex((arg) => arg === '--language' || arg.startsWith('--language='));
  const value = at < 0 ? undefined : (args[at]!.split('=')[1] ?? args[at + 1]);
  return value === 'en' || value === 'ru' ? value : undefined;
}
