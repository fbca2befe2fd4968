import type { Text } from './profile.ts';
import type { Qname } from './qname.ts';

/** Services that a parent looks for in one place: `messengers`. */
export interface ServiceGroup {
  readonly id: string;
  readonly title: Text;
}

/** What people know by one name and a parent allows or blocks as one: an app, a site, a game. */
export interface Service {
  /** `youtube`: the name of its tag. */
  readonly id: string;
  /** The id of its group. */
  readonly group: string;
  readonly title: Text;
  /** What a parent should know before switching it. */
  readonly note?: Text;
  /** Names that serve it, each with all below it. One may lie below a name of another service, and is then of both. */
  readonly domains: readonly Qname[];
  /** Names within {@link domains}, with all below them, that devices ask for by themselves: pushes, telemetry, updates. */
  readonly background: readonly Qname[];
}

/** The services that the house knows. */
export interface Services {
  readonly groups: readonly ServiceGroup[];
  readonly services: readonly Service[];
}
