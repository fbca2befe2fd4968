import type {
  BudgetTarget,
  Choices,
  ClosedKind,
  Household,
  Locked,
  Permission,
  Person,
  SafeLevel,
  Window,
} from '../../../src/core/family/household.ts';
import type { Qname } from '../../../src/core/qname.ts';
import type { Tag } from '../../../src/core/tags.ts';

/**
 * The order of judgement once more, slow and obvious: for each question it reads the household from the first line to
 * the last, and shares no code with the house. What it knows of the clock it asks of Intl, minute by minute.
 */
export interface Question {
  readonly household: Household;
  readonly locked: Locked | undefined;
  /** Ids of the categories, the gravest first. */
  readonly categories: readonly string[];
  /** Service → group. */
  readonly groups: Readonly<Record<string, string>>;
  /** What an age starts with. */
  readonly preset: (age: number, isStranger: boolean) => Choices;
  readonly who: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Minutes used on the day of the budgets. */
  readonly usage: Readonly<Record<string, number>>;
  readonly name: Qname;
  /** What the lists and the house say of the name. */
  readonly listed: readonly Tag[];
}

export interface Answer {
  readonly action: 'allow' | 'block' | 'rewrite';
  /** `kind name source` of the reason; none, where nothing spoke. */
  readonly because: string | undefined;
  readonly level?: SafeLevel;
}

const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

interface Wall {
  readonly day: number;
  readonly minute: number;
}

let shown: { readonly zone: string; readonly at: number; readonly wall: Wall } | undefined;

/** What the wall shows: the day as a number since 1970, and the minute. Intl takes its time, so the last is kept. */
export function wallByHand(zone: string, at: number): Wall {
  if (shown?.zone !== zone || shown.at !== at) shown = { zone, at, wall: readWall(zone, at) };
  return shown.wall;
}

function readWall(zone: string, at: number): Wall {
  const parts = Object.fromEntries(
    formatOf(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  ) as Record<string, number>;
  const day = Date.UTC(parts['year']!, parts['month']! - 1, parts['day']) / 86_400_000;
  return { day, minute: parts['hour']! * 60 + parts['minute']! };
}

const formats: Record<string, Intl.DateTimeFormat> = {};
function formatOf(timeZone: string): Intl.DateTimeFormat {
  return (formats[timeZone] ??= new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  }));
}

/** 1970-01-01 was a Thursday. */
const weekdayByHand = (day: number): (typeof weekdays)[number] => weekdays[(day + 4) % 7]!;
const textByHand = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

/** Counts birthdays: that of 29 February falls on 1 March where the year has none. */
export function ageByHand(born: string, day: number): number {
  const [year, month, date] = born.split('-').map(Number) as [number, number, number];
  let age = 0;
  while (Date.UTC(year + age + 1, month - 1, date) / 86_400_000 <= day) age++;
  return age;
}

const firstAge = { '0-6': 0, '7-10': 7, '11-13': 11, '14-17': 14, adult: 18 };

/** Is it between the beginning and the end, both as minutes since 1970 by the wall? */
function spans(day: number, { from, to }: Pick<Window, 'from' | 'to'>, now: number): boolean {
  if (from === to) return false;
  const begin = day * 1440 + from;
  const end = (to > from ? day : day + 1) * 1440 + to;
  return begin <= now && now < end;
}

function windowsByHand(windows: readonly Window[], day: number, minute: number): boolean {
  for (const start of [day - 1, day]) {
    for (const window of windows) {
      if (window.days.includes(weekdayByHand(start)) && spans(start, window, day * 1440 + minute)) return true;
    }
  }
  return false;
}

const keyOf = (target: BudgetTarget): string => (target.kind === 'total' ? 'total' : `${target.kind}:${target.id}`);

export function answerByHand(question: Question): Answer {
  const answer = firstWord(question);
  if (answer.action === 'block') return answer;
  for (const tag of question.listed) {
    if (tag.kind !== 'search' || tag.effect !== 'is') continue;
    if (question.listed.some(({ kind, name, effect }) => kind === 'search' && name === tag.name && effect !== 'is'))
      continue;
    const level = topmost(layersByHand(question), (choices) => choices.safeSearch?.[tag.name]);
    if (level === 'strict' || level === 'moderate') {
      return { action: 'rewrite', because: `search ${tag.name} ${tag.source}`, level };
    }
  }
  return answer;
}

/** Why nothing is open, by hand; undefined: it is. */
export function closedByHand(question: Question): string | undefined {
  const { household, who, at } = question;
  const { day, minute } = wallByHand(household.zone, at);
  const layers = layersByHand(question);
  for (const pause of household.pauses) {
    if ((pause.who === null || pause.who === who) && (pause.until === null || pause.until > at)) return 'paused';
  }
  for (const kind of ['bedtime', 'school', 'quiet'] as const) {
    for (const start of [day - 1, day]) {
      const exception = exceptionByHand(household, who, kind, start);
      const usual = topmost(layers, (choices) => choices.closed?.[kind]) ?? [];
      const windows = exception ?? usual.filter(({ days }) => days.includes(weekdayByHand(start)));
      if (windows.some((window) => spans(start, window, day * 1440 + minute))) return kind;
    }
  }
  return isSpent(question, { kind: 'total' }) ? 'budget' : undefined;
}

function firstWord(question: Question): Answer {
  const { household, who, at, listed, name, categories } = question;
  const layers = layersByHand(question);
  const { day, minute } = wallByHand(household.zone, at);
  const block = (because: string): Answer => ({ action: 'block', because });
  const allow = (because?: string): Answer => ({ action: 'allow', because });
  const has = (kind: Tag['kind'], id: string): Tag | undefined => heldByHand(listed, kind, id);
  const isBelow = (zone: string): boolean => name === zone || name.endsWith(`.${zone}`);

  const forbidden = listed.find(({ kind }) => kind === 'registry');
  if (forbidden) return block(`registry ${forbidden.name} ${forbidden.source}`);
  const essential = listed.find(({ kind }) => kind === 'essential');
  if (essential) return allow(`essential ${essential.name} ${essential.source}`);

  const grants = household.grants.filter((grant) => (grant.who === null || grant.who === who) && grant.until > at);
  const permission = (field: 'categories' | 'services', id: string): Permission | undefined =>
    topmost(layers, (choices) => choices[field]?.[id]);
  const isGranted = (kind: 'service' | 'category', id: string): boolean =>
    grants.some(({ what }) => what.kind === kind && what.id === id);
  if (grants.some(({ what }) => what.kind === 'everything')) return allow('grant');
  if (grants.some(({ what }) => what.kind === 'name' && isBelow(what.name))) return allow('grant');
  if (grants.some(({ what }) => what.kind === 'service' && has('service', what.id))) return allow('grant');
  const forbids = (id: string): boolean =>
    permission('categories', id) === 'blocked' && has('category', id) !== undefined && !isGranted('category', id);
  if (grants.some(({ what }) => what.kind === 'category' && has('category', what.id)) && !categories.some(forbids)) {
    return allow('grant');
  }

  const always = layers.some((choices) => choices.always?.some(isBelow));
  const closed = closedByHand(question);
  if (closed !== undefined && !always) return block(`closed ${closed} household`);

  for (const kind of ['locked', 'own'] as const) {
    const rule = ruleByHand(question, kind);
    if (rule?.effect === 'allow') return allow(`${kind} allow ${rule.name}`);
    if (rule?.effect === 'deny') return block(`${kind} deny ${rule.name}`);
  }

  const shut = (field: 'categories' | 'services', id: string): 'blocked' | 'hours' | 'budget' | undefined => {
    const word = permission(field, id) ?? 'allowed';
    if (word === 'blocked') return 'blocked';
    if (word !== 'allowed' && !windowsByHand(word.hours, day, minute)) return 'hours';
    const targets: BudgetTarget[] =
      field === 'categories'
        ? [{ kind: 'category', id }]
        : [
            { kind: 'service', id },
            { kind: 'group', id: question.groups[id] ?? '' },
          ];
    return targets.some((target) => isSpent(question, target)) ? 'budget' : undefined;
  };
  const services = listed.filter((tag) => tag.kind === 'service' && has('service', tag.name) === tag);
  const open = services.find(
    ({ name: id }) => permission('services', id) !== undefined && shut('services', id) === undefined,
  );

  const isReviewed = listed.some(({ kind }) => kind === 'reviewed');
  const isAllowOnly = topmost(layers, (choices) => choices.allowOnly) === true;
  if (isAllowOnly && !always && !isReviewed && open === undefined) return block('allow-only allow-only household');

  for (const tag of services) {
    const why = shut('services', tag.name);
    if (why === 'blocked') return block(`service ${tag.name} ${tag.source}`);
    if (why !== undefined) return block(`${why} ${tag.name} service`);
  }
  if (open !== undefined) return allow(`service ${open.name} ${open.source}`);
  for (const id of categories) {
    const tag = has('category', id);
    const why = tag && shut('categories', id);
    if (why === 'blocked') return block(`category ${id} ${tag!.source}`);
    if (why !== undefined) return block(`${why} ${id} category`);
  }
  return allow();
}

/** A list that puts the name there and does not take it back, unless an allow list frees it. */
function heldByHand(listed: readonly Tag[], kind: Tag['kind'], id: string): Tag | undefined {
  const said = listed.filter((tag) => tag.kind === kind && tag.name === id);
  if (said.some(({ effect }) => effect === 'frees')) return undefined;
  return said.find(
    ({ effect, source }) =>
      effect === 'is' && !said.some((other) => other.effect === 'isnt' && other.source === source),
  );
}

function personByHand({ household, who }: Question): Person {
  return [...household.people, household.strangers].find(({ id }) => id === who)!;
}

/** The topmost first. */
function layersByHand(question: Question): Choices[] {
  const { household, locked, preset, at } = question;
  const person = personByHand(question);
  const { day } = wallByHand(household.zone, at);
  const age = person.born === null ? firstAge[person.ageGroup] : ageByHand(person.born, day);
  return [locked?.choices ?? {}, person.choices, household.everyone, preset(age, person.id === 'strangers')];
}

function topmost<T>(layers: readonly Choices[], part: (choices: Choices) => T | undefined): T | undefined {
  for (const choices of layers) {
    const said = part(choices);
    if (said !== undefined) return said;
  }
  return undefined;
}

function exceptionByHand(household: Household, who: string, kind: ClosedKind, start: number) {
  let found;
  if (household.exceptions.length === 0) return found;
  const day = textByHand(start);
  for (const whose of [null, who]) {
    for (const exception of household.exceptions) {
      const speaks = exception.who === whose && exception.kind === kind;
      if (speaks && exception.first <= day && day <= exception.last) found = exception.windows;
    }
  }
  return found;
}

function isSpent(question: Question, target: BudgetTarget): boolean {
  const { household, who, at, usage } = question;
  const key = keyOf(target);
  const budget = topmost(layersByHand(question), (choices) =>
    choices.budgets?.findLast((one) => keyOf(one.target) === key),
  );
  if (budget === undefined) return false;
  const { day, minute } = wallByHand(household.zone, at);
  const budgetDay = minute < household.dayStart ? day - 1 : day;
  let minutes = budget.minutes[weekdayByHand(budgetDay)];
  for (const bonus of household.bonuses) {
    if (bonus.who === who && keyOf(bonus.target) === key && bonus.day === textByHand(budgetDay))
      minutes += bonus.minutes;
  }
  return (usage[key] ?? 0) >= minutes;
}

/** The rule on the nearest name; there the exact one, then the person's own, then a deny. */
function ruleByHand({ household, locked, who, name }: Question, kind: 'locked' | 'own') {
  const person = [...household.people, household.strangers].find(({ id }) => id === who)!;
  const family = [person.choices.rules ?? [], household.everyone.rules ?? []];
  const said = kind === 'own' ? family : [locked?.choices.rules ?? []];
  for (let zone: string = name; ; zone = zone.slice(zone.indexOf('.') + 1)) {
    for (const scope of zone === name ? ['exact', 'subtree'] : ['subtree']) {
      for (const rules of said) {
        for (const effect of ['deny', 'allow']) {
          const rule = rules.find((one) => one.name === zone && one.scope === scope && one.effect === effect);
          if (rule !== undefined) return rule;
        }
      }
    }
    if (!zone.includes('.')) return undefined;
  }
}
