/** Each language in its own words: who cannot read the page finds theirs. */
export const languages = [
  { value: 'en', label: 'English' },
  { value: 'ru', label: 'Русский' },
] as const;
