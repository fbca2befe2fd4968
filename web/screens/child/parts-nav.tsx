import { useEffect, useRef } from 'preact/hooks';
import { Link } from '../../parts/link.tsx';
import { type ChildPart, childParts } from '../../route.ts';
import { useWords } from '../../words/words.ts';
import type { RouteOf } from '../screens.ts';

/** Which parts there are for somebody: what everyone sees depends on who looks. */
export function partsOf(who: string): readonly ChildPart[] {
  return who === 'everyone' ? childParts.filter((part) => part !== 'see') : childParts;
}

/** From one part to the next; on a phone it runs beneath the finger. */
export function PartsNav({ route: { id, part } }: { readonly route: RouteOf<'child'> }) {
  const words = useWords('child').parts;
  const nav = useRef<HTMLElement>(null);
  useEffect(() => {
    const here = nav.current?.querySelector<HTMLElement>('[aria-current]');
    if (here) nav.current?.scrollTo({ left: here.offsetLeft - nav.current.clientWidth / 2 + here.clientWidth / 2 });
  }, [part]);
  return (
    <nav class="parts-nav" aria-label={words.label} ref={nav}>
      {partsOf(id).map((one) => (
        <Link key={one} to={{ screen: 'child', id, part: one }} isHere={one === part}>
          {words[one]}
        </Link>
      ))}
    </nav>
  );
}
