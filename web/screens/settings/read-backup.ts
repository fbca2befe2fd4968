import type { Answer, Client } from '../../client.ts';

export type BackupFile = Answer<Client['backup']['$get']>;

/** No backup is larger, in octets. */
const most = 8 * 1024 ** 2;

/** What of a file is a backup at all; the house looks through it as a whole. */
export async function readBackup(file: File): Promise<BackupFile | 'unreadable'> {
  if (file.size > most) return 'unreadable';
  try {
    const read = JSON.parse(await file.text()) as Partial<BackupFile> | null;
    return read?.kind === 'domovoy-backup' && read.version === 1 ? (read as BackupFile) : 'unreadable';
  } catch {
    return 'unreadable';
  }
}

/** What is in one of them and not in the other, by name. */
export interface Difference {
  readonly people: { readonly come: readonly string[]; readonly go: readonly string[] };
  readonly devices: { readonly before: number; readonly after: number };
  readonly settings: readonly string[];
  readonly lists: readonly string[];
}

/** What a restore changes. */
export function differenceOf(now: BackupFile, then: BackupFile): Difference {
  const [peopleNow, peopleThen] = [namesIn(now, 'people'), namesIn(then, 'people')];
  const keys = [...new Set([...Object.keys(now.settings), ...Object.keys(then.settings)])];
  const urls = new Set(now.lists.map(({ url }) => url));
  return {
    people: {
      come: peopleThen.filter((name) => !peopleNow.includes(name)),
      go: peopleNow.filter((name) => !peopleThen.includes(name)),
    },
    devices: { before: namesIn(now, 'devices').length, after: namesIn(then, 'devices').length },
    settings: keys.filter((key) => JSON.stringify(now.settings[key]) !== JSON.stringify(then.settings[key])),
    lists: then.lists.filter(({ url }) => !urls.has(url)).map(({ title }) => title),
  };
}

function namesIn({ household }: BackupFile, of: 'people' | 'devices'): string[] {
  const all = household[of];
  return Array.isArray(all)
    ? (all as { readonly name?: unknown }[]).map(({ name }) => (typeof name === 'string' ? name : ''))
    : [];
}
