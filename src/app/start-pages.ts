import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from '../config/schema.ts';
import { readStartPageFile } from '../core/start-page-file.ts';
import type { StartPage } from '../core/start-page.ts';
import { readStartPage } from './blocklists.ts';
import { versionOf } from './machine.ts';

/** Where the edition lies that came from the web. */
export function startPageFile({ directories }: Pick<Settings, 'directories'>): string {
  return join(directories.data, 'start-page', 'edition');
}

/** What a file of an edition says; the problem where it is none. */
export function readEdition(path: string): StartPage | string {
  let data: unknown;
  try {
    data = JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    return String(cause);
  }
  const { problems, ...page } = readStartPageFile(data);
  return problems[0] ?? page;
}

/** The start page in use: the edition from the web where one is named and good, else that which comes with the house. */
export class StartPages {
  /** Undefined: none is named. */
  readonly #path: string | undefined;
  #known: { readonly version: string; readonly page: StartPage } | undefined;

  constructor(settings: Settings) {
    this.#path = settings.startPage.url === undefined ? undefined : startPageFile(settings);
  }

  /** Changes when the page does; costs a look at one file. */
  get version(): string {
    return this.#path === undefined ? '' : versionOf(this.#path);
  }

  get current(): StartPage {
    const { version } = this;
    if (this.#known?.version !== version) this.#known = { version, page: this.#read() };
    return this.#known.page;
  }

  #read(): StartPage {
    const edition = this.#path === undefined ? '' : readEdition(this.#path);
    return typeof edition === 'string' ? readStartPage() : edition;
  }
}
