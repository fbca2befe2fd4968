import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '../free-port.ts';
import type { Cook, Ground } from './recipe.ts';

const program = fileURLToPath(new URL('../../../dist/main.js', import.meta.url));

/** A command of the house; the house must have been built. */
export function domovoy(settings: string, command: string): string[] {
  return [process.execPath, program, command, '--settings', settings];
}

/** Writes the settings of a house in `folder`, with its data beside them; their path. */
export async function writeSettings(
  { folder, lists, port, upstream }: Ground,
  resolvers: number,
  more = '',
): Promise<string> {
  const file = join(folder, 'settings.toml');
  const admin = await freePort();
  // JSON's strings are TOML's too, for all that a path may hold.
  const text = `
directories.data = ${JSON.stringify(join(folder, 'data'))}
admin.listen = "127.0.0.1:${admin}"
kids.listen = ""
upstream.servers = ["127.0.0.1:${upstream}"]

[dns]
listen = ["127.0.0.1:${port}"]
resolvers = ${resolvers}
# The check stays on the path; a load generator is one address.
rate_limit = 10_000_000
rate_burst = 10_000_000

[[source]]
id = "bench"
path = ${JSON.stringify(lists.domains)}
format = "domains"
category = "adult"

${more}`;
  writeFileSync(file, text);
  return file;
}

/** The house as a family runs it: journal, pages and the default household. */
export const ours: Cook = async (ground) => {
  return { title: 'domovoy', command: domovoy(await writeSettings(ground, 1), 'serve') };
};
