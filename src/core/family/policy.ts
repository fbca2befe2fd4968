import type { Qname } from '../qname.ts';
import { ageOf } from './age-groups.ts';
import type {
  Budget,
  Choices,
  ClosedKind,
  Day,
  Household,
  Locked,
  LogLevel,
  Permission,
  Person,
  PersonId,
  SafeLevel,
  Window,
} from './household.ts';
import { layersOf } from './layers.ts';
import { strangersId } from './new-household.ts';
import { type Preset, presetOf, strangersPreset } from './presets.ts';
import type { Subjects } from './subjects.ts';
import { targetKey } from './target.ts';

/** What holds for one person on one day of the calendar, whatever the hour; own rules are tags of their names. */
export interface Policy {
  readonly who: PersonId;
  /** Each category, the gravest first. */
  readonly categories: ReadonlyMap<string, Permission>;
  /** The services of which something is said; the others go by their categories. */
  readonly services: ReadonlyMap<string, Permission>;
  /** Service → its group. */
  readonly groups: ReadonlyMap<string, string>;
  readonly safeSearch: ReadonlyMap<string, SafeLevel>;
  readonly closed: Readonly<Record<ClosedKind, readonly Window[]>>;
  /** One for each target at most. */
  readonly budgets: readonly Budget[];
  readonly always: readonly Qname[];
  readonly allowOnly: boolean;
  readonly logging: LogLevel;
}

/** What holds for a person on that day, which says how old the person is. */
export function policyOf(
  person: Person,
  household: Pick<Household, 'everyone'>,
  subjects: Subjects,
  locked: Locked | undefined,
  day: Day,
): Policy {
  const preset = presetFor(person, subjects, ageOf(person, day));
  const choices = layersOf(person, household, preset, locked).map(([, layer]) => layer);
  const topmost = <T>(part: (layer: Choices) => T | undefined): T | undefined =>
    choices.map(part).findLast((said) => said !== undefined);
  const windows = (kind: ClosedKind): readonly Window[] => topmost(({ closed }) => closed?.[kind]) ?? [];

  const categories = merged(choices.map((layer) => layer.categories));
  return {
    who: person.id,
    categories: new Map(subjects.categories.map(({ id }) => [id, categories.get(id) ?? 'allowed'])),
    services: merged(choices.map((layer) => layer.services)),
    groups: new Map(subjects.services.map(({ id, group }) => [id, group])),
    safeSearch: merged(choices.map((layer) => layer.safeSearch)),
    closed: { bedtime: windows('bedtime'), school: windows('school'), quiet: windows('quiet') },
    budgets: budgetsOf(choices),
    always: [...new Set(choices.flatMap(({ always }) => always ?? []))],
    allowOnly: topmost(({ allowOnly }) => allowOnly) ?? false,
    logging: topmost(({ logging }) => logging) ?? 'everything',
  };
}

/** What someone starts with: strangers may be of any age, so that they have a preset of their own. */
export function presetFor({ id }: Pick<Person, 'id'>, subjects: Subjects, age: number): Preset {
  return id === strangersId ? strangersPreset(age, subjects) : presetOf(age, subjects);
}

/** Key by key: the later word goes over the earlier. */
function merged<T>(records: readonly (Readonly<Record<string, T>> | undefined)[]): ReadonlyMap<string, T> {
  return new Map(records.flatMap((record) => Object.entries(record ?? {})));
}

function budgetsOf(choices: readonly Choices[]): Budget[] {
  const said = choices.flatMap(({ budgets }) => budgets ?? []);
  return [...new Map(said.map((budget) => [targetKey(budget.target), budget])).values()];
}
