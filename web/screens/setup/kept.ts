import type { SetupStep } from '../../../src/core/setup-steps.ts';

/** What has been typed and how far somebody has come, so that nothing is lost on a reload. Never the password. */
export interface Kept {
  readonly code: string;
  readonly name: string;
  readonly childName: string;
  readonly childAge: string;
  readonly router: string;
  /** Where it was left. */
  readonly step: SetupStep | '';
}

const place = 'domovoy-setup';
const nothing: Kept = { code: '', name: '', childName: '', childAge: '', router: '', step: '' };

export function kept(): Kept {
  try {
    const found = JSON.parse(sessionStorage.getItem(place) ?? '{}') as Record<string, unknown>;
    const texts = Object.keys(nothing).map((key) => [key, typeof found[key] === 'string' ? found[key] : '']);
    return Object.fromEntries(texts) as Kept;
  } catch {
    return nothing;
  }
}

export function keep(more: Partial<Kept>): void {
  try {
    sessionStorage.setItem(place, JSON.stringify({ ...kept(), ...more }));
  } catch {
    // A browser that keeps nothing: what was typed holds until the page is left.
  }
}
