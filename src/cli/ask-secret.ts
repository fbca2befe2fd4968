import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';

/** Asks whoever sits at the terminal for a line that is not shown; undefined where nobody does, or gives up. */
export function askSecret(question: string): Promise<string | undefined> {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return Promise.resolve(undefined);
  process.stderr.write(question);
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: nowhere, terminal: true });
  return new Promise((resolve) => {
    lines.once('line', (line) => resolve(line)).once('close', () => resolve(undefined));
    lines.once('SIGINT', () => lines.close());
  }).then((line) => {
    lines.close();
    process.stderr.write('\n');
    return line as string | undefined;
  });
}
