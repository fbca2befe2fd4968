import { useApp } from './app-context.ts';
import { useStore } from './store.ts';
import { useSubjects } from './subjects.ts';

/** What a search engine is called; its id until the titles are there. */
export function useEngineTitle(): (id: string) => string {
  const subjects = useSubjects();
  const { language } = useStore(useApp().words);
  const engines = subjects.state === 'ready' ? subjects.value.engines : [];
  return (id) => engines.find((one) => one.id === id)?.title[language] ?? id;
}
