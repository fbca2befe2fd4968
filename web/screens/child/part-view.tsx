import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { PersonCard } from '../../family.ts';
import { Loading, Offline } from '../../parts/states.tsx';
import type { ChildPart } from '../../route.ts';
import type { Holding } from './holding.ts';

/** What each part is told. */
export interface PartProps {
  readonly holding: Holding;
  /** Undefined: it is about everyone. */
  readonly person: PersonCard | undefined;
  /** Now, by the box's clock. */
  readonly at: number;
  /** A name that is asked about in the address of the page. */
  readonly asked: string | undefined;
}

/** The code of a part comes when it is first looked at. */
const parts: Readonly<Record<ChildPart, () => Promise<ComponentType<PartProps>>>> = {
  now: async () => (await import('./now/now.tsx')).Now,
  allowed: async () => (await import('./allowed/allowed.tsx')).Allowed,
  hours: async () => (await import('./hours/hours.tsx')).Hours,
  budgets: async () => (await import('./budgets/budgets.tsx')).Budgets,
  rules: async () => (await import('./rules/rules.tsx')).Rules,
  search: async () => (await import('./search/search.tsx')).Search,
  privacy: async () => (await import('./privacy/privacy.tsx')).Privacy,
  see: async () => (await import('./see/see.tsx')).See,
};

export function PartView({ part, ...shown }: PartProps & { readonly part: ChildPart }) {
  const [Part, setPart] = useState<ComponentType<PartProps> | 'failed'>();
  function load(): void {
    parts[part]().then(
      (loaded) => setPart(() => loaded),
      () => setPart('failed'),
    );
  }
  useEffect(load, [part]);
  if (Part === undefined) return <Loading />;
  if (Part === 'failed') return <Offline onRetry={load} />;
  return <Part {...shown} />;
}
