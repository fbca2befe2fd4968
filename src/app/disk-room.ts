import { statfsSync } from 'node:fs';

/** How much room there is where a folder lies, in octets; null: the system does not tell. */
export function diskRoom(folder: string): { readonly free: number; readonly total: number } | null {
  try {
    const { bavail, blocks, bsize } = statfsSync(folder);
    return { free: bavail * bsize, total: blocks * bsize };
  } catch {
    return null;
  }
}
