import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { memoryEnv, memoryFlags } from './compile-memory.ts';
import type { CompileNews, CompileOrder, CompileOutcome, CompileProgress } from './compile-process.ts';
import { entryUrl } from './entry.ts';

/** Milliseconds in which lists are downloaded and compiled; five million names take ten seconds, on a small box a minute. */
const patience = 3_600_000;

/** Compiles in a process of its own, which ends with `signal`; a process that is killed is a failure with a sentence. */
export function compileApart(
  order: CompileOrder,
  signal?: AbortSignal,
  onProgress: (progress: CompileProgress) => void = () => {},
  onNews: (news: CompileNews['news']) => void = () => {},
): Promise<CompileOutcome> {
  return new Promise<CompileOutcome>((resolve) => {
    const failed = (sentence: string): void => resolve({ type: 'failed', sentence });
    const child = fork(fileURLToPath(entryUrl('compile-process')), {
      serialization: 'advanced',
      execArgv: [...memoryFlags],
      env: memoryEnv(process.env),
      timeout: patience,
      ...(signal && { signal }),
    });
    child.on('error', (cause) => failed(cause.message));
    child.on('message', (said: CompileOutcome | CompileProgress | CompileNews) => {
      if (said.type === 'progress') onProgress(said);
      else if (said.type === 'news') onNews(said.news);
      else resolve(said);
    });
    // It has spoken already when it ended well; a promise hears only the first word.
    child.on('exit', (code, by) => failed(`the compiling process ended early (${by ?? `code ${code}`})`));
    // One that could not be started says why by itself.
    if (child.connected) child.send(order);
  }).catch((cause: unknown) => {
    // Where memory is short there may be no child at all.
    return { type: 'failed', sentence: String(cause) };
  });
}
