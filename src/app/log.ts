import { isatty } from 'node:tty';
import { type Logger, pino, stdTimeFunctions } from 'pino';

/**
 * One JSON line per event on standard output, from whichever thread; systemd keeps them. Written at once and without
 * transports, so that the last words of a thread that falls are not lost. A person at a terminal gets only what is wrong.
 */
export function createLog(
  thread: string,
  level: string = process.env['DOMOVOY_LOG'] ?? (isatty(1) ? 'warn' : 'info'),
): Logger {
  return pino({
    level: pino.levels.values[level] === undefined && level !== 'silent' ? 'info' : level,
    base: { thread },
    timestamp: stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
  });
}
