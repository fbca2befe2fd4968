import { connect, type Socket } from 'node:net';
import type { Destinations } from '../../api/ports/channels-port.ts';
import { type Channel, fine } from './channel.ts';
import { mailFault } from './mail-fault.ts';

/** Milliseconds for each step of a conversation with the server. */
const patience = 30_000;

/** Sends mail by a server of the parent's choice; the connection is ended with the call. */
export function mail(to: Destinations['mail'], password: string | undefined): Channel {
  return {
    async send({ key, subject, text, html }, signal) {
      let socket: Socket | undefined;
      try {
        const { createTransport } = (await import('nodemailer')).default;
        signal.throwIfAborted();
        socket = await dial(to, signal);
        const transport = createTransport({
          host: to.host,
          port: to.port,
          secure: to.security === 'tls',
          requireTLS: to.security === 'starttls',
          ignoreTLS: to.security === 'none',
          ...(to.user !== null && { auth: { user: to.user, pass: password ?? '' } }),
          name: 'domovoy.home.arpa',
          getSocket: (_options: unknown, done: (cause: null, found: object) => void) =>
            done(null, { connection: socket }),
          greetingTimeout: patience,
          socketTimeout: patience,
          disableFileAccess: true,
          disableUrlAccess: true,
        });
        await transport.sendMail({
          from: { name: 'domovoy', address: to.from },
          to: to.to.map((address) => ({ name: '', address })),
          subject,
          text,
          html,
          messageId: `<${key}@domovoy.home.arpa>`,
          headers: { 'auto-submitted': 'auto-generated' },
        });
        return fine;
      } catch (cause) {
        return { ok: false, fault: mailFault(cause, signal.aborted) };
      } finally {
        socket?.destroy();
      }
    },
  };
}

/** The socket is ours, so that a server which drips one letter at a time is left when the time is over. */
function dial({ host, port }: Destinations['mail'], signal: AbortSignal): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port, signal });
    // It stays: a socket that is ended when nobody listens any more must not end the house.
    socket.on('error', reject);
    socket.once('connect', () => resolve(socket));
  });
}
