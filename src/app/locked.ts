import { readFile } from 'node:fs/promises';
import type { Settings } from '../config/schema.ts';
import type { Locked } from '../core/family/household.ts';

/** Who has locked what nobody at home changes. */
const by: Locked['by'] = { en: 'the provider', ru: 'провайдер' };

/**
 * What a provider has locked: the choices for everyone in a document of the same form as a household's. Undefined where
 * no file is named. Throws with every problem of the file, and with what the disk says.
 */
export async function readLocked({ household }: Settings): Promise<Locked | undefined> {
  if (household.locked === undefined) return undefined;
  // Loaded where it is needed: most houses have no such file, and the reader is large.
  const { readFamily } = await import('../config/family-document.ts');
  const { sayFamilyProblem } = await import('../config/family-say.ts');
  const read = readFamily(await readFile(household.locked, 'utf8'));
  if ('household' in read) return { by, choices: read.household.everyone };
  const problems = read.problems.map((problem) => {
    const { where, sentence } = sayFamilyProblem(problem, 'en');
    return `${where}: ${sentence}`;
  });
  throw new Error(`${household.locked}: ${problems.join(' ')}`);
}

/** The same for a house that must open: what is wrong with the file is told, and then nothing is locked. */
export async function lockedOrNone(settings: Settings, failed: (cause: unknown) => void): Promise<Locked | undefined> {
  try {
    return await readLocked(settings);
  } catch (cause) {
    failed(cause);
    return undefined;
  }
}
