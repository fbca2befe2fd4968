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
 */
export function settle(said: readonly Said[]): Tag[] {
  const isEmphatic = (source: string, effect: Tag['effect']): boolean =>
    said.some(({ tag, important }) => important && tag.effect === effect && tag.source === source);
  return said
    .filter(({ tag: { effect, source }, important }) => {
      return effect !== 'isnt' || important || !isEmphatic(source, 'is') || isEmphatic(source, 'isnt');
    })
    .map(({ tag }) => tag);
}
