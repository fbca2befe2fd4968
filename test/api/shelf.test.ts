import { describe, expect, test } from 'vitest';
import { caregiver, openApi, parent } from './api-kit.ts';

describe('what there is for parents to read', () => {
  test('is listed for parents and caregivers, in both languages', async () => {
    const { call } = openApi();
    for (const as of [parent, caregiver]) {
      const { status, body } = await call('GET', '/api/shelf', { as });
      expect(status).toBe(200);
      expect(body.articles.length).toBeGreaterThanOrEqual(14);
      for (const { title } of body.articles) expect([title.en, title.ru]).not.toContain('');
    }
  });

  test('explains each preset that a child may start with', async () => {
    const { call } = openApi();
    const { body } = await call('GET', '/api/shelf');
    const ids = body.articles.map(({ id }: { id: string }) => id);
    for (const group of ['0-6', '7-10', '11-13', '14-17']) expect(ids).toContain(`rules-${group}`);
  });

  test('is read one by one, and what there is not is told in a sentence', async () => {
    const { call } = openApi();
    expect((await call('GET', '/api/shelf/talk-first')).body.paragraphs[0].text.ru).toMatch(/[а-яё]/);
    const { status, body } = await call('GET', '/api/shelf/no-such');
    expect([status, body.type]).toEqual([404, 'urn:domovoy:problem:no-such-article']);
  });

  test('is not for a child’s device', async () => {
    const { call } = openApi();
    expect((await call('GET', '/api/shelf', { as: { kind: 'child', who: 'masha' } })).status).toBe(403);
  });
});
