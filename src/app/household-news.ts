import type { Logger } from 'pino';
import type { HouseholdNews } from '../store/household.ts';
import type { ImpairmentCode } from '../core/status.ts';

/** Says it in the log: each news is told once. */
export function sayOfHousehold(news: HouseholdNews, log: Logger): void {
  switch (news.kind) {
    case 'begun':
      return log.info('there is no household yet: everyone gets the profile for strangers');
    case 'restored': {
      const { why, movedTo } = news;
      const savedAt = new Date(news.savedAt).toISOString();
      return log.error(
        { why, movedTo, savedAt },
        'the household was damaged; what was saved last and can be read holds',
      );
    }
    case 'lost':
      return log.error(
        { why: news.why, movedTo: news.movedTo },
        'the household is lost: everyone gets the profile for strangers; bring it back with `domovoy family import`',
      );
    case 'failing':
      return log.error({ code: news.code }, 'the household cannot be written; trying again');
    case 'recovered':
      return log.info('the household is written again');
  }
}

/** How it was found, where the parents must see that until the house is opened anew; the reason's name. */
export function lastingImpairmentOf({ kind }: HouseholdNews): ImpairmentCode | undefined {
  return kind === 'restored' || kind === 'lost' ? `household-${kind}` : undefined;
}

/** What of it the parents must see now, and what is over. */
export function noteImpairment(news: HouseholdNews, impairments: Set<ImpairmentCode>): void {
  const lasting = lastingImpairmentOf(news);
  if (lasting !== undefined) impairments.add(lasting);
  if (news.kind === 'failing') impairments.add('household-not-written');
  if (news.kind === 'recovered') impairments.delete('household-not-written');
}
