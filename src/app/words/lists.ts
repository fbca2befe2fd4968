import type { Text } from '../../core/profile.ts';

/** Lists that come with the house and are of no category, by their id. */
export const builtInTitles: Readonly<Record<string, Text>> = {
  essential: { en: 'What a home cannot do without', ru: 'Без чего дому не обойтись' },
  'domovoy/services': { en: 'Names of the services', ru: 'Имена сервисов' },
};
