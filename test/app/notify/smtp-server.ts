import { createServer, type Server, type Socket } from 'node:net';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

/** How a server behaves that is not a good one. */
export type SmtpManner =
  'fine' | 'wrong-password' | 'refuses-sender' | 'refuses-recipient' | 'refuses-mail' | 'garbage' | 'silent' | 'drips';

/** A mail as it came. */
export interface Received {
  readonly from: string;
  readonly to: readonly string[];
  readonly data: string;
}

/** A small mail server without TLS, for one conversation after the other. */
export class SmtpServer implements AsyncDisposable {
  readonly received: Received[] = [];
  /** What was shown to AUTH PLAIN, decoded. */
  readonly logins: string[] = [];
  manner: SmtpManner;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();

  private constructor(manner: SmtpManner) {
    this.manner = manner;
    this.#server = createServer((socket) => {
      this.#sockets.add(socket);
      socket.on('error', () => {}).on('close', () => this.#sockets.delete(socket));
      this.#talk(socket);
    });
  }

  static async open(manner: SmtpManner = 'fine'): Promise<SmtpServer> {
    const smtp = new SmtpServer(manner);
    smtp.#server.listen(0, '127.0.0.1');
    await once(smtp.#server, 'listening');
    return smtp;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    this.#server.close();
    await once(this.#server, 'close');
  }

  #talk(socket: Socket): void {
    if (this.manner === 'silent') return;
    if (this.manner === 'garbage') return void socket.write('HTTP/1.1 400 Bad Request\r\n\r\n');
    if (this.manner === 'drips') {
      const drip = setInterval(() => socket.write('2'), 20);
      socket.on('close', () => clearInterval(drip));
      return;
    }
    const say = (line: string): void => void socket.write(`${line}\r\n`);
    let [from, to, data]: [string, string[], string | undefined] = ['', [], undefined];
    let rest = '';
    const hear = (line: string): void => {
      if (data !== undefined) {
        if (line !== '.') return void (data += `${line.replace(/^\./, '')}\r\n`);
        this.received.push({ from, to, data });
        [from, to, data] = ['', [], undefined];
        return say(this.manner === 'refuses-mail' ? '554 5.7.1 looks like spam' : '250 taken');
      }
      const [verb = '', ...words] = line.split(' ');
      switch (verb.toUpperCase()) {
        case 'EHLO':
          say('250-tiny');
          return say('250 AUTH PLAIN');
        case 'AUTH':
          this.logins.push(Buffer.from(words[1] ?? '', 'base64').toString('utf8'));
          return say(
            this.manner === 'wrong-password'
              ? `535 5.7.8 no: ${this.logins.at(-1)!.replaceAll('\0', ' ')}`
              : '235 welcome',
          );
        case 'MAIL':
          from = words.join(' ');
          return say(this.manner === 'refuses-sender' ? '553 5.7.1 not yours' : '250 well');
        case 'RCPT':
          if (this.manner === 'refuses-recipient') return say('550 5.1.1 nobody is called so');
          to.push(words.join(' '));
          return say('250 well');
        case 'DATA':
          data = '';
          return say('354 go on');
        case 'STARTTLS':
          return say('502 not here');
        case 'QUIT':
          say('221 goodbye');
          return void socket.end();
        default:
          return say('250 well');
      }
    };
    say('220 tiny');
    socket.on('data', (octets) => {
      const lines = (rest + octets.toString('latin1')).split('\r\n');
      rest = lines.pop()!;
      lines.forEach(hear);
    });
  }
}
