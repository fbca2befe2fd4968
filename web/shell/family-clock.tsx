import { useEffect } from 'preact/hooks';
import { useApp } from '../app-context.ts';
import { useResource } from '../resource.ts';
import { wallClock } from '../wall-clock.ts';

/** Keeps the clock by which all times are told; nothing of it is seen. */
export function FamilyClock() {
  const { client, clock } = useApp();
  const known = useResource('clock', ['household'], () => client.household.clock.$get());
  const offsets = known.state === 'ready' ? JSON.stringify(known.value.offsets) : undefined;
  useEffect(() => {
    if (known.state === 'ready') clock.set(wallClock(known.value.offsets));
  }, [offsets]);
  return null;
}
