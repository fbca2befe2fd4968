import { useMemo } from 'preact/hooks';
import { useApp } from '../../../app-context.ts';
import { useStore } from '../../../store.ts';
import { localeOf } from '../../../time.ts';

/** Numbers, parts and days of the household's calendar in the language of who reads. */
export function useNumberWords() {
  const { language } = useStore(useApp().words);
  return useMemo(() => {
    const locale = localeOf(language);
    const count = new Intl.NumberFormat(locale);
    const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
    // Such a day is told by its midnight in UTC.
    const day = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', weekday: 'short', day: 'numeric', month: 'short' });
    const shortDay = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', weekday: 'short' });
    return {
      count: (value: number): string => count.format(value),
      /** Of what does not exist there is no part. */
      percent: (share: number | undefined): string => (share === undefined ? '–' : percent.format(share)),
      day: (start: number): string => day.format(start),
      shortDay: (start: number): string => shortDay.format(start),
    };
  }, [language]);
}
