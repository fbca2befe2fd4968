import type { Lists } from '../lists.ts';

/** What all servers get alike. */
export interface Ground {
  /** The server's own folder. */
  readonly folder: string;
  readonly lists: Lists;
  /** Where to listen, on 127.0.0.1. */
  readonly port: number;
  /** Where the upstream listens, on 127.0.0.1. */
  readonly upstream: number;
}

/** How to start a server; everything it reads has been written. */
export interface Recipe {
  readonly title: string;
  readonly command: readonly string[];
}

/** Prepares a server; a text says why it is left out. */
export type Cook = (ground: Ground) => Recipe | string | Promise<Recipe | string>;
