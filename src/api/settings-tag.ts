import type { Context } from 'hono';

/** `"s1f0c…"`: what the pages have set, as it is now. */
export function quotedTag(tag: string): string {
  return `"${tag}"`;
}

/** The settings that the caller has seen (`If-Match`); undefined: any will do; `unreadable`: no tag of ours. */
export function expectedTag(c: Context): string | undefined {
  const given = c.req.header('if-match')?.trim();
  if (given === undefined || given === '*') return undefined;
  return /^"(s[0-9a-f]{16})"$/.exec(given)?.[1] ?? 'unreadable';
}
