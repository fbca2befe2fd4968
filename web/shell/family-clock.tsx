import { useEffect } from 'preact/hooks';
import { useApp } from '../app-context.ts';
import { useResource } from '../resource.ts';
import { sources } from '../sources.ts';
import { wallClock } from '../wall-clock.ts';

/** Keeps the clock by which all times are told; nothing of it is seen. */
export function FamilyClock() {
  const { client, clock } = useApp();
  const known = useResource(...sources.clock(client));
  const offsets = known.state === 'ready' ? known.value.offsets : undefined;
  useEffect(() => {
    if (offsets && JSON.stringify(offsets) !== JSON.stringify(clock.get().offsets)) clock.set(wallClock(offsets));
  }, [offsets]);
  return null;
}
