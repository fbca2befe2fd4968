import { isOpen } from '../../core/cases/case.ts';
import { take } from '../../core/cases/case-steps.ts';
import { adoptCourse, type HomeCase } from '../../core/cases/home-case.ts';
import { readDeskAnswer, readReceived } from '../../core/cases/read-desk.ts';
import type { HouseholdStore } from '../../store/household.ts';
import type { Outgoing } from '../../store/household-outbox.ts';
import type { CorrectionsKeeper } from './corrections-keeper.ts';
import type { DeskLine, DeskReply } from './desk-line.ts';
import { isDue, pollEvery, restAfterTries } from './desk-pace.ts';

export interface CourierParts {
  readonly store: HouseholdStore;
  readonly line: Pick<DeskLine, 'ask' | 'close'>;
  readonly corrections: CorrectionsKeeper;
  /** Milliseconds since 1970, as far as it is known. */
  readonly now: () => number;
  /** The desk fails that did well before, and how; or, with undefined, does well again. */
  readonly failing: (how: string | undefined) => void;
  readonly surprised: (cause: unknown) => void;
}

/** What the way to the desk is gone for. */
type Errand = Outgoing['what'] | 'answer' | 'corrections';

/**
 * Carries cases to the desk, one after the other, and brings its answers. A row of the outbox goes only in the transaction
 * that writes down that the desk has it: a power cut in between sends it again under the same key, and the desk has it once.
 */
export class CaseCourier {
  readonly #parts: CourierParts;
  /** When each open case was asked for, and the corrections. */
  readonly #asked = new Map<string, number>();
  #correctionsAt: number | undefined;
  #underWay: Promise<void> | undefined;
  #isClosed = false;
  /** What does not do now, and how. */
  readonly #faults = new Map<Errand, string>();

  constructor(parts: CourierParts) {
    this.#parts = parts;
  }

  /** Once a second: what is due begins, unless something is under way. */
  tick(): void {
    if (this.#underWay !== undefined || this.#isClosed) return;
    this.#underWay = this.#work()
      .catch((cause: unknown) => this.#parts.surprised(cause))
      .finally(() => (this.#underWay = undefined));
  }

  /** Resolves when nothing is under way. */
  async idle(): Promise<void> {
    await this.#underWay;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    this.#parts.line.close();
    await this.idle();
  }

  async #work(): Promise<void> {
    const { store, now } = this.#parts;
    const found = store.read(({ outbox, cases }) => ({ waiting: outbox.waiting(), open: cases.open() }));
    if (found.kind === 'failed') return;
    for (const outgoing of found.value.waiting) {
      if (this.#isClosed) return;
      if (isDue(outgoing.nextAt, now())) await this.#send(outgoing);
    }
    const sent = found.value.open.filter(({ sentAt }) => sentAt !== null);
    for (const one of sent) {
      if (this.#isClosed) return;
      if (isDue((this.#asked.get(one.id) ?? -Infinity) + pollEvery(one, now()), now())) await this.#poll(one);
    }
    const rest =
      sent.length === 0 ? pollEvery(undefined, now()) : Math.min(...sent.map((one) => pollEvery(one, now())));
    if (!this.#isClosed && isDue((this.#correctionsAt ?? -Infinity) + rest, now())) await this.#correct();
  }

  async #send(outgoing: Outgoing): Promise<void> {
    const { caseId, what, body, tries } = outgoing;
    const path = what === 'report' ? 'desk/cases' : `desk/cases/${caseId}/appeal`;
    const reply = await this.#parts.line.ask({ path, body });
    const isTaken = what === 'report' ? this.#noteReport(caseId, reply) : this.#noteAppeal(caseId, reply);
    if (isTaken || this.#isClosed) return;
    this.#say(what, 'fault' in reply ? reply.fault : String(reply.status));
    const { store, now } = this.#parts;
    store.write(({ outbox }) => {
      // A parent may have taken it back meanwhile.
      if (!outbox.of(caseId).some((one) => one.what === what)) return;
      outbox.put({ ...outgoing, tries: tries + 1, nextAt: now() + restAfterTries(tries + 1) });
    });
  }

  /** True: the desk has it, or never will. */
  #noteReport(id: string, reply: DeskReply): boolean {
    if ('fault' in reply) return false;
    const at = this.#parts.now();
    const received = reply.status === 200 || reply.status === 201 ? readReceived(jsonIn(reply.text)) : undefined;
    if (received !== undefined) {
      this.#say('report', undefined);
      return this.#write(id, 'report', (one) => {
        const { acknowledgedAt, number } = received;
        const course = acknowledgedAt === null ? undefined : take(one, 'acknowledge', acknowledgedAt);
        return { ...one, ...course, sentAt: at, deskNumber: number };
      });
    }
    if (!isForGood(reply.status)) return false;
    return this.#write(id, 'report', (one) => {
      return { ...one, ...take(one, 'decide', at), decision: { outcome: 'not-taken', reason: '', serial: null } };
    });
  }

  #noteAppeal(id: string, reply: DeskReply): boolean {
    if ('fault' in reply) return false;
    // 409: it was appealed already, by an earlier trial; how it stands is told when it is asked for.
    if (reply.status !== 204 && !isForGood(reply.status)) return false;
    this.#asked.delete(id);
    this.#say('appeal', undefined);
    return this.#write(id, 'appeal', (one) => one);
  }

  async #poll(one: HomeCase): Promise<void> {
    const { line, now } = this.#parts;
    const reply = await line.ask({ path: `desk/cases/${one.id}` });
    if (this.#isClosed) return;
    this.#asked.set(one.id, now());
    const answer = 'fault' in reply || reply.status !== 200 ? undefined : readDeskAnswer(jsonIn(reply.text));
    if (answer === undefined) return this.#say('answer', 'fault' in reply ? reply.fault : String(reply.status));
    this.#say('answer', undefined);
    this.#write(one.id, undefined, (stored) => ({
      ...stored,
      ...adoptCourse(stored, answer),
      decision: answer.decision,
    }));
    // What it has decided holds at once.
    if ((answer.decision?.serial ?? 0) > this.#parts.corrections.serial) await this.#correct();
  }

  async #correct(): Promise<void> {
    const fault = await this.#parts.corrections.fetch();
    if (this.#isClosed) return;
    this.#correctionsAt = this.#parts.now();
    this.#say('corrections', fault);
  }

  /** Changes a case and, with it, takes from the outbox what was sent; parents hear once that it is decided. */
  #write(id: string, sent: Outgoing['what'] | undefined, change: (one: HomeCase) => HomeCase): boolean {
    const { store, now } = this.#parts;
    const written = store.write(({ cases, outbox, notices }) => {
      if (sent !== undefined) outbox.taken(id, sent);
      const before = cases.get(id);
      if (before === undefined) return;
      const after = change(before);
      // Asked for every half minute, it seldom has anything new.
      if (JSON.stringify(after) === JSON.stringify(before)) return;
      cases.put(after);
      if (isOpen(after) || after.state === before.state) return;
      notices.finish('case-late', id, now());
      notices.raise('case-answered', id, now());
    });
    return written.kind === 'done';
  }

  /** Each fault is said once, and once that there is none any more. */
  #say(errand: Errand, how: string | undefined): void {
    if (how === this.#faults.get(errand)) return;
    if (how === undefined) this.#faults.delete(errand);
    else this.#faults.set(errand, how);
    if (how !== undefined || this.#faults.size === 0) this.#parts.failing(how);
  }
}

/** It will never be otherwise: not to be tried again. */
function isForGood(status: number): boolean {
  return [400, 404, 409, 410, 413, 422].includes(status);
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
