import { happenings } from '../../../src/core/status.ts';
import type { Answer, Client } from '../../client.ts';

export type House = Pick<Answer<Client['house']['$get']>, 'impairments'>;
export type Notice = Answer<Client['notices']['$get']>['notices'][number];

/** Something wrong with the house itself. */
export interface Trouble {
  readonly code: string;
  readonly meaning: string;
  readonly remedy: string;
  /** Since when, where it is known. */
  readonly since: number | undefined;
  /** The notice that a parent can be done with: what it tells of is over, or has only happened. */
  readonly notice: number | undefined;
}

/** What is wrong now, and what was and has not been read yet. */
export function troublesOf(house: House, notices: readonly Notice[]): Trouble[] {
  const told = notices.flatMap(({ id, at, impairment }) => (impairment === null ? [] : [{ id, at, ...impairment }]));
  const standing = house.impairments.filter(({ code }) => !happenings.some((one) => one === code));
  const past = told.filter(({ code }) => !standing.some((one) => one.code === code));
  return [
    ...standing.map((one) => ({ ...one, since: told.find(({ code }) => code === one.code)?.at, notice: undefined })),
    ...past.map(({ id, at, ...one }) => ({ ...one, since: at, notice: id })),
  ];
}
