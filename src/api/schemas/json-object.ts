import { z } from '@hono/zod-openapi';

/** No document of ours nests half so deep; one of many thousands of levels takes whoever writes it out of its stack. */
const deepest = 32;

/** An object of whatever shape: who takes it looks closer. */
export const jsonObject = z.record(z.string(), z.unknown()).refine(isShallow, { message: 'too-deep' });

/** What `faultIn` (`words/faults.ts`) has a sentence for. */
export type ShapeFault = 'too-deep';

/** Level by level, for what is too deep is too deep for calls that nest as well. */
function isShallow(value: unknown): boolean {
  let level: readonly unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepest) return false;
    level = level.flatMap((each): unknown[] => (typeof each === 'object' && each !== null ? Object.values(each) : []));
  }
  return true;
}
