import { parentPort, workerData } from 'node:worker_threads';
import { Admin, type AdminWork } from './admin.ts';
import { createLog } from './log.ts';
import { lockedOrNone } from './locked.ts';
import type { FromAdmin, ToAdmin } from './messages.ts';
import { stepBack } from './step-back.ts';

/** Entry of the admin thread. Whatever happens here costs no DNS answer: the supervisor starts it again. */
const port = parentPort;
if (port === null) throw new Error('admin-thread.ts runs in a worker');

const post = (message: FromAdmin): void => port.postMessage(message);

stepBack();
const work = workerData as AdminWork;
// The resolvers say what is wrong with the file.
const locked = await lockedOrNone(work.settings, () => {});
const admin = new Admin(work, locked, createLog('admin'), post);

port.on('message', (message: ToAdmin) => {
  if (message.type !== 'stop') return admin.take(message);
  // With nothing left to wait for the thread ends by itself.
  port.removeAllListeners('message').unref();
  void admin.close();
});

post({ type: 'ready', bound: await admin.open() });
