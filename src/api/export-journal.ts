import { typeName } from '../core/iana.ts';
import type { Language } from '../core/profile.ts';
import { csvLine } from './csv.ts';
import type { Entry } from './ports/journal-port.ts';
import { showEvent } from './show-event.ts';
import { actions, columns } from './words/watching.ts';

/** The journal as a table or as an array of JSON, block by block; names of people by their ids. */
export async function* exportJournal(
  blocks: AsyncIterable<readonly Entry[]>,
  format: 'csv' | 'json',
  people: ReadonlyMap<string, string>,
  language: Language,
): AsyncGenerator<string> {
  if (format === 'json') {
    yield* asArray(blocks);
    return;
  }
  // Without the mark table programs take Cyrillic for Latin.
  yield `\uFEFF${csvLine(Object.values(columns).map((title) => title[language]))}`;
  for await (const block of blocks) {
    yield block.map((entry) => csvLine(cellsOf(entry, people, language))).join('');
  }
}

async function* asArray(blocks: AsyncIterable<readonly Entry[]>): AsyncGenerator<string> {
  let before = '[\n';
  for await (const block of blocks) {
    if (block.length === 0) continue;
    yield before + block.map((entry) => JSON.stringify(showEvent(entry))).join(',\n');
    before = ',\n';
  }
  yield before === '[\n' ? '[]\n' : '\n]\n';
}

function cellsOf(entry: Entry, people: ReadonlyMap<string, string>, language: Language): (string | number)[] {
  const { at, who, client, name, type, action, because, source, rcode, latency } = entry;
  return [
    new Date(at).toISOString(),
    people.get(who) ?? who,
    client,
    name,
    typeName(type),
    action === undefined ? '' : actions[action][language],
    because?.name ?? '',
    because?.source ?? '',
    source,
    rcode,
    latency,
  ];
}
