import { html } from 'hono/html';
import { wishTarget } from '../../core/family/asks.ts';
import { readName, writeName } from '../../core/domain-name.ts';
import { toQname } from '../../core/qname.ts';
import type { Ask } from '../ports/family-port.ts';
import type { AskHeard, KidsPort, Proposal } from '../ports/kids-port.ts';
import { seenText } from '../seen-text.ts';
import { clockOf } from './clock-of.ts';
import type { Look, Page, Part } from './page.ts';
import type { KidsWords } from './words/shape.ts';

const heardAs: readonly (AskHeard | 'not-known')[] = ['new', 'joined', 'too-many', 'failed', 'not-known'];

/** What became of what was just sent. */
export interface Sent {
  readonly what: 'ask' | 'propose';
  readonly heard: string | undefined;
}

/** What a child has asked since yesterday and proposed lately, and what the parents say. */
export function askedPage(kids: KidsPort, look: Look, { what, heard }: Sent): Page {
  const { words, base, visitor } = look;
  const { asked } = words;
  const asks = kids.asks(visitor);
  const became = heardAs.find((one) => one === heard);
  const told = became && (what === 'ask' ? asked : words.propose).heard[became];
  const proposals = kids.proposals(visitor);
  const body = html`<h1>${told?.title ?? asked.title}</h1>
    ${told === undefined ? '' : html`<p class="large">${told.text}</p>`}
    ${
      asks.length === 0 && proposals.length === 0
        ? html`<p>${asked.none}</p>`
        : html`<ul class="asks">
            ${asks.map((ask) => askPart(kids, look, ask))} ${proposals.map((one) => proposalPart(kids, look, one))}
          </ul>`
    }
    <p>
      <a class="button" href="${base}/asked">${asked.reload}</a>
      <a class="button quiet" href="${base}/">${words.back}</a>
    </p>`;
  return { title: told?.title ?? asked.title, body };
}

function askPart(kids: KidsPort, look: Look, ask: Ask): Part {
  const { words, language } = look;
  const { asked } = words;
  const { at: now, zone } = kids.moment();
  const clock = (at: number): string => clockOf(at, zone, language);
  return html`<li class="card ${ask.state}">
    <h2><bdi>${subjectOf(kids, look, ask)}</bdi></h2>
    <p class="answer">${answerOf(ask, now, asked, clock)}</p>
    ${ask.note === null || ask.note === '' ? '' : html`<p>${asked.parentSays} <q>${seenText(ask.note)}</q></p>`}
    <p class="hint">${asked.asked(clock(ask.askedAt))}${ask.number === null ? '' : ` · ${asked.number(ask.number)}`}</p>
  </li>`;
}

function proposalPart(kids: KidsPort, { words, language }: Look, { number, url, at, isDecided, said }: Proposal): Part {
  const { asked } = words;
  const text = typeof said === 'string' || said === null ? said : said[language];
  return html`<li class="card">
    <h2><bdi>${hostOf(url)}</bdi></h2>
    <p>${asked.proposed}</p>
    <p class="answer">${isDecided ? asked.seen : asked.waits}</p>
    ${text === null || text === '' ? '' : html`<p>${asked.parentSays} <q>${seenText(text)}</q></p>`}
    <p class="hint">${asked.asked(clockOf(at, kids.moment().zone, language))} · ${asked.number(number)}</p>
  </li>`;
}

function hostOf(url: string): string {
  const host = URL.parse(url)?.hostname ?? '';
  const name = readName(host);
  return name === undefined ? host : writeName(name);
}

/** The site, or more time and for what. Under seven it is not said for what. */
function subjectOf(kids: KidsPort, { words, language, visitor }: Look, ask: Ask): string {
  const { kind, subject } = ask;
  if (kind === 'name') {
    const name = toQname(subject);
    return name === undefined ? seenText(subject) : writeName(name);
  }
  const target = wishTarget(ask);
  const title =
    target?.kind === 'service' || target?.kind === 'category' ? kids.titleOf(target.kind, target.id) : undefined;
  const isNamed = title !== undefined && visitor.age !== '0-6';
  if (kind === 'category') return isNamed ? title[language] : words.why.site;
  return isNamed ? `${words.asked.moreTime}: ${title[language]}` : words.asked.moreTime;
}

function answerOf(
  { state, answer, answeredAt }: Ask,
  now: number,
  words: KidsWords['asked'],
  clock: (at: number) => string,
): string {
  if (state === 'refused') return words.no;
  if (state !== 'granted') return words.waits;
  const [, minutes] = /^(\d+) min$/.exec(answer ?? '') ?? [];
  if (minutes !== undefined && answeredAt !== null) {
    const until = answeredAt + Number(minutes) * 60_000;
    return until > now ? words.yesUntil(clock(until)) : words.yesWasUntil(clock(until));
  }
  if (answer === 'today') return words.yesToday;
  return answer === 'always' || answer === 'everyone' ? words.yesAlways : words.yes;
}
