import { useEffect, useRef } from 'preact/hooks';
import { useMay } from '../../may.ts';
import { Link } from '../../parts/link.tsx';
import { type ChildPart, childParts } from '../../route.ts';
import { useWords } from '../../words/words.ts';
import type { RouteOf } from '../screens.ts';

/** Which parts there are of somebody, for whoever looks; there is nobody who sees as everyone does. */
export function usePartsOf(id: string): readonly ChildPart[] {
  const { mayOpen } = useMay();
  return childParts.filter((part) => mayOpen({ screen: 'child', id, part }) && !(id === 'everyone' && part === 'see'));
}

/** From one part to the next; on a phone it runs beneath the finger. */
export function PartsNav({ route: { id, part } }: { readonly route: RouteOf<'child'> }) {
  const words = useWords('child').parts;
  const nav = useRef<HTMLElement>(null);
  const parts = usePartsOf(id);
  useEffect(() => {
    const here = nav.current?.querySelector<HTMLElement>('[aria-current]');
    if (here) nav.current?.scrollTo({ left: here.offsetLeft - nav.current.clientWidth / 2 + here.clientWidth / 2 });
  }, [part]);
  return (
    <nav class="parts-nav" aria-label={words.label} ref={nav}>
      {parts.map((one) => (
        <Link key={one} to={{ screen: 'child', id, part: one }} isHere={one === part}>
          {words[one]}
        </Link>
      ))}
    </nav>
  );
}
