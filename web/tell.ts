import type { Text } from '../src/core/profile.ts';
import { useApp } from './app-context.ts';
import { useStore } from './store.ts';

/** What the house says in each of its languages, in that of whoever reads. */
export function useTell(): (said: Text) => string {
  const { language } = useStore(useApp().words);
  return (said) => said[language];
}
