import { join } from 'node:path';
import { lastStep, type SetupStep, setupSteps } from '../../core/setup-steps.ts';
import { diskFault } from '../../store/sqlite-fault.ts';
import { readSecret, writeSecret } from './secret-file.ts';

/**
 * How far the setup has come, so that a parent goes on where it was left, on another device too. It is about this box
 * and not about the family: it lies beside the setup code, and no backup brings it back.
 */
export class SetupProgress {
  readonly #path: string;

  constructor(folder: string) {
    this.#path = join(folder, 'setup-step');
  }

  /** The step that is owed; null: none. */
  get(): SetupStep | null {
    return orRefused(() => setupSteps.find((step) => step === readSecret(this.#path)?.trim()), undefined) ?? null;
  }

  /** False: the disk refuses. */
  reach(step: SetupStep): boolean {
    return orRefused(() => {
      writeSecret(this.#path, step === lastStep ? '' : `${step}\n`);
      return true;
    }, false);
  }
}

function orRefused<Value>(work: () => Value, refused: Value): Value {
  try {
    return work();
  } catch (cause) {
    if (diskFault(cause) === undefined) throw cause;
    return refused;
  }
}
