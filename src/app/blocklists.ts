import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Subjects } from '../core/family/subjects.ts';
import type { HelpLines } from '../core/help-lines.ts';
import { readHelpLinesFile } from '../core/help-lines-file.ts';
import type { Lessons } from '../core/lessons.ts';
import { readLessonsFile } from '../core/lessons-file.ts';
import type { Category, Text } from '../core/profile.ts';
import type { SafeSearch } from '../core/safe-search.ts';
import { readSafeSearch } from '../core/safe-search-file.ts';
import type { Services } from '../core/service.ts';
import { unsafeEngines } from '../core/tags.ts';
import { readServices } from '../core/service-file.ts';
import type { StartPage } from '../core/start-page.ts';
import { readStartPageFile } from '../core/start-page-file.ts';

/** A file of the project; the bundle lies one level higher than the source. */
export function projectFile(name: string): string {
  return fileURLToPath(new URL(`${import.meta.url.endsWith('.ts') ? '../..' : '..'}/${name}`, import.meta.url));
}

/** The folder of data that comes with the house. */
const blocklistsFolder: string = projectFile('blocklists');

/** Names let through whatever a list says, and names that no sound list blocks. */
export const essentialFile: string = join(blocklistsFolder, 'essential.txt');
export const vitalFile: string = join(blocklistsFolder, 'vital.txt');

/** Services and all their names, as the compiler reads them. */
export const servicesFile: string = join(blocklistsFolder, 'services.json');

/** The categories that the house knows, the gravest group first. */
export function readCategories(): Category[] {
  const text = readFileSync(join(blocklistsFolder, 'categories.json'), 'utf8');
  return (JSON.parse(text) as { categories: Category[] }).categories;
}

/** What gathers categories, the gravest first. */
export function readCategoryGroups(): { id: string; title: Text }[] {
  const text = readFileSync(join(blocklistsFolder, 'categories.json'), 'utf8');
  return (JSON.parse(text) as { groups: { id: string; title: Text }[] }).groups;
}

/** The lists that come with the house: category and path. */
export function starterLists(): { category: string; path: string }[] {
  const folder = join(blocklistsFolder, 'starter');
  return filesOf(folder, '.txt').map((file) => ({ category: file.slice(0, -4), path: join(folder, file) }));
}

/** The services that a parent can switch, group after group. Throws where the file is damaged, with all that is wrong. */
export function loadServices(): Services {
  return sound(servicesFile, readServices);
}

/** The search engines that can be made safe. Throws where the file is damaged, with all that is wrong. */
export function loadSafeSearch(): SafeSearch {
  return sound(join(blocklistsFolder, 'safe-search.json'), readSafeSearch);
}

/** The catalogue of sites for children. Throws where a file of it is damaged, with all that is wrong. */
export function readStartPage(): StartPage {
  const folder = join(blocklistsFolder, 'start-page');
  const { topics } = readJson(join(folder, 'topics.json')) as { topics: readonly { id: string }[] };
  const sites = topics.flatMap(({ id }) => (readJson(join(folder, `${id}.json`)) as { sites: unknown[] }).sites);
  return soundData(folder, readStartPageFile({ topics, sites }));
}

/** What the house has to teach. Throws as {@link readStartPage} does. */
export function readLessons(): Lessons {
  const folder = join(blocklistsFolder, 'lessons');
  const [quizzes, shelf, classHour] = ['quizzes.json', 'shelf.json', 'class-hour.json'].map((file) =>
    readJson(join(folder, file)),
  );
  const cards = join(folder, 'cards');
  const topics = filesOf(cards, '.json').map((file) => readJson(join(cards, file)));
  return soundData(folder, readLessonsFile({ topics, ...quizzes, ...shelf, ...classHour }));
}

/** Whom to call, by region. Throws as {@link readStartPage} does. */
export function readHelpLines(): HelpLines {
  return sound(join(blocklistsFolder, 'help-lines.json'), readHelpLinesFile);
}

/** What comes with the house, and what a parent chooses among. */
export interface Data {
  readonly categories: readonly Category[];
  readonly services: Services;
  readonly safeSearch: SafeSearch;
}

/** Throws as {@link loadServices} does. */
export function readData(): Data {
  return { categories: readCategories(), services: loadServices(), safeSearch: loadSafeSearch() };
}

/** Of what choices can speak. */
export function subjectsOf({ categories, services, safeSearch }: Data): Subjects {
  const engines = [...safeSearch.engines.map(({ id }) => id), unsafeEngines];
  return { categories, services: services.services, engines };
}

function filesOf(folder: string, ending: string): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(ending))
    .sort();
}

function readJson(path: string): object {
  return JSON.parse(readFileSync(path, 'utf8')) as object;
}

function sound<T extends { readonly problems: readonly string[] }>(path: string, read: (data: unknown) => T): T {
  return soundData(path, read(readJson(path)));
}

function soundData<T extends { readonly problems: readonly string[] }>(path: string, found: T): T {
  if (found.problems.length > 0) throw new Error(`${path}:\n${found.problems.join('\n')}`);
  return found;
}
