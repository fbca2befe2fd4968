import type { Language } from '../../src/core/profile.ts';
import { useApp } from '../app-context.ts';
import { useStore } from '../store.ts';
import { areas, type AreaName, type AreaWords } from './areas.ts';

/** What has been loaded of one language. */
export interface Words {
  readonly language: Language;
  readonly loaded: Readonly<Partial<AreaWords>>;
}

/** The areas that are there from the start. */
export const firstAreas: readonly AreaName[] = ['shell', 'parts', 'time', 'family', 'sign-in'];

/** The words of an area; a screen names its areas in `screens/screens.ts`, so they are there when it is drawn. */
export function useWords<Name extends AreaName>(name: Name): AreaWords[Name] {
  const { language, loaded } = useStore(useApp().words);
  const words = loaded[name];
  if (words === undefined) throw new Error(`the words of ${name} are not loaded in ${language}`);
  return words;
}

/** What is known of a language with these areas on top. */
export async function loadWords(known: Words, language: Language, names: readonly AreaName[]): Promise<Words> {
  const before = known.language === language ? known.loaded : {};
  const missing = names.filter((name) => before[name] === undefined);
  if (missing.length === 0 && known.language === language) return known;
  const read = await Promise.all(missing.map(async (name) => [name, await areas[name][language]()] as const));
  return { language, loaded: { ...before, ...Object.fromEntries(read) } };
}
