import { keepDownload, type Renewal } from './keep-download.ts';
import { countEntries, probe } from './probe.ts';
import { dropOldDelta } from './renew-delta.ts';
import type { RenewDemands, WebSource } from './web-source.ts';

/**
 * Downloads a list and puts it in the place of the one in use: only when it is complete, signed where it must be, and no
 * worse than a list can be believed to be. Whatever happens otherwise is told, and the list in use stays.
 */
export async function renew(web: WebSource, demands: RenewDemands): Promise<Renewal> {
  const { source, url, allowHost, key } = web;
  const { limits, resolve } = demands;
  const renewal = await keepDownload({
    path: source.path,
    url,
    allowHost,
    key,
    limits,
    resolve,
    // Another address is another list: it owes nothing to the one before.
    approve: async ({ path, isOther }) =>
      await probe({ ...source, path }, { ...demands, had: isOther ? 0 : await countEntries(source) }),
  });
  if (renewal === 'renewed') dropOldDelta(source.path);
  return renewal;
}
