import { fieldsOf } from '../data-check.ts';
import type { Text } from '../profile.ts';
import { type CaseState, caseStates, type CaseTimes } from './case.ts';
import { type CaseNumber, readCaseNumber } from './case-number.ts';
import { type DeskAnswer, type DeskDecision, deskOutcomes } from './desk-report.ts';

/** What a desk says when it takes a case. */
export interface Received {
  readonly number: CaseNumber;
  /** Milliseconds since 1970; null: not yet. */
  readonly acknowledgedAt: number | null;
}

/** Reads the reply to a report; undefined where it is none. */
export function readReceived(value: unknown): Received | undefined {
  const { number: written, acknowledgedAt } = fieldsOf(value);
  const number = numberIn(written);
  const at = momentIn(acknowledgedAt);
  return number === undefined || at === undefined ? undefined : { number, acknowledgedAt: at };
}

/** Reads how a case stands at a desk; undefined where it says anything that a desk cannot say. */
export function readDeskAnswer(value: unknown): DeskAnswer | undefined {
  const fields = fieldsOf(value);
  const number = numberIn(fields['number']);
  const state = caseStates.find((one): one is CaseState => one === fields['state']);
  const times = timesIn(fields['times']);
  const decision = fields['decision'] === null ? null : decisionIn(fields['decision']);
  if (number === undefined || state === undefined || times === undefined || decision === undefined) return undefined;
  return { number, state, times, decision };
}

/** Letters of a reason. */
const longestReason = 2000;

function decisionIn(value: unknown): DeskDecision | undefined {
  const { outcome: word, reason, serial } = fieldsOf(value);
  const outcome = deskOutcomes.find((one) => one === word);
  const said = textIn(reason);
  const isSerial = serial === null || (Number.isSafeInteger(serial) && (serial as number) >= 0);
  return outcome === undefined || said === undefined || !isSerial
    ? undefined
    : { outcome, reason: said, serial: serial as number | null };
}

function textIn(value: unknown): Text | undefined {
  const { en, ru } = fieldsOf(value);
  const isSaid = (text: unknown): text is string => typeof text === 'string' && text.length <= longestReason;
  return isSaid(en) && isSaid(ru) ? { en, ru } : undefined;
}

function timesIn(value: unknown): CaseTimes | undefined {
  const fields = fieldsOf(value);
  const at = (key: keyof CaseTimes) => momentIn(fields[key]);
  const receivedAt = at('receivedAt');
  const [acknowledgedAt, reviewAt] = [at('acknowledgedAt'), at('reviewAt')];
  const [decidedAt, appealedAt, decidedAgainAt] = [at('decidedAt'), at('appealedAt'), at('decidedAgainAt')];
  if (receivedAt === undefined || receivedAt === null) return undefined;
  if (acknowledgedAt === undefined || reviewAt === undefined || decidedAt === undefined) return undefined;
  if (appealedAt === undefined || decidedAgainAt === undefined) return undefined;
  return { receivedAt, acknowledgedAt, reviewAt, decidedAt, appealedAt, decidedAgainAt };
}

function numberIn(value: unknown): CaseNumber | undefined {
  const number = typeof value === 'string' ? readCaseNumber(value) : undefined;
  return number === value ? number : undefined;
}

/** Null where it is not there; undefined where it is no moment. */
function momentIn(value: unknown): number | null | undefined {
  if (value === undefined || value === null) return null;
  return Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) <= 8.64e15
    ? (value as number)
    : undefined;
}
