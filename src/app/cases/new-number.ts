import { randomBytes } from 'node:crypto';
import { type CaseNumber, makeCaseNumber } from '../../core/cases/case-number.ts';
import type { HouseholdTables } from '../../store/household-tables.ts';

/** Octets that leave no chance worth a word of finding no number. */
const enough = 256;

/** A number that nothing has which waits for an answer; to be called in the transaction that writes it down. */
export function newNumber({ asks, cases }: Pick<HouseholdTables, 'asks' | 'cases'>): CaseNumber {
  const taken = new Set([...asks.open(), ...cases.open()].map(({ number }) => number));
  const number = makeCaseNumber(randomBytes(enough), (one) => taken.has(one));
  if (number === undefined) throw new Error('no case number is free');
  return number;
}
