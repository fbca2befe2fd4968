import { domainToASCII } from 'node:url';
import { toQname, type Qname } from '../core/qname.ts';

/** Reads a name as a parent types it: in any alphabet, `пример.рф` → `xn--e1afmkfd.xn--p1ai`; undefined when it is none. */
export function readName(text: string): Qname | undefined {
  const isAscii = [...text].every((character) => character < '\u0080');
  return toQname(isAscii ? text : domainToASCII(text));
}
