import type { Settings } from '../../config/schema.ts';
import { type CommandShape, Exit } from '../command-shape.ts';
import { fetchHealth } from '../health.ts';
import type { HousePort } from '../house-port.ts';
import { reachable } from '../reachable.ts';
import { withSettings } from '../with-settings.ts';
import type { Words } from '../words/en.ts';

/** For containers and watchdogs: one line, and 0 only while queries are answered. */
export const healthcheck: CommandShape = {
  usage: 'healthcheck',
  about: ({ commands }) => commands['healthcheck']!,
  run: withSettings(async (settings, { terminal, house, words: { healthcheck: words } }) => {
    const trouble = await troubleOf(settings, house, words);
    terminal.out(`${trouble ?? words.serving}\n`);
    return trouble === undefined ? Exit.well : Exit.badly;
  }),
};

/** What keeps the house from serving; undefined: nothing. Without an admin address, DNS itself is asked. */
async function troubleOf(
  { admin, dns }: Settings,
  house: HousePort,
  words: Words['healthcheck'],
): Promise<string | undefined> {
  if (admin.listen === undefined) {
    const asked = await house.ask(reachable(dns.listen[0]!), 'localhost', 'A', 3000);
    return 'failed' in asked ? words.failed(asked.failed) : undefined;
  }
  const health = await fetchHealth(admin.listen);
  if ('failed' in health) return words.failed(health.failed);
  return health.serving ? undefined : words.notServing;
}
