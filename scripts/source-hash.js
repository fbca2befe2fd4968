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
  const sources = ['src', 'web'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(ts|tsx|json|css|html|svg)$/.test(name))
      .map((name) => join(folder, name)),
  );
  for (const name of [...sources, 'package-lock.json', 'scripts/build.ts', 'scripts/build-web.ts'].sort()) {
    hash
      .update(`${name}\0`)
      .update(readFileSync(join(root, name)))
      .update('\0');
  }
  return hash.digest('hex');
}
