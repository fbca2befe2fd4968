import type { Logger } from 'pino';
import type { Settings } from '../config/schema.ts';
import type { Endpoint } from '../core/ports.ts';
import type { ImpairmentCode, HouseStatus, ListStatus, RegistryStatus, ResolverStatus } from '../core/status.ts';
import type { AdminWork } from './admin.ts';
import { entryUrl } from './entry.ts';
import { KeptThread } from './kept-thread.ts';
import { freeDoors } from './free-doors.ts';
import type { FromAdmin, FromResolver, HouseWish, ToAdmin, ToResolver } from './messages.ts';
import type { SettingsOrigins } from './origins.ts';
import { readVersion } from './version.ts';

/** Milliseconds that a thread has to put its things in order when the house closes. */
const grace = 2_000;

/** MiB that V8 lets a thread's young objects take: its default of 48 buys little speed here and costs much memory. */
const youngMiB = { resolver: 6, admin: 3 };

export interface SupervisorParts {
  readonly settings: Settings;
  readonly origins: SettingsOrigins;
  readonly log: Logger;
  /** Told when a resolver could not read its catalogue. */
  readonly catalogueFailed: () => void;
  /** Told what a parent has done by the pages. */
  readonly wished: (wish: HouseWish) => void;
}

/** What the supervisor knows of one resolver thread. */
interface Seat {
  readonly thread: KeptThread<ToResolver, FromResolver>;
  status: ResolverStatus | undefined;
  answering: boolean;
}

/** Starts, restarts and stops the threads, and passes their messages on; it does no work of its own (DESIGN §4). */
export class Supervisor {
  readonly admin: KeptThread<ToAdmin, FromAdmin>;
  readonly #log: Logger;
  readonly #catalogueFailed: () => void;
  readonly #wished: (wish: HouseWish) => void;
  readonly #seats: Seat[] = [];
  #settings: Settings;
  readonly #adminSpoke = Promise.withResolvers<void>();
  readonly #impairments = new Set<ImpairmentCode>();
  #compiling: number | undefined;
  #lists: readonly ListStatus[] = [];
  #registry: RegistryStatus | null = null;
  #adminBound: Endpoint | undefined;
  #adminImpairments: readonly ImpairmentCode[] = [];
  /** What the admin side said last for the resolvers, by its type: for the one that is started again. */
  readonly #passedOn = new Map<string, ToResolver>();

  /** The admin thread starts at once; it misses nothing that the resolvers say. */
  constructor({ settings, origins, log, catalogueFailed, wished }: SupervisorParts) {
    this.#settings = settings;
    this.#catalogueFailed = catalogueFailed;
    this.#wished = wished;
    this.#log = log;
    this.admin = new KeptThread<ToAdmin, FromAdmin>({
      entry: entryUrl('admin-thread'),
      options: () => ({
        workerData: { settings: this.#settings, origins, version: readVersion() } satisfies AdminWork,
        resourceLimits: { maxYoungGenerationSizeMb: youngMiB.admin },
      }),
      received: (message) => this.#fromAdmin(message),
      died: (cause, restarts) => {
        log.error({ err: cause, restarts }, 'the admin thread fell; it is started again');
        this.#adminSpoke.resolve();
      },
    });
  }

  /** Settles when the admin thread has tried to open its pages, or fell while it tried. */
  get adminTried(): Promise<void> {
    return this.#adminSpoke.promise;
  }

  /** Where the house answers DNS, and its pages where they are on. */
  get listening(): readonly Endpoint[] {
    return this.#settings.dns.listen;
  }

  get pages(): Endpoint | undefined {
    return this.#adminBound;
  }

  get resolvers(): readonly KeptThread<ToResolver, FromResolver>[] {
    return this.#seats.map(({ thread }) => thread);
  }

  /** Opens so many resolver threads; rejects with the cause when the first of them cannot open its addresses. */
  async openResolvers(): Promise<void> {
    this.#useDoors(await freeDoors(this.#settings.dns.listen));
    await this.#openResolver();
    const others = Array.from({ length: this.#settings.dns.resolvers - 1 }, () => this.#openResolver());
    await Promise.all(others);
  }

  /**
   * Runs the threads with other settings, where they listen apart: each resolver answers until its successor does, then
   * the admin thread follows. Rejects where a resolver cannot open with them; whoever has not been exchanged runs on.
   */
  async use(settings: Settings): Promise<void> {
    const before = this.#settings;
    const { dns, admin } = before;
    this.#settings = {
      ...settings,
      dns: { ...settings.dns, listen: dns.listen, resolvers: dns.resolvers },
      admin: { ...settings.admin, listen: admin.listen },
    };
    try {
      for (const { thread } of this.#seats) {
        await thread.replace({ type: 'give-way' }, grace, ({ type }) => type === 'ready');
      }
    } catch (cause) {
      this.#settings = before;
      throw cause;
    }
    await this.admin.restart({ type: 'stop' }, grace);
  }

  /** The house is less than it should be, or (`is: false`) no longer; its status says so from now on. */
  impaired(reason: ImpairmentCode, is: boolean): void {
    if (is === this.#impairments.has(reason)) return;
    if (is) this.#impairments.add(reason);
    else this.#impairments.delete(reason);
    this.#tellStatus();
  }

  /** How far a compilation has come, from 0 to 1; undefined when it is over. */
  tellCompiling(share: number | undefined): void {
    this.#compiling = share;
    this.#tellStatus();
  }

  /** How the lists are that the house downloads. */
  tellLists(lists: readonly ListStatus[]): void {
    this.#lists = lists;
    this.#tellStatus();
  }

  /** How the feed of the registry is. */
  tellRegistry(status: RegistryStatus): void {
    this.#registry = status;
    this.#tellStatus();
  }

  tellResolvers(message: ToResolver): void {
    for (const { thread } of this.#seats) thread.post(message);
  }

  async close(): Promise<void> {
    // The resolvers first: the admin writes down what they say last.
    await Promise.all(this.#seats.map(({ thread }) => thread.close({ type: 'stop' }, grace)));
    await this.admin.close({ type: 'stop' }, grace);
  }

  #openResolver(): Promise<void> {
    return new Promise((resolve, reject) => {
      const seat: Seat = {
        status: undefined,
        answering: false,
        thread: new KeptThread<ToResolver, FromResolver>({
          entry: entryUrl('resolver-thread'),
          options: () => ({
            workerData: this.#settings,
            resourceLimits: { maxYoungGenerationSizeMb: youngMiB.resolver },
          }),
          received: (message) => {
            this.#fromResolver(seat, message);
            if (message.type === 'ready') resolve();
          },
          died: (cause, restarts) => {
            // Before it answered for the first time, whoever opens the house is told, and nobody else.
            reject(cause instanceof Error ? cause : new Error(String(cause)));
            if (seat.status === undefined) return;
            seat.answering = false;
            this.#log.error({ err: cause, restarts }, 'a resolver thread fell; it is started again');
            this.#tellStatus();
          },
        }),
      };
      this.#seats.push(seat);
    });
  }

  #fromResolver(seat: Seat, message: FromResolver): void {
    switch (message.type) {
      case 'ready':
        seat.answering = true;
        for (const last of this.#passedOn.values()) seat.thread.post(last);
        return;
      case 'status':
        seat.status = message.status;
        return this.#tellStatus();
      case 'events':
        return this.admin.post(message);
      case 'catalogue-failed':
        return this.#catalogueFailed();
      case 'household-failed':
        return this.admin.post(message);
      case 'news':
        return this.#log[message.level](message.details, message.text);
    }
  }

  #fromAdmin(message: FromAdmin): void {
    switch (message.type) {
      case 'ready':
        this.#adminBound = message.bound;
        if (message.bound !== undefined) {
          this.#settings = { ...this.#settings, admin: { ...this.#settings.admin, listen: message.bound } };
        }
        this.#adminSpoke.resolve();
        return this.#tellStatus();
      case 'usage':
      case 'sightings':
      case 'corrections-changed':
        this.#passedOn.set(message.type, message);
        return this.tellResolvers(message);
      case 'impairments':
        this.#adminImpairments = message.impairments;
        return this.#tellStatus();
      default:
        return this.#wished(message);
    }
  }

  /** Every thread, and one that comes back, takes the ports that the system chose at first. */
  #useDoors(listen: readonly Endpoint[]): void {
    this.#settings = { ...this.#settings, dns: { ...this.#settings.dns, listen } };
  }

  #tellStatus(): void {
    const status = this.#seats.find((seat) => seat.answering)?.status;
    const house: HouseStatus = {
      catalogue: status?.catalogue,
      upstreams: status?.upstreams ?? [],
      impairments: [
        ...(status?.impairments ?? []),
        ...this.#impairments,
        ...this.#adminImpairments,
        ...listImpairments(this.#lists),
      ],
      lists: this.#lists,
      registry: this.#registry,
      compiling: this.#compiling,
      resolvers: this.#seats.filter(({ answering }) => answering).length,
      restarts: this.#seats.reduce((sum, { thread }) => sum + thread.restarts, 0),
    };
    this.admin.post({ type: 'status', status: house });
  }
}

function listImpairments(lists: readonly ListStatus[]): ImpairmentCode[] {
  return [
    ...(lists.some(({ refused }) => refused) ? ['list-refused' as const] : []),
    ...(lists.some(({ stale }) => stale) ? ['lists-stale' as const] : []),
    ...(lists.some(({ unusable }) => unusable !== undefined) ? ['list-unusable' as const] : []),
  ];
}
