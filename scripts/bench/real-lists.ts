import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readLines } from '../../src/lists/lines.ts';

/** Published lists, one name a line, where the workshop has them. */
const folder = fileURLToPath(new URL('../../../shared/lists/normalized/permissive', import.meta.url));

/** Letters, digits and hyphens, two labels at least and no address: what all servers read alike. */
const plain = /^(?=.{4,200}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/;

/** Zones that some servers answer for by themselves (RFC 6761 and its like), whatever a list says. */
const special = /(?:^|\.)(?:test|invalid|localhost|local|onion|internal|arpa)$/;

export const haveRealLists = existsSync(folder);

/** Up to `most` distinct names of real lists, in their order; none where there are no lists. */
export async function realNames(most: number): Promise<string[]> {
  const names = new Set<string>();
  for (const file of haveRealLists ? readdirSync(folder).sort() : []) {
    if (file.startsWith('allow_')) continue;
    for await (const lines of readLines(join(folder, file))) {
      if (!Array.isArray(lines)) throw new Error(`${file} cannot be read: ${JSON.stringify(lines)}`);
      for (const line of lines as readonly string[]) if (plain.test(line) && !special.test(line)) names.add(line);
    }
    if (names.size >= most) break;
  }
  return [...names].slice(0, most);
}
