import type { Device, Household } from '../../core/family/household.ts';
import type { Words } from '../words/en.ts';
import { allKeys } from './device-keys.ts';
import { sayWho } from './who.ts';

/** A device on one line: what it is called, whose it is, and by what it is known. */
export function deviceLine(device: Device, household: Household, words: Words): string {
  const { id, name, owner } = device;
  const whose = owner === null ? words.family.nobodys() : sayWho(owner, household, words);
  return `${name} (${id}), ${whose}: ${allKeys(device).join(', ') || words.family.unknowable()}`;
}
