import type { CaseFile } from '../ports/desk-port.ts';
import { seenText } from '../seen-text.ts';

/** What a case is about: the address of a site that is proposed, else a name. */
export function subjectOf({ kind, name, url }: CaseFile['report']): string {
  return seenText((kind === 'constructive-proposal' ? url : name) ?? '');
}
