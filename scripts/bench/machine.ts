import { spawnSync } from 'node:child_process';
import { availableParallelism, cpus } from 'node:os';
import { cores } from './children.ts';
import { findProgram, havePackage } from './tools.ts';

/** What the numbers were measured on. */
export function describeMachine(): string {
  return `${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.versions.node}`;
}

/** Moves the bench itself to the core of the load, and makes sure of its tools. Throws what the operator must know. */
export function prepareMachine(): void {
  if (process.platform !== 'linux') throw new Error('the bench reads /proc and pins processes: it needs Linux');
  if (availableParallelism() < 2) throw new Error('the bench needs two cores: one for a server, one for the load');
  if (!havePackage('dnsperf', 'dnsperf')) throw new Error('the bench needs dnsperf (Debian package dnsperf)');
  if (!havePackage('taskset', 'util-linux')) throw new Error('the bench needs taskset (Debian package util-linux)');
  spawnSync(findProgram('taskset')!, ['-a', '-c', '-p', cores.load, String(process.pid)], { stdio: 'ignore' });
}

/** What part of a core a busy loop gets now: 1 on a machine that does nothing else. */
export function freeShare(): number {
  const [before, since] = [process.cpuUsage(), performance.now()];
  while (performance.now() - since < 200);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000 / (performance.now() - since);
}
