import type { Explanation } from '../../app/why.ts';
import { readPasted, showName } from '../../config/domain-name.ts';
import type { Tag } from '../../core/tags.ts';
import { type CommandShape, Exit } from '../command-shape.ts';
import type { Session } from '../session.ts';
import { withSettings } from '../with-settings.ts';

/** Tells what is known of a name, who says so, and what follows from it. */
export const why: CommandShape = {
  usage: 'why <name>',
  about: ({ commands }) => commands['why']!,
  options: ({ options }) => [['--json', options.json]],
  run: withSettings(async (settings, session) => {
    const { terminal, house, words, args, options } = session;
    const name = readPasted(args[0]!);
    if (name === undefined) {
      terminal.err(`${words.notAName(args[0]!)}\n`);
      return Exit.misused;
    }
    const explanation = await house.explain(settings, name);
    if (explanation === undefined) {
      terminal.err(`${words.why.noCatalogue}\n`);
      return Exit.badly;
    }
    terminal.out(options.json ? `${JSON.stringify(explanation, null, 2)}\n` : explanationText(explanation, session));
    return Exit.well;
  }),
};

function explanationText({ name, matches, verdict, catalogue }: Explanation, session: Session): string {
  const { why: words } = session.words;
  const sentence = `${words[verdict.action === 'block' ? 'blocked' : 'allowed'](showName(name))} ${reasonOf(verdict.because, session)}`;
  // That the law requires it is all that anyone at home is told.
  if (verdict.because?.kind === 'registry') return `${sentence}\n`;
  const listings = matches.map(({ ancestor, scope, tag, pattern }) => {
    const where = pattern === undefined ? words.scopes[scope](showName(ancestor)) : words.pattern(showPattern(pattern));
    const what = words.kinds[tag.kind](titleOf(tag, session));
    return `    ${where}: ${tag.effect === 'is' ? what : words.not(what)} (${tag.source})`;
  });
  // The catalogue knows the day of a name, not which list had it first.
  const days = new Map(matches.flatMap(({ ancestor, since }) => (since === undefined ? [] : [[ancestor, since]])));
  const since = [...days].map(([ancestor, day]) => `    ${words.since(showName(ancestor), new Date(day))}`);
  return [
    sentence,
    ...(listings.length > 0 ? [words.listed, ...listings, ...since] : [words.unlisted]),
    words.catalogue(catalogue.serial, new Date(catalogue.created), catalogue.names),
  ]
    .map((line) => `${line}\n`)
    .join('');
}

/** An expression as a list writes it: that capitals do not count is the compiler's own addition. */
function showPattern(regex: string): string {
  const [, written] = /^\(\?i\)(.*)$/s.exec(regex) ?? [];
  return written === undefined ? regex : `/${written}/`;
}

/** The sentence for the tag that decided. */
function reasonOf(tag: Tag | undefined, session: Session): string {
  const { because } = session.words.why;
  switch (tag?.kind) {
    case undefined:
      return because.nothing();
    case 'category':
      return because[tag.effect === 'is' ? 'category' : 'exception'](titleOf(tag, session), tag.source);
    case 'service':
      return because.service(tag.name, tag.source);
    case 'registry':
      return because.registry();
    case 'essential':
      return because.essential();
    case 'own':
      return because[tag.name === 'allow' ? 'allow' : 'deny']();
  }
}

/** A category by its title, anything else by its name. */
function titleOf({ kind, name }: Tag, { house, language }: Session): string {
  const category = kind === 'category' ? house.categories().find(({ id }) => id === name) : undefined;
  return category?.title[language] ?? name;
}
