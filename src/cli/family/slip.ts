import { Exit } from '../command-shape.ts';
import type { Session } from '../session.ts';
import type { Words } from '../words/en.ts';

/** Something of the command line that cannot be read; its sentence says how it is written. */
export interface Slip {
  readonly slip: keyof Words['family']['slips'];
  /** As it was typed. */
  readonly text: string;
  /** What was probably meant: one word, or any of these. */
  readonly nearest?: string | readonly string[] | undefined;
}

/** Says what cannot be read; the exit code. */
export function tellSlip({ slip, text, nearest = [] }: Slip, { terminal, words: { family } }: Session): number {
  const meant = typeof nearest === 'string' ? [nearest] : nearest;
  terminal.err(`${family.slips[slip](text)}${meant.length === 0 ? '' : ` ${family.nearest(...meant)}`}\n`);
  return Exit.misused;
}
