import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../main-job/built-house.ts';
import { blocksOf } from '../readme-blocks.ts';
import { Browser, openWithAnna } from './accounts-kit.ts';

const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
const section = /^## The API\n[\s\S]*?(?=^## )/m.exec(readme)?.[0] ?? '';
const [example = ''] = blocksOf(section).map(({ text }) => text.trim());

test('the call in README.md is answered to a program with a token, and to nobody without', async () => {
  const { api, anna } = await openWithAnna();
  const [line = '', header = ''] = example.split('\n');
  const [method = '', path = ''] = line.split(' ');
  const made = await anna.call('POST', '/api/tokens', { name: 'README', scopes: ['read', 'journal'] });
  const program = new Browser(api, '192.168.1.20');
  const [name = '', value = ''] = header.split(': ');
  expect((await program.call(method, path)).status).toBe(401);
  const reply = await program.call(method, path, undefined, { [name]: value.replace('…', made.body.token as string) });
  expect(reply.status).toBe(200);
});

test('what README.md says of the API is where it says', async () => {
  const { anna } = await openWithAnna();
  const { paths } = (await anna.call('GET', '/api/openapi.json')).body as { paths: object };
  const named = [...section.matchAll(/`(?:[A-Z]+ )?(\/api\/[^`]*)`/g)].map(([, path]) => path!.slice('/api'.length));
  expect(named.length).toBeGreaterThan(3);
  expect(named.filter((path) => !(path in paths))).toEqual([]);
  expect((await anna.call('GET', '/api')).headers.get('content-type')).toContain('text/html');
});
