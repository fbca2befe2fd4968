import { escapeHtml } from '../../core/escape-html.ts';
import { type Level, levels, type Topic } from '../../api/ports/channels-port.ts';
import { impairmentOf } from '../../api/words/impairments.ts';
import type { Language } from '../../core/profile.ts';
import { type Around, macIn } from './around.ts';
import { harmless, isolated } from './harmless.ts';
import { levelOf, type Raised, topicOf } from './levels.ts';
import type { Message, ToldNotice } from './message.ts';
import { noticeWords } from './words/words-of.ts';

/** Asks that are told one by one, and devices that are: after a night there may be a hundred. */
const mostAsks = 5;
const mostDevices = 3;
const mostImpairments = 20;

/** What is told of cases, the first first. */
const caseKinds = ['case', 'case-answered', 'case-late'] as const;

/** An open notice. */
export interface OpenNotice extends Raised {
  readonly at: number;
}

interface Telling {
  readonly language: Language;
  /** Without details no names leave the house. */
  readonly details: boolean;
}

/** The gravest first. */
const order: readonly Topic[] = ['protection', 'asks', 'cases', 'devices'];

/** One message for all of them, however many. */
export function noticeMessage(
  key: string,
  notices: readonly OpenNotice[],
  { language, details }: Telling,
  around: Around,
): Message {
  const words = noticeWords(language);
  const byTopic = Map.groupBy(notices, topicOf);
  const sentences = order.flatMap((topic) => {
    const some = byTopic.get(topic) ?? [];
    if (some.length === 0) return [];
    if (!details) return [words.brief[topic](some.length)];
    return sayings[topic](some, language, around);
  });
  const [only] = notices;
  const subject =
    only !== undefined && notices.length === 1 ? words.titles[topicOf(only)] : words.several(notices.length);
  const lines = [...sentences, words.look];
  return {
    key,
    kind: 'notices',
    language,
    level: gravest(notices),
    subject,
    text: lines.join('\n'),
    html: htmlOf(subject, lines, language),
    notices: notices.map((notice) => told(notice, details, language, around)),
  };
}

/** A page of paragraphs: no picture, no style sheet, nothing to be fetched. */
export function htmlOf(title: string, lines: readonly string[], language: Language): string {
  const paragraphs = lines.map((line) => `<p>${escapeHtml(line)}</p>`).join('\n');
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title></head>
<body style="font:16px/1.5 sans-serif;max-width:36em;margin:1em auto;padding:0 1em">
${paragraphs}
</body></html>
`;
}

type Saying = (notices: readonly OpenNotice[], language: Language, around: Around) => string[];

const sayings: Readonly<Record<Topic, Saying>> = {
  protection: (notices, language) =>
    notices.slice(0, mostImpairments).map(({ subject }) => sayImpairment(subject, language)),

  asks(notices, language, around) {
    const words = noticeWords(language);
    const each = notices.slice(0, mostAsks).flatMap(({ subject }) => {
      const ask = around.ask(subject);
      if (ask === undefined) return [];
      const asked = words.asksFor[ask.kind](isolated(around.nameOf(ask.who)), isolated(whatOf(ask, language, around)));
      return ask.reason === '' ? [asked] : [asked, words.because(isolated(ask.reason, 500))];
    });
    const more = notices.length - mostAsks;
    return more > 0 ? [...each, words.moreAsks(more)] : each;
  },

  cases(notices, language) {
    const { cases } = noticeWords(language);
    return caseKinds.flatMap((kind) => {
      const count = notices.filter((notice) => notice.kind === kind).length;
      return count === 0 ? [] : [cases[kind](count)];
    });
  },

  devices(notices, language, around) {
    const words = noticeWords(language);
    if (notices.length > mostDevices) return [words.devices(notices.length)];
    return notices.map(({ kind, subject }) => {
      const mac = macIn(subject);
      const known = subject.slice(mac.length + 1);
      if (kind === 'is-it') return words.maybeKnown(isolated(mac), isolated(around.deviceName(known)));
      const called = around.hostNameOf(mac);
      return words.newDevice(isolated(mac), called === undefined ? undefined : isolated(called));
    });
  },
};

function sayImpairment(code: string, language: Language): string {
  const { meaning, remedy } = impairmentOf(harmless(code));
  return `${meaning[language]} ${remedy[language]}`;
}

/** What a child asks for, as parents call it. */
function whatOf(
  { kind, subject }: { readonly kind: 'name' | 'category' | 'time'; readonly subject: string },
  language: Language,
  { titles }: Around,
): string {
  if (kind === 'name') return subject;
  if (kind === 'category') return titles.category(subject)?.[language] ?? subject;
  return subject === 'total' ? noticeWords(language).allTime : (titles.target(subject)?.[language] ?? subject);
}

function told(notice: OpenNotice, details: boolean, language: Language, around: Around): ToldNotice {
  const { kind, at } = notice;
  return { kind, level: levelOf(notice), at, facts: details ? factsOf(notice, language, around) : {} };
}

function factsOf(notice: OpenNotice, language: Language, around: Around): Record<string, string> {
  const { kind, subject } = notice;
  switch (topicOf(notice)) {
    case 'protection':
      return { code: harmless(subject), said: sayImpairment(subject, language) };
    case 'asks': {
      const ask = around.ask(subject);
      if (ask === undefined) return {};
      const { id, who, kind: wish, reason } = ask;
      return harmlessAll({ ask: id, who, child: around.nameOf(who), wish, subject: ask.subject, reason });
    }
    case 'cases':
      return { case: harmless(subject) };
    case 'devices': {
      const mac = macIn(subject);
      const called = around.hostNameOf(mac);
      return harmlessAll({
        mac,
        ...(called !== undefined && { hostName: called }),
        ...(kind === 'is-it' && { device: subject.slice(mac.length + 1) }),
      });
    }
  }
}

function harmlessAll(facts: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, harmless(value, 500)]));
}

function gravest(notices: readonly OpenNotice[]): Level {
  const found = new Set(notices.map(levelOf));
  return levels.findLast((level) => found.has(level)) ?? 'info';
}
