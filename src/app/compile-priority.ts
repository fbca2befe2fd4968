import { cataloguesIn } from '../store/catalogue-folder.ts';
import { stepFarBack } from './step-back.ts';

/**
 * Lets who answers queries go first while this process compiles into a folder. The first catalogue is in nobody's way: the
 * door is shut until it is there. Where the machine has enough to do for both, the idle would never have their turn, and
 * `DOMOVOY_COMPILE_PRIORITY=normal` leaves all equal.
 */
export function stepBehindQueries(folder: string, env: Readonly<Record<string, string | undefined>>): void {
  if (env['DOMOVOY_COMPILE_PRIORITY'] !== 'normal' && cataloguesIn(folder).length > 0) stepFarBack();
}
