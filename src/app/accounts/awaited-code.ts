import type { Settings } from '../../config/schema.ts';
import type { HouseholdStore } from '../../store/household.ts';
import { diskFault } from '../../store/sqlite-fault.ts';
import { SetupCode } from './setup-code.ts';

/** The code that the house waits for; undefined: a parent has an account, there are no pages, or the disk refuses. */
export function awaitedCode({ admin, directories }: Settings, store: HouseholdStore): string | undefined {
  const hasParent = store.read(({ accounts }) => accounts.hasParent());
  if (admin.listen === undefined || hasParent.kind === 'failed' || hasParent.value) return undefined;
  try {
    return new SetupCode(directories.data, admin.setupCode).get();
  } catch (cause) {
    if (diskFault(cause) === undefined) throw cause;
    return undefined;
  }
}
