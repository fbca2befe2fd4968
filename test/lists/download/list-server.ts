import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type Limits, usualLimits } from '../../../src/lists/download/limits.ts';
import type { Renewal } from '../../../src/lists/download/keep-download.ts';
import { renew } from '../../../src/lists/download/renew.ts';
import type { RenewDemands, WebSource } from '../../../src/lists/download/web-source.ts';
import { VitalNames } from '../../../src/lists/vital.ts';
import { qname } from '../../kit.ts';
import { source, temporaryFolder } from '../list-files.ts';

/** Small limits: what is hostile runs into them at once. */
export const tightLimits: Limits = {
  ...usualLimits,
  octets: 2 ** 22,
  unpacked: 2 ** 23,
  total: 3000,
  idle: 1000,
  redirects: 3,
};

/** A web server on this machine that ends with the test. */
export class ListServer {
  readonly requests: IncomingMessage[] = [];
  readonly host = '127.0.0.1';
  readonly port: number;

  private constructor(port: number) {
    this.port = port;
  }

  static async open(listener: RequestListener): Promise<ListServer> {
    const http = createServer((request, reply) => {
      opened.requests.push(request);
      listener(request, reply);
    });
    http.listen(0, '127.0.0.1');
    await once(http, 'listening');
    const opened = new ListServer((http.address() as AddressInfo).port);
    onTestFinished(() => {
      http.closeAllConnections();
      http.close();
    });
    return opened;
  }

  url(path = '/list.txt'): string {
    return `http://${this.host}:${this.port}${path}`;
  }
}

/** So many names, a line each. */
export function namesList(count: number, more = ''): string {
  return Array.from({ length: count }, (_, i) => `bet-${i}.test\n`).join('') + more;
}

/** A list from the web that may come from this machine; kept in a folder that is gone after the test. */
export function webSource(url: string, differing: Partial<WebSource> = {}): WebSource {
  const path = join(temporaryFolder(), 'list');
  return { source: source('', { path, format: 'auto' }), url, allowHost: '127.0.0.1', ...differing };
}

export const demands: RenewDemands = {
  vital: new VitalNames(['time.vital.test', 'bank.test'].map(qname), ['let.bank.test'].map(qname)),
  certain: () => Array.from({ length: 50 }, (_, i) => qname(`sure-${i}.test`)),
  leastShare: 0.5,
  now: 1_782_000_000_000,
  isHome: () => false,
  limits: tightLimits,
};

/** What became of a renewal in one word, and the detail of a refusal. */
export async function outcome(web: WebSource, differing: Partial<RenewDemands> = {}): Promise<readonly string[]> {
  const renewal: Renewal = await renew(web, { ...demands, ...differing });
  return typeof renewal === 'string' ? [renewal] : [renewal.reason, renewal.detail];
}
