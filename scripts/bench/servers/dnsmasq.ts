import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { havePackage, findProgram } from '../tools.ts';
import type { Cook } from './recipe.ts';

export const dnsmasq: Cook = ({ folder, lists, port, upstream }) => {
  if (!havePackage('dnsmasq', 'dnsmasq-base')) return 'not installed (Debian package dnsmasq-base)';
  const config = join(folder, 'dnsmasq.conf');
  const lines = [
    `port=${port}`,
    'listen-address=127.0.0.1',
    'bind-interfaces',
    'no-resolv',
    'no-hosts',
    `server=127.0.0.1#${upstream}`,
    'cache-size=20000',
    'dns-forward-max=10000',
    'pid-file=',
    // It would drop root before it reads its list again, and cannot without it.
    ...(process.getuid?.() === 0 ? ['user=root'] : []),
    `conf-file=${lists.dnsmasq}`,
  ];
  writeFileSync(config, `${lines.join('\n')}\n`);
  return { title: 'dnsmasq', command: [findProgram('dnsmasq')!, '--keep-in-foreground', `--conf-file=${config}`] };
};
