import type { SubjectsPort } from '../api/ports/subjects-port.ts';
import { unsafeEngines } from '../core/tags.ts';
import { readCategoryGroups, readData } from './blocklists.ts';

/** Of what choices can speak, in words for parents. */
export function subjectsSide(): SubjectsPort {
  const { categories, services, safeSearch } = readData();
  const engines = safeSearch.engines.map(({ id, title }) => ({ id, title }));
  const others = { en: 'Search engines without a safe mode', ru: 'Поисковики без безопасного режима' };
  return {
    categoryGroups: readCategoryGroups(),
    categories,
    serviceGroups: services.groups,
    services: services.services,
    engines: [...engines, { id: unsafeEngines, title: others }],
  };
}
