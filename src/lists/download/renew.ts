import { countedAfter, mostOf } from './counted.ts';
import { type Approval, type Coming, keepDownload, type Renewal } from './keep-download.ts';
import { countNames, probe } from './probe.ts';
import { dropOldDelta } from './renew-delta.ts';
import type { RenewDemands, WebSource } from './web-source.ts';

/**
 * Downloads a list and puts it in the place of the one in use: only when it is complete, signed where it must be, and no
 * worse than a list can be believed to be. Whatever happens otherwise is told, and the list in use stays.
 */
export async function renew(web: WebSource, demands: RenewDemands): Promise<Renewal> {
  const { source, ...where } = web;
  const { now } = demands;
  const approve = async ({ path, before }: Coming): Promise<Approval> => {
    // Another address is another list: it owes nothing to the one before.
    const isOther = before !== undefined && before.url !== web.url;
    const counted = isOther ? undefined : before?.counted;
    const had = isOther ? 0 : counted === undefined ? await countNames(source) : mostOf(counted, now);
    const names = await probe({ ...source, path }, { ...demands, had });
    return typeof names === 'number'
      ? { type: 'good', counted: countedAfter(counted, names, now) }
      : { type: 'refused', refusal: names };
  };
  const { limits, isHome, resolve } = demands;
  const renewal = await keepDownload({ ...where, path: source.path, limits, isHome, resolve, approve });
  if (renewal === 'renewed') dropOldDelta(source.path);
  return renewal;
}
