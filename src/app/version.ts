import { readFileSync } from 'node:fs';
import { projectFile } from './blocklists.ts';

/** The version of the house, as `package.json` has it. */
export function readVersion(): string {
  return (JSON.parse(readFileSync(projectFile('package.json'), 'utf8')) as { version: string }).version;
}
