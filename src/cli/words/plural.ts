const english = new Intl.PluralRules('en');
const russian = new Intl.PluralRules('ru');

/** `2 names`. */
export function enCount(count: number, one: string, other: string): string {
  return `${enNumber(count)} ${english.select(count) === 'one' ? one : other}`;
}

/** `1 имя`, `2 имени`, `5 имён`. */
export function ruCount(count: number, one: string, few: string, many: string): string {
  const rule = russian.select(count);
  return `${ruNumber(count)} ${rule === 'one' ? one : rule === 'few' ? few : many}`;
}

/** `5,000,000` */
export function enNumber(value: number): string {
  return value.toLocaleString('en');
}

/** `5 000 000`, with spaces that do not break. */
export function ruNumber(value: number): string {
  return value.toLocaleString('ru');
}
