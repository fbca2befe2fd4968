import type { Context, TypedResponse } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Language, Text } from '../core/profile.ts';
import type { ProblemCode, ProblemType } from './problem-codes.ts';
import { seenText } from './seen-text.ts';
import { titles } from './words/titles.ts';

/** What went wrong, for a program and a person (RFC 9457). */
export interface Problem {
  readonly type: ProblemType;
  readonly title: string;
  readonly status: number;
  /** One sentence: what is wrong, where, and what to do. */
  readonly detail: string;
  /** Where there are several: each with the part of what was sent that it speaks of. */
  readonly problems?: readonly { readonly at: string; readonly detail: string }[];
}

/** A reply in place of the one that was asked for: it stands where any typed reply is wanted. */
export type Refusal = Response & TypedResponse<never, never, never>;

/** A status that tells of a problem. */
export type ProblemStatus = ContentfulStatusCode & keyof typeof titles;

/** A problem, in the language of whoever asks. */
export function problem(
  c: Context,
  status: ProblemStatus,
  detail: Text,
  more: {
    readonly code?: ProblemCode;
    readonly problems?: readonly { readonly at: string; readonly detail: Text }[];
  } = {},
): Refusal {
  const language = languageOf(c);
  const { code, problems } = more;
  const body: Problem = {
    type: code === undefined ? 'about:blank' : `urn:domovoy:problem:${code}`,
    title: titles[status][language],
    status,
    // A sentence may quote what was sent.
    detail: seenText(detail[language]),
    ...(problems && { problems: problems.map(({ at, detail: said }) => ({ at, detail: seenText(said[language]) })) }),
  };
  return c.body(JSON.stringify(body), status, {
    'content-type': 'application/problem+json',
    'content-language': language,
  }) as Refusal;
}

/** What the browser prefers of the house's languages; English where it says neither. */
export function languageOf(c: Context): Language {
  return wantedLanguage(c) ?? 'en';
}

/** What the browser prefers of the house's languages; undefined where it says neither. */
export function wantedLanguage(c: Context): Language | undefined {
  const wanted = (c.req.header('accept-language') ?? '').toLowerCase();
  const ranges = wanted.split(',').map((range) => {
    const [tag = '', quality = 'q=1'] = range.trim().split(/\s*;\s*/);
    return { language: tag.split('-')[0]!, weight: Number(quality.replace(/^q=/, '')) || 0 };
  });
  const weightOf = (language: Language): number =>
    Math.max(0, ...ranges.filter((range) => range.language === language).map(({ weight }) => weight));
  const [ru, en] = [weightOf('ru'), weightOf('en')];
  if (ru === 0 && en === 0) return undefined;
  return ru > en ? 'ru' : 'en';
}
