import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findProgram, havePackage } from '../tools.ts';
import type { Cook } from './recipe.ts';

export const unbound: Cook = ({ folder, lists, port, upstream }) => {
  if (!havePackage('unbound', 'unbound')) return 'not installed (Debian package unbound)';
  const config = join(folder, 'unbound.conf');
  const text = `
server:
  directory: ${JSON.stringify(folder)}
  chroot: ""
  username: ""
  pidfile: ""
  use-syslog: no
  logfile: ""
  verbosity: 0
  do-daemonize: no
  num-threads: 1
  interface: 127.0.0.1@${port}
  access-control: 127.0.0.0/8 allow
  do-not-query-localhost: no
  # A forwarder, like the others: nobody validates DNSSEC here.
  module-config: "iterator"
  so-rcvbuf: 4m
  outgoing-range: 4096
  num-queries-per-thread: 2048
  msg-cache-size: 32m
  rrset-cache-size: 64m
  include: ${JSON.stringify(lists.unbound)}
forward-zone:
  name: "."
  forward-addr: 127.0.0.1@${upstream}
remote-control:
  control-enable: no
`;
  writeFileSync(config, text);
  return { title: 'unbound', command: [findProgram('unbound')!, '-d', '-c', config] };
};
