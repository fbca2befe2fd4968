/** What a language has for how many: English needs `one` and `other`, Russian `one`, `few` and `many`. */
type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;

/** The right form for that many: `plural(5, { one: 'день', few: 'дня', many: 'дней' })`. */
export function pluralIn(language: string): (count: number, forms: Forms) => string {
  const rules = new Intl.PluralRules(language);
  return (count, forms) => forms[rules.select(count)] ?? forms.other ?? forms.many ?? '';
}
