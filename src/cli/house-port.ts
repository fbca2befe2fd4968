import type { AccountsDesk } from '../app/accounts/desk.ts';
import type { Asked } from '../app/ask.ts';
import type { RegistryBuilt, RegistryOrder } from '../app/build-registry.ts';
import type { DeskFault, NewReviewer } from '../app/desk/desk-folder.ts';
import type { DeskOrder, OpenDesk } from '../app/desk/open-desk.ts';
import type { Belongings } from '../app/handover.ts';
import type { OpenFamily } from '../app/open-family.ts';
import type { CompileWishes, Demanded } from '../app/compile-on-demand.ts';
import type { RolledBack } from '../app/roll-back.ts';
import type { Explanation } from '../app/why.ts';
import type { Settings } from '../config/schema.ts';
import type { PersonId } from '../core/family/household.ts';
import type { Category } from '../core/profile.ts';
import type { Endpoint } from '../core/ports.ts';
import type { Qname } from '../core/qname.ts';
import type { Service } from '../core/service.ts';
import type { Progress } from '../lists/progress.ts';
import type { OpenHouse } from './keep-house.ts';

/** What the commands ask of the house: narrow, so that tests give them a small one. */
export interface HousePort {
  categories(): readonly Category[];
  services(): readonly Service[];
  /** Exchanges this process for one that only keeps the house; returns where that cannot be done. */
  moveIn(belongings: Belongings): void;
  /** Rejects with the system's error where an address cannot be had; told how far the first catalogue is, where there is none yet. */
  open(belongings: Belongings, onProgress: (progress: Progress) => void): Promise<OpenHouse>;
  /** Waits where somebody else compiles. */
  compile(settings: Settings, wishes: CompileWishes): Promise<Demanded>;
  /** Puts the last usable catalogue before the newest back: the serials of both; undefined where there is none. */
  rollBack(settings: Settings): Promise<RolledBack | undefined>;
  /** The household, to be closed again by whoever has opened it; the house may be open beside it. */
  family(settings: Settings): Promise<OpenFamily>;
  /** The parents' accounts, to be closed again by whoever has opened them. */
  accounts(settings: Settings): Promise<AccountsDesk>;
  /** SHA-256 of the box's own certificate, as browsers show it; one is made where there is none. */
  fingerprint(settings: Settings): Promise<string>;
  /** Where other devices find this machine; undefined: it is in no network. */
  address(): string | undefined;
  /** For a person, or for a stranger. Undefined: nothing has been compiled yet. */
  explain(settings: Settings, name: Qname, who?: PersonId): Promise<Explanation | undefined>;
  /** Rejects with what the disk says while the feed is written. */
  buildRegistry(order: RegistryOrder): Promise<RegistryBuilt>;
  /** The public key; rejects where the file is there already. */
  makeRegistryKey(path: string): Promise<string>;
  /** The public key of the desk that was made. */
  makeDesk(folder: string, first: NewReviewer): Promise<{ readonly key: string } | DeskFault>;
  addReviewer(folder: string, reviewer: NewReviewer): Promise<'done' | DeskFault>;
  /** Rejects with the system's error where the address cannot be had. */
  openDesk(order: DeskOrder): Promise<OpenDesk | DeskFault>;
  ask(server: Endpoint, name: string, type: string, timeoutMs: number): Promise<Asked>;
}
