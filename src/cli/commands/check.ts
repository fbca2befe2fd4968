import { type CommandShape, Exit } from '../command-shape.ts';
import { printProblems, problemJson } from '../print-problems.ts';
import { inLanguage, loadSettings } from '../session.ts';

/** Reads the settings and tells all that is wrong with them, what would not keep the house shut included. */
export const check: CommandShape = {
  usage: 'check',
  about: ({ commands }) => commands['check']!,
  options: ({ options }) => [['--json', options.json]],
  run(session) {
    const loaded = loadSettings(session);
    const problems = 'problems' in loaded ? loaded.problems : loaded.warnings;
    const speaking = inLanguage(session, loaded.language);
    const { terminal, words, language } = speaking;
    if (session.options.json) {
      const found = problems.map((problem) => problemJson(problem, language));
      terminal.out(`${JSON.stringify({ file: loaded.file ?? null, problems: found }, null, 2)}\n`);
    } else if (problems.length > 0) {
      printProblems(problems, speaking);
      if ('settings' in loaded) terminal.err(`${words.check.opens}\n`);
    } else {
      terminal.out(`${words.check.sound(loaded.file)}\n`);
    }
    return Promise.resolve(problems.length > 0 ? Exit.badly : Exit.well);
  },
};
