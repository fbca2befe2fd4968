import type { Settings } from '../config/schema.ts';
import { type Approval, keepDownload, type Keeping, type Renewal } from '../lists/download/keep-download.ts';
import { Refused } from '../lists/download/refusal.ts';
import { readEdition, StartPages } from './start-pages.ts';

/** Octets of an edition: ten thousand sites. */
const largest = 2 ** 24;

/**
 * Downloads the edition of the start page and puts it in the place of the one in use: signed, no older, whole, and not
 * without half of what was there. Whatever happens otherwise is told, and the page in use stays.
 */
export function renewStartPage(settings: Settings, { limits, ...keeping }: Omit<Keeping, 'approve'>): Promise<Renewal> {
  const approve = ({ path }: { readonly path: string }): Promise<Approval> => Promise.resolve(judge(path, settings));
  return keepDownload({ ...keeping, limits: { ...limits, octets: largest, unpacked: largest }, approve });
}

function judge(path: string, settings: Settings): Approval {
  const coming = readEdition(path);
  if (typeof coming === 'string') return refused(new Refused('not-a-start-page', coming));
  const had = new StartPages(settings).current.sites.length;
  const has = coming.sites.length;
  return has < had * settings.lists.leastShare ? refused(new Refused('shrunken', `${had} → ${has}`)) : { type: 'good' };
}

const refused = ({ refusal }: Refused): Approval => ({ type: 'refused', refusal });
