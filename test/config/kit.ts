import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load, type Loaded, type Origins } from '../../src/config/load.ts';

export const categories = ['gambling', 'games', 'shopping'];

/** A fresh folder with this `settings.toml` in it; without a text, with none. */
export function folderWith(toml?: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'domovoy-settings-'));
  if (toml !== undefined) writeFileSync(join(folder, 'settings.toml'), toml);
  return folder;
}

/** Loads a `settings.toml` with this text. */
export function loadToml(toml: string | undefined, more: Partial<Origins> = {}): Loaded {
  return load({ directory: folderWith(toml), env: {}, flags: {}, categories, ...more });
}

/** `code key @line`, or `@VARIABLE`, or `@flag`: a problem in one line. */
export function problemsOf(loaded: Loaded): string[] {
  const problems = 'problems' in loaded ? loaded.problems : loaded.warnings;
  return problems.map(({ key, place, fault }) => {
    const where = place?.kind === 'file' ? place.line : place?.kind === 'environment' ? place.variable : place?.kind;
    return `${fault.code} ${key} @${where}`;
  });
}
