import type { Refused } from '../../api/ports/accounts-port.ts';
import { diskFault } from '../../store/sqlite-fault.ts';

/** What a disk refuses, thrown while a file is read or written, as a value. */
export async function orFailed<Value>(work: () => Promise<Value>): Promise<Value | Refused> {
  try {
    return await work();
  } catch (cause) {
    const code = diskFault(cause);
    if (code === undefined) throw cause;
    return { kind: 'failed', code };
  }
}
