import type {
  ChannelCards,
  ChannelKind,
  ChannelSet,
  ChannelSettings,
  Destinations,
} from '../../api/ports/channels-port.ts';
import type { HouseholdStore } from '../../store/household.ts';
import type { StoredChannel } from '../../store/household-channels.ts';
import type { Seal } from '../accounts/seal.ts';
import type { Fault } from './channel.ts';
import { sayFault } from './words/faults.ts';

/** A channel that is set up. */
export interface KeptChannel extends Omit<StoredChannel, 'kind' | 'settings'> {
  readonly kind: ChannelKind;
  readonly settings: ChannelSettings;
}

/** The channels as they are written down; their secrets are sealed, and only whoever sends opens them. */
export class ChannelBook {
  readonly #store: HouseholdStore;
  readonly #seal: Seal;
  readonly #now: () => number;

  /** @param now milliseconds since 1970, as far as it is known */
  constructor(store: HouseholdStore, seal: Seal, now: () => number) {
    this.#store = store;
    this.#seal = seal;
    this.#now = now;
  }

  /** None while the disk refuses. */
  all(): KeptChannel[] {
    const found = this.#store.read(({ channels }) => channels.all());
    return found.kind === 'done' ? found.value.map(readChannel) : [];
  }

  get(kind: ChannelKind): KeptChannel | undefined {
    return this.all().find((channel) => channel.kind === kind);
  }

  /** Undefined: there is none; `lost`: it cannot be opened any more. */
  secretOf({ kind, secret }: KeptChannel): { readonly secret: string | undefined } | 'lost' {
    if (secret === null) return { secret: undefined };
    const opened = this.#seal.open(secret, ownerOf(kind));
    return opened === undefined ? 'lost' : { secret: opened };
  }

  set<Kind extends ChannelKind>(
    kind: Kind,
    settings: ChannelSettings<Kind>,
    secret: string | null | undefined,
  ): ChannelSet {
    const before = this.get(kind);
    const kept = before?.secret ?? null;
    if (secret === undefined && kept !== null && placeOf(kind, before!.settings) !== placeOf(kind, settings)) {
      return 'secret-again';
    }
    const sealed = secret === undefined ? kept : secret === null ? null : this.#close(secret, kind);
    if (sealed === undefined) return 'failed';
    const written = this.#store.write(({ channels }) =>
      channels.put({
        kind,
        settings: JSON.stringify(settings),
        secret: sealed,
        since: this.#now(),
        sentAt: before?.sentAt ?? null,
        // Whatever failed may be mended now.
        failedAt: null,
        fault: null,
        tries: 0,
        nextAt: null,
      }),
    );
    return written.kind;
  }

  remove(kind: ChannelKind): boolean | 'failed' {
    const written = this.#store.write(({ channels, deliveries }) => {
      deliveries.drop(kind);
      return channels.drop(kind);
    });
    return written.kind === 'done' ? written.value : 'failed';
  }

  cards(): ChannelCards {
    const waiting = this.#store.read(({ deliveries, channels }) =>
      channels.all().map(({ kind }) => [kind, deliveries.waiting(kind).length] as const),
    );
    const counts = new Map<string, number>(waiting.kind === 'done' ? waiting.value : []);
    const none: ChannelCards = { mail: null, webhook: null, ntfy: null, telegram: null };
    const cards = this.all().map(({ kind, settings, secret, sentAt, failedAt, fault, nextAt }) => {
      const failure =
        failedAt === null || fault === null ? null : { at: failedAt, said: sayFault(JSON.parse(fault) as Fault) };
      const isSet = secret === null ? 'none' : 'set';
      return [kind, { settings, secret: isSet, sentAt, failure, waiting: counts.get(kind) ?? 0, nextTryAt: nextAt }];
    });
    return { ...none, ...(Object.fromEntries(cards) as Partial<ChannelCards>) };
  }

  /** Undefined: the disk refuses the key. */
  #close(secret: string, kind: ChannelKind): string | undefined {
    try {
      return this.#seal.close(secret, ownerOf(kind));
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code === undefined) throw cause;
      return undefined;
    }
  }
}

function readChannel({ kind, settings, ...rest }: StoredChannel): KeptChannel {
  return { ...rest, kind: kind as ChannelKind, settings: JSON.parse(settings) as ChannelSettings };
}

const ownerOf = (kind: ChannelKind): string => `channel:${kind}`;

/** Who gets to see the secret, and how well it is hidden on its way: a secret that is kept goes nowhere else. */
function placeOf(kind: ChannelKind, settings: Destinations[ChannelKind]): string {
  switch (kind) {
    case 'mail': {
      const { host, port, security, user } = settings as Destinations['mail'];
      return JSON.stringify([host, port, security, user]);
    }
    case 'webhook':
      return (settings as Destinations['webhook']).url;
    case 'ntfy':
      return (settings as Destinations['ntfy']).server;
    case 'telegram':
      return (settings as Destinations['telegram']).server;
  }
}
