import type { Mac } from '../mac-address.ts';

/**
 * What a query itself says about whose it is. It is believed only where nobody can say it of somebody else: from a trusted
 * forwarder, or in a path that only the device knows.
 */
export interface Identity {
  /** As the device names itself in a DoH path or a DoT name. */
  readonly clientId?: string | undefined;
  readonly mac?: Mac | undefined;
  /** Where the query came from before it was forwarded, as `plainAddress` writes it. */
  readonly address?: string | undefined;
}
