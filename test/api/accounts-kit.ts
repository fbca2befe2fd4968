import { expect } from 'vitest';
import { SetupCode } from '../../src/app/accounts/setup-code.ts';
import { type Answer, type ApiUnderTest, openApi } from './api-kit.ts';

export const password = 'correct horse';

/** A browser: it keeps its cookie, and calls from its address. */
export class Browser {
  readonly #api: ApiUnderTest;
  readonly #address: string;
  cookie: string | undefined;

  constructor(api: ApiUnderTest, address = '192.168.1.9') {
    this.#api = api;
    this.#address = address;
  }

  async call(method: string, path: string, json?: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    const reply = await this.#api.call(method, path, {
      as: 'shown',
      address: this.#address,
      ...(json !== undefined && { json }),
      headers: { ...(this.cookie !== undefined && { cookie: this.cookie }), ...headers },
    });
    const set = reply.headers.get('set-cookie');
    if (set !== null) this.cookie = /Max-Age=0/.test(set) ? undefined : set.split(';')[0];
    return reply;
  }

  signIn(name: string | undefined, word = password): Promise<Answer> {
    return this.call('POST', '/api/session', { ...(name !== undefined && { name }), password: word });
  }
}

/** The code of the box, as its console shows it. */
export function setupCodeOf({ folder }: ApiUnderTest): string {
  return new SetupCode(folder, undefined).get();
}

/** A house with one parent, Anna, whose browser is signed in. */
export async function openWithAnna(
  ...circumstances: Parameters<typeof openApi>
): Promise<{ readonly api: ApiUnderTest; readonly anna: Browser }> {
  const api = openApi(...circumstances);
  const anna = new Browser(api);
  const made = await anna.call('POST', '/api/setup', { code: setupCodeOf(api), name: 'Anna', password });
  expect(made.status).toBe(201);
  return { api, anna };
}
