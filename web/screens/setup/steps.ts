import { firstInside, setupSteps, type SetupStep } from '../../../src/core/setup-steps.ts';

/** The step that is shown: those of the account before there is one, and the others after it. */
export function stepFor(wanted: SetupStep | undefined, left: SetupStep | '', isInside: boolean): SetupStep {
  const step = wanted ?? (left === '' ? undefined : left);
  const isOfInside = step !== undefined && setupSteps.indexOf(step) >= setupSteps.indexOf(firstInside);
  if (isInside) return step !== undefined && isOfInside ? step : firstInside;
  return step !== undefined && !isOfInside ? step : setupSteps[0];
}

/** The step before; undefined: there is none to go back to. */
export function before(step: SetupStep): SetupStep | undefined {
  return step === firstInside ? undefined : setupSteps[setupSteps.indexOf(step) - 1];
}

export function after(step: SetupStep): SetupStep {
  return setupSteps[setupSteps.indexOf(step) + 1] ?? 'done';
}
