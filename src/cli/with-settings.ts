import type { Problem } from '../config/problem.ts';
import type { Settings } from '../config/schema.ts';
import { Exit } from './command-shape.ts';
import { printProblems } from './print-problems.ts';
import { inLanguage, loadSettings, type Session } from './session.ts';

/** A command that needs sound settings: without them it tells every problem and ends. */
export function withSettings(
  run: (settings: Settings, session: Session, warnings: readonly Problem[]) => Promise<number>,
): (session: Session) => Promise<number> {
  return (session) => {
    const loaded = loadSettings(session);
    const speaking = inLanguage(session, loaded.language);
    if ('settings' in loaded) return run(loaded.settings, speaking, loaded.warnings);
    printProblems(loaded.problems, speaking);
    return Promise.resolve(Exit.badly);
  };
}
