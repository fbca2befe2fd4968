import { DataCheck } from './data-check.ts';
import { isWithin, type Qname, selfAndAncestors } from './qname.ts';
import type { Service, ServiceGroup, Services } from './service.ts';

/**
 * Reads what `blocklists/services.json` holds, parsed. Problems are sentences for whoever maintains the file; with any of
 * them the services are not to be used.
 */
export function readServices(data: unknown): Services & { readonly problems: readonly string[] } {
  const check = new DataCheck();
  const groupIds = new Set<string>();
  const groups = check.members(data, 'groups').map((group): ServiceGroup => {
    const id = check.id(group, groupIds);
    return { id, title: check.text(group['title'], `the title of group ${id}`) };
  });
  const taken = new Set<string>();
  const services = check.members(data, 'services').map((service) => readService(service, taken, check));
  const owners = new Map<Qname, string>();
  for (const { id, group, domains } of services) {
    if (!groupIds.has(group)) check.say(`${id} is in the group "${group}", which there is not.`);
    for (const domain of domains) {
      const owner = owners.get(domain);
      if (owner !== undefined) check.say(`"${domain}" is of ${owner} and of ${id}: only one of them can have it.`);
      owners.set(domain, id);
    }
  }
  return { groups, services, problems: check.problems };
}

function readService(fields: Readonly<Record<string, unknown>>, taken: Set<string>, check: DataCheck): Service {
  const id = check.id(fields, taken);
  const domains = check.names(fields['domains'], `domains of ${id}`);
  if (domains.length === 0) check.say(`${id} has no domain.`);
  const all = new Set(domains);
  for (const domain of domains) {
    const above = selfAndAncestors(domain).find((name) => name !== domain && all.has(name));
    if (above !== undefined) check.say(`"${domain}" of ${id} says nothing new: "${above}" holds it already.`);
  }
  const { background: written = [] } = fields;
  const background = check.names(written, `background of ${id}`);
  for (const name of background) {
    if (!domains.some((domain) => isWithin(name, domain))) check.say(`"${name}" is not within a domain of ${id}.`);
  }
  return {
    id,
    group: String(fields['group']),
    title: check.text(fields['title'], `the title of ${id}`),
    ...(fields['note'] !== undefined && { note: check.text(fields['note'], `the note of ${id}`) }),
    domains,
    background,
  };
}
