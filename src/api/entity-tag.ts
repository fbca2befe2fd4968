import type { Context } from 'hono';

/** `"r12"`: the household in its twelfth revision. */
export function entityTag(revision: number): string {
  return `"r${revision}"`;
}

/** The revision that the caller has seen (`If-Match`); undefined: any will do; `unreadable`: no tag of ours. */
export function expectedRevision(c: Context): number | undefined | 'unreadable' {
  const given = c.req.header('if-match')?.trim();
  if (given === undefined || given === '*') return undefined;
  const [, revision] = /^"r(\d{1,15})"$/.exec(given) ?? [];
  return revision === undefined ? 'unreadable' : Number(revision);
}
