import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readFamily } from '../../../config/family-document.ts';
import { type CommandShape, Exit } from '../../command-shape.ts';
import { tellFamilyProblems } from '../../family/family-problems.ts';
import { tellOutcome } from '../../family/tell-outcome.ts';
import { withFamily } from '../../family/with-family.ts';

/** Puts a document in the place of the household, whole or not at all. */
export const importFamily: CommandShape = {
  usage: 'family import <file>',
  about: ({ commands }) => commands['family import']!,
  options: ({ options }) => [
    ['--yes', options.yes],
    ['--json', options.json],
  ],
  run: withFamily((family, session) => {
    const { terminal, args, options, words } = session;
    const path = resolve(terminal.directory, args[0]!);
    let text;
    try {
      text = readFileSync(path, 'utf8');
    } catch (error) {
      terminal.err(`${words.family.unreadable(path, (error as NodeJS.ErrnoException).code ?? '')}\n`);
      return Exit.badly;
    }
    const { categories, services, engines } = family.terms.subjects;
    const read = readFamily(text, {
      categories: categories.map(({ id }) => id),
      services: services.map(({ id }) => id),
      groups: [...new Set(services.map(({ group }) => group))],
      engines,
    });
    if ('problems' in read) return tellFamilyProblems(read.problems, session);
    const { household } = read;
    const there = family.look().household.people.length;
    if (there > 0 && !options.yes) {
      terminal.err(`${words.family.wouldReplace(there)}\n`);
      return Exit.badly;
    }
    const outcome = family.change(() => ({ household }));
    return tellOutcome(outcome, family, session, () =>
      words.family.imported(household.people.length, household.devices.length),
    );
  }),
};
