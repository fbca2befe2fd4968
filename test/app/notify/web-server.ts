import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A post as it came. */
export interface Posted {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  // Whatever the channel says; each test names what it looks at.
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly body: any;
}

/** Answers one post. */
export type Answering = (reply: ServerResponse, posted: Posted) => void;

export const status =
  (code: number, text = '{"ok":true}', headers: Record<string, string> = {}): Answering =>
  (reply) =>
    void reply.writeHead(code, headers).end(text);

/** Takes posts, and answers as it is told to. */
export class WebServer implements AsyncDisposable {
  readonly posts: Posted[] = [];
  answering: Answering;
  readonly #server: Server;

  private constructor(answering: Answering) {
    this.answering = answering;
    this.#server = createServer((request, reply) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8');
        const posted = { path: request.url ?? '', headers: request.headers, text, body: JSON.parse(text) as unknown };
        this.posts.push(posted);
        this.answering(reply, posted);
      });
    });
  }

  static async open(answering: Answering = status(200)): Promise<WebServer> {
    const web = new WebServer(answering);
    web.#server.listen(0, '127.0.0.1');
    await once(web.#server, 'listening');
    return web;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/`;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }
}
