import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from '../config/schema.ts';
import { openJson, sealJson } from '../lists/download/sealed-json.ts';
import { writeWhole } from '../lists/whole-file.ts';

type Subscription = Settings['source'][number];

/** A list that a parent has added by the pages: what the settings would say of it, and what the family calls it. */
export interface AddedList {
  /** `own/our-games` */
  readonly id: string;
  readonly title: string;
  readonly category: string;
  readonly action: Subscription['action'];
  readonly format: Subscription['format'];
  /** Undefined: its content lies in the folder of the data. */
  readonly url?: string;
  /** The host of the address, where it may be inside the home. */
  readonly allowHost?: string;
}

export interface AddedLists {
  readonly lists: readonly AddedList[];
  /** False: the file is damaged, and these are the lists of before its last change. */
  readonly areSound: boolean;
}

/** All ids of added lists begin so; those of the settings may not be mistaken for them. */
export const addedPrefix = 'own/';

function addedFile(data: string): string {
  return join(data, 'added-lists.json');
}

/** Where the content of a list lies that came without an address. */
export function addedContent(data: string, id: string): string {
  return join(data, 'added-lists', id.slice(addedPrefix.length));
}

/** The lists that parents have added. What is damaged is read as it was before the last change. */
export function readAdded(data: string): AddedLists {
  const file = addedFile(data);
  if (!existsSync(file) && !existsSync(before(file))) return { lists: [], areSound: true };
  const lists = readFile(file);
  return lists === undefined ? { lists: readFile(before(file)) ?? [], areSound: false } : { lists, areSound: true };
}

/** Throws what the disk says; then nothing has changed. */
export function writeAdded(data: string, lists: readonly AddedList[]): void {
  const file = addedFile(data);
  const { lists: last } = readAdded(data);
  writeWhole(before(file), sealed(last));
  writeWhole(file, sealed(lists));
}

/** The added lists as if they stood in the settings; one whose id is taken there gives way. */
export function addedSources({ directories, source }: Settings): Subscription[] {
  const taken = new Set(source.map(({ id }) => id));
  return readAdded(directories.data)
    .lists.filter(({ id }) => !taken.has(id))
    .map((list) => asSource(list, directories.data));
}

function asSource({ id, category, action, format, url, allowHost }: AddedList, data: string): Subscription {
  return {
    id,
    category,
    action,
    format,
    url,
    path: url === undefined ? addedContent(data, id) : undefined,
    allowHost,
    key: undefined,
    deltas: undefined,
  };
}

function before(file: string): string {
  return `${file}.before`;
}

function sealed(lists: readonly AddedList[]): string {
  return sealJson({ version: 1, lists });
}

/** Undefined: it is damaged, or is not there. It was checked by the rules of the settings when it was written. */
function readFile(file: string): readonly AddedList[] | undefined {
  try {
    const { version, lists } = openJson(readFileSync(file, 'utf8')) as { version: unknown; lists: AddedList[] };
    return version === 1 && Array.isArray(lists) ? lists : undefined;
  } catch {
    return undefined;
  }
}
