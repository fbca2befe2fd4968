import type { Event } from '../core/event.ts';

/** An event as JSON has it: what is not there is null. */
export function showEvent<One extends Event>({ action, because, ...event }: One) {
  return { ...event, action: action ?? null, because: because ?? null };
}
