import { useEffect } from 'preact/hooks';
import { useApp } from '../app-context.ts';
import { useResource } from '../resource.ts';

/** Keeps the zone in which all times are told; nothing of it is seen. */
export function FamilyClock() {
  const { client, zone } = useApp();
  const clock = useResource('clock', ['household'], () => client.household.clock.$get());
  const known = clock.state === 'ready' ? clock.value.zone : undefined;
  useEffect(() => {
    if (known !== undefined) zone.set(known);
  }, [known]);
  return null;
}
