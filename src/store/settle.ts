import type { Tag } from '../core/tags.ts';

/** A tag, and whether its rule holds against the plain exceptions of its own source. */
interface Said {
  readonly tag: Tag;
  readonly important: boolean;
}

/**
 * What a source says of a name after it has settled its own quarrel: an important rule silences the plain exceptions of
 * the same source, unless an exception is important too (AdGuard's DNS filtering syntax, `important`). Other sources,
 * and the family's own allow list, are not bound by a stranger's emphasis.
 *
 * Each tag once, and in an order of their own: what comes to the same is the same set, however often and wherever above
 * a name it is said.
 */
export function settle(said: readonly Said[]): Tag[] {
  const isEmphatic = (source: string, effect: Tag['effect']): boolean =>
    said.some(({ tag, important }) => important && tag.effect === effect && tag.source === source);
  const valid = said.filter(({ tag: { effect, source }, important }) => {
    return effect !== 'isnt' || important || !isEmphatic(source, 'is') || isEmphatic(source, 'isnt');
  });
  const byText = new Map(valid.map(({ tag }) => [textOf(tag), tag]));
  return [...byText].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, tag]) => tag);
}

function textOf({ kind, name, source, effect }: Tag): string {
  return JSON.stringify([kind, name, source, effect]);
}
