import { fileURLToPath } from 'node:url';
import { allowedAddress, ask } from './ask.ts';
import { type Children, cores } from './children.ts';
import { freePort } from './free-port.ts';
import { compileC } from './tools.ts';

/** Milliseconds in which it must answer. */
const patience = 5_000;

/** Starts the upstream that all servers ask, beside the load generator: its port. */
export async function startResponder(children: Children, folder: string): Promise<number> {
  const program = compileC('responder', folder);
  const port = await freePort();
  const script = fileURLToPath(new URL('responder-server.ts', import.meta.url));
  const command = program === undefined ? [process.execPath, script, String(port)] : [program, String(port)];
  const child = children.start(command, cores.load);
  const started = performance.now();
  while (performance.now() - started < patience) {
    if ((await ask(port, 'trial.example.com', 200)) === allowedAddress) return port;
  }
  throw new Error(`the responder does not answer: ${child.words()}`);
}
