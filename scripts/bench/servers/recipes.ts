import { dnsmasq } from './dnsmasq.ts';
import { cEcho, echo } from './echo.ts';
import { ours } from './ours.ts';
import type { Cook } from './recipe.ts';
import { unbound } from './unbound.ts';

/** Every server of the bench, in the order of the table. */
export const recipes = {
  ours,
  echo,
  'echo-c': cEcho,
  dnsmasq,
  unbound,
} satisfies Record<string, Cook>;

export type ServerId = keyof typeof recipes;

/** Those that repeat what they hear: nothing they say can be right or wrong. */
export function isEcho(id: ServerId): boolean {
  return id === 'echo' || id === 'echo-c';
}
