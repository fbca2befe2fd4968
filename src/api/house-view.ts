import type { z } from '@hono/zod-openapi';
import type { PersonId } from '../core/family/household.ts';
import type { Qname } from '../core/qname.ts';
import type { AccountsPort } from './ports/accounts-port.ts';
import type { CasesPort } from './ports/cases-port.ts';
import type { ChannelsPort } from './ports/channels-port.ts';
import type { BackupPort } from './ports/backup-port.ts';
import type { DocumentPort } from './ports/document-port.ts';
import type { Certificate } from './ports/certificate.ts';
import type { FamilyPort } from './ports/family-port.ts';
import type { GatePort } from './ports/gate-port.ts';
import type { JournalPort } from './ports/journal-port.ts';
import type { KidsPort } from './ports/kids-port.ts';
import type { LanPort } from './ports/lan-port.ts';
import type { NewsPort } from './ports/news-port.ts';
import type { ListsPort } from './ports/lists-port.ts';
import type { ProviderPort } from './ports/provider-port.ts';
import type { SettingsPort } from './ports/settings-port.ts';
import type { TrialPort } from './ports/trial-port.ts';
import type { SubjectsPort } from './ports/subjects-port.ts';
import type { Report } from './report.ts';
import type { explanation } from './schemas/why.ts';

/** What the API sees of the house. */
export interface HouseView {
  readonly version: string;
  /** The folder with the parents' pages, as they were built. */
  readonly pages: string;
  readonly gate: GatePort;
  readonly accounts: AccountsPort;
  readonly channels: ChannelsPort;
  readonly family: FamilyPort;
  readonly cases: CasesPort;
  readonly lan: LanPort;
  readonly kids: KidsPort;
  readonly trials: TrialPort;
  readonly subjects: SubjectsPort;
  readonly documents: DocumentPort;
  /** The one in force; undefined: the house speaks plain HTTP alone. */
  readonly certificate: (() => Promise<Certificate>) | undefined;
  readonly journal: JournalPort;
  readonly news: NewsPort;
  readonly lists: ListsPort;
  readonly settings: SettingsPort;
  readonly provider: ProviderPort;
  readonly backups: BackupPort;
  /** What the house is like now; asked for each request. */
  report(): Report;
  /** The verdict on a name for a person now, and all that speaks for or against it. */
  explain(name: Qname, who?: PersonId): Promise<z.output<typeof explanation> | 'no-catalogue'>;
  /** Told what was thrown; the caller only learns that it was our fault. */
  surprised(cause: unknown): void;
}
