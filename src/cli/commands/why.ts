import type { Explanation } from '../../app/why.ts';
import { readPasted, showName, writeName } from '../../core/domain-name.ts';
import type { Settings } from '../../config/schema.ts';
import type { PersonId } from '../../core/family/household.ts';
import type { ClosedWhy } from '../../core/family/standing.ts';
import { sayProblem } from '../../core/family/words-changes.ts';
import type { Qname } from '../../core/qname.ts';
import type { Reason, Verdict } from '../../core/verdict.ts';
import { type CommandShape, Exit } from '../command-shape.ts';
import { readPerson } from '../family/who.ts';
import type { Session } from '../session.ts';
import { withSettings } from '../with-settings.ts';

/** Tells what is known of a name, who says so, and what follows from it. */
export const why: CommandShape = {
  usage: 'why <name>',
  about: ({ commands }) => commands['why']!,
  options: ({ options }) => [
    ['--for <who>', options.whyFor],
    ['--json', options.json],
  ],
  run: withSettings(async (settings, session) => {
    const { terminal, house, words, args, options } = session;
    const name = readPasted(args[0]!);
    if (name === undefined) {
      terminal.err(`${words.notAName(args[0]!)}\n`);
      return Exit.misused;
    }
    const who = options.for && (await idOf(options.for, settings, session));
    const explanation = await house.explain(settings, name, who);
    if (explanation === undefined) {
      terminal.err(`${words.why.noCatalogue}\n`);
      return Exit.badly;
    }
    if (who !== undefined && explanation.who !== who) {
      terminal.err(`${sayProblem({ code: 'no-such-person', value: who })[session.language]}\n`);
      return Exit.badly;
    }
    terminal.out(options.json ? `${JSON.stringify(explanation, null, 2)}\n` : explanationText(explanation, session));
    return Exit.well;
  }),
};

/** The id of a person whom the family calls so. */
async function idOf(text: string, settings: Settings, { house }: Session): Promise<PersonId> {
  const home = await house.family(settings);
  try {
    return readPerson(text, home.family.look().household);
  } finally {
    home.close();
  }
}

function explanationText({ name, who, matches, verdict, catalogue }: Explanation, session: Session): string {
  const { options } = session;
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
    ...(options.for === undefined ? [] : remedy(verdict, name, who, session)),
    words.catalogue(catalogue.serial, new Date(catalogue.created), catalogue.names),
  ]
    .map((line) => `${line}\n`)
    .join('');
}

/** The command that opens a blocked name for this person; none for what is closed at any age, or by a rule that can be taken back. */
function remedy({ action, because }: Verdict, name: Qname, who: string, { house, words }: Session): string[] {
  if (action !== 'block' || because === undefined) return [];
  const written = writeName(name);
  switch (because.kind) {
    case 'category':
      if (house.categories().some(({ id, minimumAge }) => id === because.name && minimumAge === null)) return [];
      return [words.why.opens(`family allow ${written} --for ${who}`)];
    case 'service':
    case 'allow-only':
      return [words.why.opens(`family allow ${written} --for ${who}`)];
    case 'hours':
    case 'budget':
    case 'closed':
      return [words.why.opens(`family grant ${who} ${written} --minutes 30`)];
    default:
      return [];
  }
}

/** An expression as a list writes it: that capitals do not count is the compiler's own addition. */
function showPattern(regex: string): string {
  const [, written] = /^\(\?i\)(.*)$/s.exec(regex) ?? [];
  return written === undefined ? regex : `/${written}/`;
}

/** The sentence for what decided. */
function reasonOf(reason: Reason | undefined, session: Session): string {
  const { because } = session.words.why;
  switch (reason?.kind) {
    case undefined:
      return because.nothing();
    case 'category':
      return because[reason.effect === 'is' ? 'category' : 'exception'](titleOf(reason, session), reason.source);
    case 'service':
      return because.service(titleOf(reason, session), reason.source);
    case 'locked':
      return because[reason.name === 'allow' ? 'lockedAllow' : 'lockedDeny']();
    case 'own':
      return because[reason.name === 'allow' ? 'allow' : 'deny']();
    case 'hours':
    case 'budget':
      return because[reason.kind](titleOf(reason, session));
    case 'search':
      return because.search(reason.name);
    case 'allow-only':
      return because.allowOnly();
    case 'registry':
    case 'essential':
    case 'grant':
      return because[reason.kind]();
    case 'closed':
      return because.closed(session.words.family.closed[reason.name as ClosedWhy]());
    case 'always':
    case 'reviewed':
    case 'background':
      // These let nothing in and keep nothing out by themselves.
      return because.nothing();
  }
}

/** A category or a service by its title, anything else by its name. */
function titleOf({ kind, name, source }: Reason, { house, language }: Session): string {
  const is = (what: string): boolean => kind === what || source === what;
  const titled = is('category') ? house.categories() : is('service') ? house.services() : [];
  return titled.find(({ id }) => id === name)?.title[language] ?? name;
}
