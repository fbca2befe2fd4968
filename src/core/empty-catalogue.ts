import type { Catalogue } from './ports.ts';
import { noTags } from './tags.ts';

/** Knows nothing: what a house has before its first catalogue. Own rules still hold above it. */
export const emptyCatalogue: Catalogue = { serial: 0, costly: false, find: () => noTags, tagSet: () => [] };
