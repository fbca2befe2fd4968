import { readServices } from '../core/service-file.ts';
import type { Taker } from './intake.ts';
import { readLines } from './lines.ts';
import type { SourceReport } from './report.ts';

/**
 * Takes in `blocklists/services.json`: every domain with all below it, each under the name of its service. A file with
 * one problem is not taken at all, for then nobody knows what else is wrong with it.
 */
export async function takeServices(report: SourceReport, take: Pick<Taker, 'entry'>): Promise<void> {
  let text = '';
  for await (const batch of readLines(report.source.path)) {
    if ('reason' in batch) {
      report.unusable = batch;
      return;
    }
    report.lines += batch.length;
    text += `${batch.join('\n')}\n`;
  }
  const { services, problems } = servicesIn(text);
  if (problems.length > 0) {
    report.unusable = { reason: 'damaged', cause: problems.join(' ') };
    return;
  }
  for (const { id, domains } of services) {
    for (const name of domains) {
      report.entries++;
      take.entry({ name, scope: 'subtree', effect: 'is', of: id });
    }
  }
}

function servicesIn(text: string): ReturnType<typeof readServices> {
  try {
    return readServices(JSON.parse(text));
  } catch (error) {
    return { groups: [], services: [], problems: [String(error)] };
  }
}
