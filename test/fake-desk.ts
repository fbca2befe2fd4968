import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { generateKeyPairSync } from 'node:crypto';
import { type CaseCourse, newCourse } from '../src/core/cases/case.ts';
import { type CaseStep, take } from '../src/core/cases/case-steps.ts';
import { composeCorrections, type Correction, withSignature } from '../src/core/cases/corrections.ts';
import type { DeskDecision, DeskReport } from '../src/core/cases/desk-report.ts';
import { minisignKeyOf, signAsMinisign } from '../src/lists/download/minisign-signing.ts';

/** A case at the desk. */
interface Filed extends CaseCourse {
  readonly number: string;
  readonly decision: DeskDecision | null;
}

/** What came over the wire, octet for octet. */
interface Heard {
  readonly method: string;
  readonly path: string;
  readonly headers: string;
  readonly body: string;
}

/** A desk that speaks the contract, on a port of this machine, with what may go wrong. */
export class FakeDesk implements AsyncDisposable {
  readonly heard: Heard[] = [];
  readonly cases = new Map<string, Filed>();
  readonly appeals: string[] = [];
  readonly lines: Correction[] = [];
  readonly #server: Server;
  readonly #secret = generateKeyPairSync('ed25519').privateKey;
  readonly #now: () => number;
  #port = 0;
  /** What it does with the next request: it hears it and cuts the line, or replies with that status. */
  next: 'cut' | number | undefined;
  /** In place of the document that it has. */
  spoil: (document: string) => string = (document) => document;

  private constructor(now: () => number) {
    this.#now = now;
    this.#server = createServer((request, response) => void this.#answer(request, response));
  }

  static async open(now: () => number): Promise<FakeDesk> {
    const desk = new FakeDesk(now);
    await desk.listen();
    return desk;
  }

  /** Again on the port that it had. */
  async listen(): Promise<void> {
    this.#server.listen(this.#port, '127.0.0.1');
    await once(this.#server, 'listening');
    this.#port = (this.#server.address() as AddressInfo).port;
  }

  /** Nobody answers any more. */
  async leave(): Promise<void> {
    this.#server.close();
    this.#server.closeAllConnections();
    await once(this.#server, 'close');
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  get key(): string {
    return minisignKeyOf(this.#secret);
  }

  /** A reviewer decides; a line of corrections follows where one is given. */
  decide(key: string, line?: Pick<Correction, 'sign' | 'category' | 'name'>): void {
    const filed = this.cases.get(key)!;
    if (line !== undefined) this.lines.push({ ...line, serial: this.lines.length + 1 });
    const serial = line === undefined ? null : this.lines.length;
    const outcome = line === undefined ? 'rejected' : 'list-changed';
    const reason = { en: 'We have looked at it.', ru: 'Мы посмотрели.' };
    this.#step(key, filed.state === 'appealed' ? 'decide-again' : 'decide', { outcome, reason, serial });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#server.listening) await this.leave();
  }

  #step(key: string, step: CaseStep, decision?: DeskDecision): boolean {
    const filed = this.cases.get(key);
    const course = filed && take(filed, step, this.#now());
    if (filed === undefined || course === undefined) return false;
    this.cases.set(key, { ...filed, ...course, decision: decision ?? filed.decision });
    return true;
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString('utf8');
    const { method = '', url: path = '', rawHeaders } = request;
    this.heard.push({ method, path, headers: rawHeaders.join('\n'), body });
    const { next } = this;
    this.next = undefined;
    if (typeof next === 'number') return void response.writeHead(next).end();
    const [status, said] = this.#replyTo(method, path, body);
    if (next === 'cut') return void request.socket.destroy();
    response.writeHead(status, { 'content-type': 'application/json' }).end(said);
  }

  #replyTo(method: string, path: string, body: string): [status: number, said?: string] {
    const [, key = '', appeal] = /^\/desk\/cases\/([0-9a-f]{32})(\/appeal)?$/.exec(path) ?? [];
    if (method === 'POST' && path === '/desk/cases') return this.#file(JSON.parse(body) as DeskReport);
    if (method === 'POST' && appeal !== undefined) {
      if (!this.#step(key, 'appeal')) return [409];
      this.appeals.push(body);
      return [204];
    }
    if (path.startsWith('/desk/corrections?after=')) return [200, this.#corrections(Number(path.split('=')[1]))];
    const filed = this.cases.get(key);
    return filed === undefined ? [404] : [200, JSON.stringify(filed)];
  }

  #file({ key, kind }: DeskReport): [status: number, said: string] {
    const known = this.cases.get(key);
    const course = take(newCourse(kind, this.#now()), 'acknowledge', this.#now())!;
    const filed = known ?? { ...course, number: `K-${'23456789'[this.cases.size]!.repeat(4)}`, decision: null };
    this.cases.set(key, filed);
    return [known === undefined ? 201 : 200, JSON.stringify({ number: filed.number, ...filed.times })];
  }

  #corrections(after: number): string {
    const lines = this.lines.filter(({ serial }) => serial > after);
    const serial = Math.max(after, this.lines.length);
    const document = composeCorrections({ serial, after, created: this.#now(), lines });
    return this.spoil(withSignature(document, signAsMinisign(this.#secret, document, `serial:${serial}`)));
  }
}
