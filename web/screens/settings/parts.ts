import { useMay } from '../../may.ts';
import { type SettingsPart, settingsParts } from '../../route.ts';

/** Which parts there are for whoever looks: a caregiver has the look of the pages and their own account. */
export function useParts(): readonly SettingsPart[] {
  const { mayOpen } = useMay();
  return settingsParts.filter((part) => mayOpen({ screen: 'settings', part }));
}
