import type { Category, Text } from '../../core/profile.ts';
import type { Service } from '../../core/service.ts';

/** Of what choices can speak, as a parent reads it. */
export interface SubjectsPort {
  readonly categoryGroups: readonly Titled[];
  /** The gravest first. */
  readonly categories: readonly Category[];
  readonly serviceGroups: readonly Titled[];
  readonly services: readonly Pick<Service, 'id' | 'group' | 'title' | 'note'>[];
  /** Search engines that have a safe mode, and one for all that have none. */
  readonly engines: readonly Titled[];
}

interface Titled {
  readonly id: string;
  readonly title: Text;
}
