import { DataCheck, fieldsOf } from './data-check.ts';
import type { HelpLine, HelpLines, HelpPlace, Hotline, Region } from './help-lines.ts';

type Fields = Readonly<Record<string, unknown>>;

/** What a phone can dial, with spaces to read it by. */
const phoneShape = /^\+?\d[\d -]*\d$/;

/**
 * Reads what `blocklists/help-lines.json` holds, parsed. Problems are sentences for whoever maintains the file; with any
 * of them it is not to be used.
 */
export function readHelpLinesFile(data: unknown): HelpLines & { readonly problems: readonly string[] } {
  const check = new DataCheck();
  const owners = new Map<string, string>();
  const regions = check.members(data, 'regions').map((fields): Region => {
    const id = String(fields['id']);
    if (!/^[A-Z]{2}$/.test(id)) check.say(`"${id}" is no region: two capital letters, as ISO 3166 has them.`);
    const zones = check.words(fields['zones'], `zones of ${id}`);
    if (zones.length === 0) check.say(`${id} has no time zone.`);
    for (const zone of zones) {
      if (owners.has(zone)) check.say(`${zone} is in ${owners.get(zone)} and in ${id}.`);
      owners.set(zone, id);
    }
    return { id, zones, ...readPlace(fields, id, check) };
  });
  const { checked, anywhere } = fieldsOf(data);
  return {
    checked: check.day(checked, '"checked"'),
    regions,
    anywhere: readPlace(fieldsOf(anywhere), 'anywhere', check),
    problems: check.problems,
  };
}

function readPlace(fields: Fields, id: string, check: DataCheck): HelpPlace {
  const help = check.members(fields, 'help').map((line) => readLine(line, id, check));
  if (help.length === 0) check.say(`${id} has no help line.`);
  return {
    title: check.text(fields['title'], `the title of ${id}`),
    emergency: readPhone(fields['emergency'], id, check),
    help,
    hotlines: check.members(fields, 'hotlines').map((line): Hotline => ({
      title: check.text(line['title'], `the title of a hotline of ${id}`),
      url: check.url(line['url'], `the url of a hotline of ${id}`),
      what: check.text(line['what'], `"what" of a hotline of ${id}`),
    })),
  };
}

function readLine(fields: Fields, id: string, check: DataCheck): HelpLine {
  const { phone, hours, free, url } = fields;
  if (typeof free !== 'boolean') check.say(`a help line of ${id} does not say whether it is free.`);
  if (phone === null && url === null) check.say(`a help line of ${id} has neither phone nor url.`);
  return {
    title: check.text(fields['title'], `the title of a help line of ${id}`),
    phone: phone === null ? null : readPhone(phone, id, check),
    hours: hours === null ? null : check.text(hours, `the hours of a help line of ${id}`),
    free: free === true,
    url: url === null ? null : check.url(url, `the url of a help line of ${id}`),
    for: check.oneOf(fields['for'], ['anyone', 'children', 'parents'], `"for" of a help line of ${id}`),
  };
}

function readPhone(value: unknown, id: string, check: DataCheck): string {
  if (typeof value === 'string' && phoneShape.test(value)) return value;
  check.say(`${JSON.stringify(value)} of ${id} is no number that one can dial.`);
  return '';
}
