import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Where the build writes down which sources it was made of. */
export const BUILD_STAMP = 'dist/.stamp';

/**
 * The hash of everything a build is made of; kept in plain JavaScript, since setup.js asks before Node 24 is there.
 * @param {string} root the project's directory
 */
export function sourceHash(root) {
  const hash = createHash('sha256');
  const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(ts|tsx|json)$/.test(name),
  );
  for (const name of [...sources.map((name) => join('src', name)), 'package-lock.json', 'scripts/build.ts'].sort()) {
    hash
      .update(`${name}\0`)
      .update(readFileSync(join(root, name)))
      .update('\0');
  }
  return hash.digest('hex');
}
