import { below } from './random.ts';

// Names that nobody registered, shaped like those of real lists. What is made stays on this machine: every server's
// only upstream is the responder on loopback.

const syllables =
  'ba be bo da de di fa ga go ka ki ko la li lo ma me mo na ni no pa pe po ra re ro sa se so ta te to va'.split(' ');
const suffixes = ['com', 'com', 'com', 'net', 'org', 'ru', 'info', 'de', 'xyz', 'co.uk'];
const hosts = ['www', 'cdn', 'm', 'ads', 'img'];

/** The nth name of the padded part of a list; a quarter of them stand below a host of their own. */
export function listedName(random: () => number, n: number): string {
  const host = random() < 0.25 ? `${pick(random, hosts)}.` : '';
  return `${host}${word(random)}-${n.toString(36)}.${pick(random, suffixes)}`;
}

/** The nth name that is on no list: its middle is in no real name. */
export function unlistedName(random: () => number, n: number): string {
  const host = random() < 0.5 ? `${pick(random, hosts)}.` : '';
  return `${host}${word(random)}-unlisted-${n.toString(36)}.${pick(random, suffixes)}`;
}

function word(random: () => number): string {
  const length = 2 + below(random, 4);
  return Array.from({ length }, () => pick(random, syllables)).join('');
}

function pick(random: () => number, items: readonly string[]): string {
  return items[below(random, items.length)]!;
}
