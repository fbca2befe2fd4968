import type { Letter } from '../../../api/ports/channels-port.ts';
import type { Language, Text } from '../../../core/profile.ts';
import { escapeHtml } from '../../../core/escape-html.ts';
import type { Starter } from '../words/starters.ts';
import { type LetterWords, letterWords } from '../words/letter.ts';
import type { WeekNumbers } from './week-numbers.ts';

interface LetterParts {
  readonly numbers: WeekNumbers;
  readonly starter: Starter;
  readonly titleOf: (category: string) => Text | undefined;
}

/** The weekly letter: five numbers, and one thing to talk about. */
export function letterOf({ numbers, starter, titleOf }: LetterParts, language: Language): Letter {
  const words = letterWords(language);
  const figures = figuresOf(numbers, words, (category) => titleOf(category)?.[language] ?? category);
  const text = [
    words.greeting,
    '',
    ...figures.map(([label, value]) => `${label}: ${value}`),
    '',
    words.talk,
    starter[language],
    '',
    words.end,
  ].join('\n');
  return { subject: words.subject, text, html: htmlOf(words, figures, starter[language], language) };
}

type Figure = readonly [label: string, value: string];

function figuresOf(numbers: WeekNumbers, words: LetterWords, title: (category: string) => string): Figure[] {
  const { asked, blockedShare, topBlocked, budgetMinutes, asks } = numbers;
  const { labels } = words;
  return [
    [labels.asked, asked === null ? words.nothing : words.asked(asked.count, changeOf(asked))],
    [labels.blocked, blockedShare === null ? words.nothing : words.share(blockedShare)],
    [
      labels.topBlocked,
      topBlocked === null ? words.nothing : words.category(title(topBlocked.category), topBlocked.count),
    ],
    [labels.minutes, budgetMinutes === null ? words.nothing : words.hours(budgetMinutes)],
    [labels.asks, asks.asked === 0 ? words.noAsks : words.asks(asks.asked, asks.answered)],
  ];
}

/** Against the week before, as a share of it; undefined: there was none to compare with. */
function changeOf({ count, before }: { readonly count: number; readonly before: number }): number | undefined {
  return before === 0 ? undefined : count / before - 1;
}

function htmlOf(words: LetterWords, figures: readonly Figure[], starter: string, language: Language): string {
  const cell = 'style="padding:4px 12px 4px 0;vertical-align:top;text-align:left"';
  const rows = figures
    .map(
      ([label, value]) =>
        `<tr><th scope="row" ${cell}>${escapeHtml(label)}</th><td ${cell}>${escapeHtml(value)}</td></tr>`,
    )
    .join('\n');
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><title>${escapeHtml(words.subject)}</title></head>
<body style="font:16px/1.5 sans-serif;max-width:36em;margin:1em auto;padding:0 1em">
<p>${escapeHtml(words.greeting)}</p>
<table style="border-collapse:collapse">
${rows}
</table>
<h2 style="font-size:1.1em">${escapeHtml(words.talk)}</h2>
<p>${escapeHtml(starter)}</p>
<p>${escapeHtml(words.end)}</p>
</body></html>
`;
}
