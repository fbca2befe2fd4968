import { writeFamily } from '../../../config/family-document.ts';
import { type CommandShape, Exit } from '../../command-shape.ts';
import { tellFamilyProblems } from '../../family/family-problems.ts';
import { withFamily } from '../../family/with-family.ts';

/** Writes the whole household as a document: a copy for a drawer, or for another house. */
export const exportFamily: CommandShape = {
  usage: 'family export',
  about: ({ commands }) => commands['family export']!,
  run: withFamily((family, session) => {
    const written = writeFamily(family.look().household);
    if ('problems' in written) return tellFamilyProblems(written.problems, session);
    session.terminal.out(written.text);
    return Exit.well;
  }),
};
