import type { Wish } from '../../core/family/asks.ts';
import type { Qname } from '../../core/qname.ts';
import type { Judged } from '../ports/kids-port.ts';

/**
 * What a child may ask for where a name is closed: the name, or more time where it is the hour that closes it. Undefined:
 * nobody at home could open it.
 */
export function wishFor(name: Qname, { isOpen, because }: Judged): Omit<Wish, 'who'> | undefined {
  if (isOpen) return undefined;
  switch (because?.kind) {
    case 'registry':
    case 'locked':
      return undefined;
    case 'closed':
      return { kind: 'time', subject: 'total' };
    case 'hours':
    case 'budget':
      return { kind: 'time', subject: `${because.source}:${because.name}` };
    default:
      // A yes opens what lies below, and a site is seldom there under this name alone.
      return { kind: 'name', subject: name.replace(/^www\.(?=.*\.)/, '') };
  }
}
