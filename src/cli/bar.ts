import type { Progress } from '../lists/progress.ts';
import type { Words } from './words/en.ts';

/** Blocks of a bar from end to end. */
const barLength = 30;

/** `████████░░░░░░░░  48 %  reading the lists`. */
export function bar({ step, share }: Progress, { compile }: Words): string {
  const filled = Math.round(share * barLength);
  return `${'█'.repeat(filled)}${'░'.repeat(barLength - filled)} ${String(Math.floor(share * 100)).padStart(3)} %  ${compile.steps[step]}`;
}
