import { useApp } from '../../app-context.ts';
import { useStore } from '../../store.ts';

/** How many, with the language's own spaces: `1,234,567`. */
export function useCount(): (count: number) => string {
  const { language } = useStore(useApp().words);
  const format = new Intl.NumberFormat(language);
  return (count) => format.format(count);
}
