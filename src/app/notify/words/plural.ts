const russian = new Intl.PluralRules('ru');

/** `1 просьба`, `2 просьбы`, `5 просьб`. */
export function ruCount(count: number, one: string, few: string, many: string): string {
  const rule = russian.select(count);
  return `${count.toLocaleString('ru')} ${rule === 'one' ? one : rule === 'few' ? few : many}`;
}
