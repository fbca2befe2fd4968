import { keyOf, setOf, tailOf } from '../core/name-row.ts';
import type { PreviousCatalogue } from '../core/ports.ts';
import type { Tag } from '../core/tags.ts';
import type { EntryEffect } from './entry.ts';
import type { Gathered } from './gather.ts';
import type { SourceReport } from './report.ts';

/** Rows of a catalogue that are read at once: a 256th of all. */
const keysAtOnce = 2 ** 44;
const parts = 256;

/**
 * Takes in what the last catalogue had of a source, instead of what was read of it: a list that is lost today says what
 * it said yesterday. Sets in the report that it stays; not so where the source said nothing that it could still mean.
 *
 * @param previous made under the seed of the keys in `gathered`
 * @param index of the source among the sources compiled
 */
export async function sayAgain(
  report: SourceReport,
  index: number,
  previous: PreviousCatalogue,
  { records, members, patterns }: Omit<Gathered, 'reports'>,
): Promise<void> {
  const { source } = report;
  const memberOf = members.forSource(source, index);
  const said = previous.saidBy(source.id);
  let entries = 0;
  let named = 0;
  const count = (effect: Tag['effect']): void => {
    entries++;
    if (effect !== 'isnt') named++;
  };
  for (let part = 0; part < parts; part++) {
    const { keys, values } = previous.rows(part * keysAtOnce, (part + 1) * keysAtOnce);
    for (const [i, value] of values.entries()) {
      for (const { effect, ...rest } of said.tagSets.get(setOf(tailOf(value))) ?? []) {
        if (!isStillMeant(effect, source)) continue;
        const [high, low] = keyOf(keys[i]!, value);
        records.add(high, low, memberOf({ ...rest, effect: written(effect) }));
        count(effect);
      }
    }
  }
  for (const pattern of said.patterns) {
    if (!isStillMeant(pattern.effect, source)) continue;
    const again = { ...pattern, effect: written(pattern.effect) };
    if ((await patterns.add(again, () => memberOf({ ...again, scope: 'exact' }))) === undefined) count(pattern.effect);
  }
  if (entries === 0) return;
  report.stays = true;
  [report.entries, report.named] = [entries, named];
}

/** A list that blocked does not free because it is an allow list now. */
function isStillMeant(effect: Tag['effect'], { action }: SourceReport['source']): boolean {
  return (effect === 'frees') === (action === 'allow');
}

function written(effect: Tag['effect']): EntryEffect {
  return effect === 'frees' ? 'is' : effect;
}
