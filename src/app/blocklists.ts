import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Category } from '../core/profile.ts';

/** A file of the project; the bundle lies one level higher than the source. */
export function projectFile(name: string): string {
  return fileURLToPath(new URL(`${import.meta.url.endsWith('.ts') ? '../..' : '..'}/${name}`, import.meta.url));
}

/** The folder of data that comes with the house. */
const blocklistsFolder: string = projectFile('blocklists');

/** Names let through whatever a list says, and names that no sound list blocks. */
export const essentialFile: string = join(blocklistsFolder, 'essential.txt');
export const vitalFile: string = join(blocklistsFolder, 'vital.txt');

/** The categories that the house knows, the gravest group first. */
export function readCategories(): Category[] {
  const text = readFileSync(join(blocklistsFolder, 'categories.json'), 'utf8');
  return (JSON.parse(text) as { categories: Category[] }).categories;
}

/** The lists that come with the house: category and path. */
export function starterLists(): { category: string; path: string }[] {
  const folder = join(blocklistsFolder, 'starter');
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => ({ category: file.slice(0, -4), path: join(folder, file) }));
}
