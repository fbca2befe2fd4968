import { mkdtempSync, readdirSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { compileCatalogue } from '../../src/app/compile-catalogue.ts';
import { rollBackCatalogue } from '../../src/app/roll-back.ts';
import { Explainer } from '../../src/app/why.ts';
import { eventually, qname } from '../kit.ts';
import { settingsOf } from '../house/test-house.ts';
import { Registrar } from '../lists/registry/feeds.ts';

const registrar = new Registrar();

/** A house of one list and one feed, and which of its catalogues this process has open. */
function place() {
  const folder = mkdtempSync(join(tmpdir(), 'domovoy-why-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const [list, feed, data] = [join(folder, 'list'), join(folder, 'feed'), join(folder, 'data')];
  const settings = settingsOf({
    directories: { data },
    lists: { starter: false },
    source: [{ id: 'own', path: list, category: 'gambling' }],
    registry: { feed, public_key: registrar.publicKey },
  });
  return {
    data,
    settings,
    compile: async (names: readonly string[]) => {
      writeFileSync(list, `${names.join('\n')}\n`);
      await compileCatalogue(settings);
    },
    forbid: (serial: number, names: readonly string[]) => writeFileSync(feed, registrar.feed(names, { serial })),
    open: () => {
      const files = readdirSync('/proc/self/fd').map((descriptor) => {
        try {
          return readlinkSync(`/proc/self/fd/${descriptor}`);
        } catch {
          return '';
        }
      });
      return files.filter((file) => file.startsWith(data)).map((file) => file.slice(data.length + 1));
    },
  };
}

function explainerOf(settings: ConstructorParameters<typeof Explainer>[0], patience?: number) {
  const explainer = new Explainer(settings, patience);
  onTestFinished(() => explainer.close());
  return async (name: string) => {
    const explained = await explainer.explain(qname(name));
    return explained && [explained.verdict.action, explained.verdict.because?.kind, explained.catalogue.serial];
  };
}

test('however many ask at once, one catalogue is open', async () => {
  const { settings, compile, open } = place();
  await compile(['bet.test']);
  const ask = explainerOf(settings);
  const most: number[] = [];
  const answers = await Promise.all(
    Array.from({ length: 64 }, async () => {
      const answer = await ask('bet.test');
      most.push(open().length);
      return answer;
    }),
  );
  expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(new Set(['["block","category",1]']));
  expect(new Set(most)).toEqual(new Set([1]));
});

test('a new catalogue, one that is put back and a new feed hold for the next question', async () => {
  const { settings, compile, forbid, open } = place();
  const ask = explainerOf(settings);
  expect(await ask('bet.test')).toBeUndefined();
  await compile(['bet.test']);
  expect(await ask('bet.test')).toEqual(['block', 'category', 1]);
  await compile(['other.test']);
  expect([await ask('bet.test'), open()]).toEqual([['allow', undefined, 2], ['catalogue-2.db']]);
  await rollBackCatalogue(settings);
  expect([await ask('bet.test'), open()]).toEqual([['block', 'category', 1], ['catalogue-1.db']]);
  forbid(1, ['bet.test']);
  expect(await ask('bet.test')).toEqual(['block', 'registry', 1]);
});

test('when nobody asks any more, nothing is open', async () => {
  const { settings, compile, open } = place();
  await compile(['bet.test']);
  const ask = explainerOf(settings, 1);
  await ask('bet.test');
  await eventually('it is let go', () => open().length === 0);
  expect(await ask('bet.test')).toEqual(['block', 'category', 1]);
});
