import { DataCheck, fieldsOf } from './data-check.ts';
import { type Qname, rootName } from './qname.ts';
import type { SafeSearch, SafeSearchEngine } from './safe-search.ts';

/**
 * Reads what `blocklists/safe-search.json` holds, parsed. Problems are sentences for whoever maintains the file; with any
 * of them it is not to be used.
 */
export function readSafeSearch(data: unknown): SafeSearch & { readonly problems: readonly string[] } {
  const check = new DataCheck();
  const taken = new Set<string>();
  const engines = check.members(data, 'engines').map((engine) => readEngine(engine, taken, check));
  const noSafeMode = check.names(fieldsOf(data)['noSafeMode'], 'engines without a safe mode');
  const owners = new Map<Qname, string>();
  for (const { id, names } of engines) {
    for (const name of names) {
      const owner = owners.get(name);
      if (owner !== undefined) check.say(`"${name}" is of ${owner} and of ${id}: only one of them can have it.`);
      owners.set(name, id);
    }
  }
  for (const { id, targets } of engines) {
    for (const target of Object.values(targets)) {
      if (owners.has(target)) check.say(`"${target}" of ${id} would lead on: it is a target, and a name of an engine.`);
    }
  }
  for (const name of noSafeMode) {
    if (owners.has(name)) check.say(`"${name}" has a safe mode: it is of ${owners.get(name)}.`);
  }
  return { engines, noSafeMode, problems: check.problems };
}

function readEngine(fields: Readonly<Record<string, unknown>>, taken: Set<string>, check: DataCheck): SafeSearchEngine {
  const id = check.id(fields, taken);
  const { strict, moderate } = fieldsOf(fields['targets']);
  const names = check.names(fields['names'], `names of ${id}`);
  if (names.length === 0) check.say(`${id} has no name.`);
  const softer = moderate === undefined ? undefined : check.name(moderate, `moderate target of ${id}`);
  const targets = {
    // A name that is none has been told of; nothing is led to it.
    strict: check.name(strict, `strict target of ${id}`) ?? rootName,
    ...(softer !== undefined && { moderate: softer }),
  };
  return {
    id,
    title: check.text(fields['title'], `the title of ${id}`),
    names,
    targets,
  };
}
