import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Milliseconds in which the pages must open. */
const patience = 20_000;

/** A parent who is signed in to a house of the bench. */
export class ParentCaller {
  readonly #origin: string;
  readonly #cookie: string;

  private constructor(origin: string, cookie: string) {
    this.#origin = origin;
    this.#cookie = cookie;
  }

  /**
   * Becomes the first parent of a house.
   *
   * @param settings file of its settings; the code for the first parent lies in its data
   */
  static async moveIn(settings: string, data: string): Promise<ParentCaller> {
    const [, address] = /^admin\.listen = "(.+)"$/m.exec(readFileSync(settings, 'utf8'))!;
    await opened(address!);
    const code = readFileSync(join(data, 'setup-code'), 'utf8').trim();
    const reply = await fetch(`http://${address}/api/setup`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ code, name: 'Anna', password: 'a long walk by the river' }),
    });
    if (reply.status !== 201) throw new Error(`nobody can move in: ${await reply.text()}`);
    return new ParentCaller(`http://${address}`, reply.headers.get('set-cookie')!.split(';')[0]!);
  }

  /** Rejects where the house refuses. */
  async get(path: string): Promise<Response> {
    const reply = await fetch(`${this.#origin}${path}`, { headers: { cookie: this.#cookie } });
    if (!reply.ok) throw new Error(`${path}: ${reply.status} ${await reply.text()}`);
    return reply;
  }
}

/** The pages may open after the first DNS reply. Rejects where they do not. */
async function opened(address: string): Promise<void> {
  const until = performance.now() + patience;
  const health = (): Promise<unknown> => fetch(`http://${address}/health`);
  while (performance.now() < until) {
    if ((await health().catch(() => undefined)) !== undefined) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await health();
}
