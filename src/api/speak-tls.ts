import type { Socket } from 'node:net';
import { createServer } from 'node:tls';
import type { Certificate } from './ports/certificate.ts';

/** The first octet of a TLS connection: a handshake (RFC 8446 §5.1). No method of HTTP begins with it. */
const handshake = 22;

/** Milliseconds that a caller has for the handshake, and for the octet before it. */
const patience = 5_000;

/**
 * Serves HTTP and HTTPS on one port: the first octet tells which it is. The certificate is asked for with each
 * connection over TLS, for it is renewed by itself.
 */
export function speakTls(
  certificate: () => Promise<Certificate>,
  serve: (socket: Socket) => void,
  surprised: (cause: unknown) => void,
): (socket: Socket) => void {
  let inUse: Certificate | undefined;
  const tls = createServer({ handshakeTimeout: patience, ALPNProtocols: ['http/1.1'] }, serve);
  tls.on('tlsClientError', () => {});

  async function encrypt(socket: Socket): Promise<void> {
    const now = await certificate();
    if (now !== inUse) tls.setSecureContext({ key: now.key, cert: now.certificate });
    inUse = now;
    tls.emit('connection', socket);
  }

  return (socket) => {
    const ignore = (): void => {};
    const hangUp = (): void => void socket.destroy();
    socket.on('error', ignore);
    const waiting = setTimeout(hangUp, patience);
    socket.once('close', () => clearTimeout(waiting));
    socket.once('readable', () => {
      clearTimeout(waiting);
      const first = socket.read(1) as Buffer | null;
      if (first === null) return hangUp();
      socket.unshift(first);
      if (first[0] !== handshake) return serve(socket);
      encrypt(socket).catch((cause: unknown) => {
        hangUp();
        surprised(cause);
      });
    });
  };
}
