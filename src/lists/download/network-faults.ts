import type { Limits } from './limits.ts';
import { type Refusal, Refused } from './refusal.ts';

/** What the disk says, not the line. */
const diskCodes =
  /^(?:ENOSPC|EDQUOT|EROFS|EACCES|EPERM|ENOTDIR|ENOENT|EISDIR|EEXIST|ENOTEMPTY|ENAMETOOLONG|EIO|EMFILE|ENFILE|EFBIG)$/;

/** A connection that ends too early says one of these. */
const brokenCodes = /^(?:UND_ERR_SOCKET|UND_ERR_RES_CONTENT_LENGTH_MISMATCH|UND_ERR_ABORTED|ECONNRESET|EPIPE)$/;

/** Undefined: the disk is not to blame. */
export function diskRefusal(error: unknown): Refusal | undefined {
  const { code = '' } = error as NodeJS.ErrnoException;
  return diskCodes.test(code) ? { reason: 'disk', detail: code } : undefined;
}

/** What was thrown while downloading, as a refusal; `begun`: the list had begun to come. */
export function refusalOf(error: unknown, begun: boolean, { total }: Limits): Refusal {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof Refused) return cause.refusal;
    if (cause.name === 'TimeoutError') return new Refused('too-slow', total / 1000).refusal;
  }
  const disk = diskRefusal(error);
  if (disk !== undefined) return disk;
  const { code, message } = error as NodeJS.ErrnoException;
  const detail = code ?? message;
  if (/^UND_ERR_\w+_TIMEOUT$/.test(detail)) return new Refused('stalled', detail).refusal;
  if (detail.startsWith('Z_')) return new Refused('damaged', detail).refusal;
  const isBroken = begun && (brokenCodes.test(detail) || detail.startsWith('HPE_'));
  return new Refused(isBroken ? 'cut-short' : 'unreachable', detail).refusal;
}
