import { type SettingsPart, settingsParts } from '../../route.ts';

/** What each of them may open: a caregiver has the look of the pages and their own account. */
export function partsFor(role: 'caregiver' | 'parent' | null): readonly SettingsPart[] {
  return role === 'parent' ? settingsParts : settingsParts.filter((part) => part === 'look' || part === 'accounts');
}
