import type { DumpEntry, DumpItem } from './dump.ts';
import { UnusableDump } from './dump.ts';
import { scanXml } from './xml-scanner.ts';

/** By which law an entry was made: a number. Version 2.4 of the format knows six; a new law must not open its names. */
const entryType = /^\d{1,3}$/;
/** The kinds of block that the format knows (memo for operators, version 2.4). */
const blockTypes = ['default', 'domain', 'domain-mask', 'ip'] as const;

/** Most values of one entry, domains and addresses on the web together; longest of them, in characters. */
const mostValues = 100_000;
const longestValue = 8192;

/** An entry that is being read. */
interface Draft {
  readonly id: string | undefined;
  readonly blockType: DumpEntry['blockType'];
  readonly domains: string[];
  readonly urls: string[];
  sound: boolean;
}

/**
 * The XML of the Russian register (`dump.xml`): `<reg:register>` with a `<content>` for each entry. Without a
 * `blockType` the law means `default`, as the format says.
 */
export async function* xmlDump(text: AsyncIterable<string>): AsyncGenerator<DumpItem> {
  let depth = 0;
  let draft: Draft | undefined;
  let value: { readonly into: string[]; text: string } | undefined;
  for await (const token of scanXml(text)) {
    if (token.type === 'text') {
      if (value !== undefined) value.text += token.text;
      if (value !== undefined && value.text.length > longestValue) value.text = '';
      continue;
    }
    if (token.type === 'open') {
      depth++;
      if (depth === 1) yield* beginRegister(token.name, token.attributes);
      else if (depth === 2) draft = token.name === 'content' ? beginEntry(token.attributes) : undefined;
      else if (depth === 3) value = beginValue(token.name, draft);
      continue;
    }
    depth--;
    if (depth === 2 && value !== undefined) {
      if (value.text.trim() !== '') value.into.push(value.text);
      value = undefined;
    }
    if (depth === 1 && draft !== undefined) {
      yield endEntry(draft);
      draft = undefined;
    }
  }
}

function* beginRegister(name: string, attributes: ReadonlyMap<string, string>): Generator<DumpItem> {
  if (!/^(?:\w+:)?register$/.test(name)) throw new UnusableDump('unknown-format');
  const date = Date.parse(attributes.get('updateTime') ?? '');
  if (!Number.isNaN(date)) yield { type: 'date', date };
}

function beginEntry(attributes: ReadonlyMap<string, string>): Draft {
  const given = attributes.get('blockType') ?? 'default';
  const blockType = blockTypes.find((known) => known === given);
  const id = /^\d{1,15}$/.exec(attributes.get('id') ?? '')?.[0];
  const sound = blockType !== undefined && entryType.test(attributes.get('entryType') ?? '');
  return { id, blockType, domains: [], urls: [], sound };
}

function beginValue(name: string, draft: Draft | undefined): { into: string[]; text: string } | undefined {
  if (draft === undefined || (name !== 'domain' && name !== 'url')) return undefined;
  if (draft.domains.length + draft.urls.length >= mostValues) draft.sound = false;
  return draft.sound ? { into: name === 'domain' ? draft.domains : draft.urls, text: '' } : undefined;
}

function endEntry({ id, sound, blockType, domains, urls }: Draft): DumpItem {
  return sound ? { type: 'entry', entry: { blockType, domains, urls } } : { type: 'malformed', id };
}
