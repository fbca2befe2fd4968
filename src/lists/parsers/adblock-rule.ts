/** A rule of an adblock list in its parts. */
export interface AdblockRule {
  readonly excepted: boolean;
  /** `||play.test^`, or a regular expression between its slashes. */
  readonly pattern: string;
  /** `important`, `denyallow=a.test|b.test`; `['']` where a `$` has nothing behind it. */
  readonly modifiers: readonly string[];
}

/** `/expression/` or `/expression/$modifiers`: a slash inside it is no end unless a modifier follows. */
const expression = /^(\/.+?\/)(?:\$([a-z~].*))?$/;

/** What follows the last dollar that is not escaped. */
const dollar = /^(.*?[^\\]|)\$((?:[^$]|\\\$)*)$/s;

/** Takes a rule apart, without a look at what the parts say. */
export function splitRule(line: string): AdblockRule {
  const excepted = line.startsWith('@@');
  const rule = excepted ? line.slice(2) : line;
  if (!rule.includes('$')) return { excepted, pattern: rule, modifiers: [] };
  const [, pattern, modifiers] = (rule.startsWith('/') ? expression.exec(rule) : null) ?? dollar.exec(rule) ?? [];
  return {
    excepted,
    pattern: pattern ?? rule,
    modifiers: modifiers === undefined ? [] : modifiers.split(/(?<!\\),/),
  };
}

/** Does the rule take another one out instead of saying something itself? */
export function isBadfilter({ modifiers }: AdblockRule): boolean {
  return modifiers.includes('badfilter');
}

/** The same text for rules that say the same: modifiers, and what is between the bars of one, in any order; no badfilter. */
export function canonicalRule({ excepted, pattern, modifiers }: AdblockRule): string {
  const sorted = modifiers
    .filter((modifier) => modifier !== 'badfilter')
    .map((modifier) => {
      const [name, value] = splitModifier(modifier);
      return `${name}=${value.split('|').sort().join('|')}`;
    })
    .sort();
  return `${excepted ? '@@' : ''}${pattern}$${sorted.join()}`;
}

/** `denyallow=a.test` → its name and its value, which is empty where there is none. */
export function splitModifier(modifier: string): [name: string, value: string] {
  const equals = modifier.indexOf('=');
  return equals < 0 ? [modifier, ''] : [modifier.slice(0, equals), modifier.slice(equals + 1)];
}
