import type { DropReason } from '../drop-reasons.ts';
import { type Outcome, type Parser, silence } from '../entry.ts';
import { readEntry } from '../entry-names.ts';
import { type ZoneRecord, ZoneReader } from './zone-line.ts';

/** Records that keep the zone together and are no rules. */
const furniture = new Set('SOA NS RRSIG NSEC NSEC3 NSEC3PARAM DNSKEY DS CDS CDNSKEY ZONEMD'.split(' '));

/** Triggers that look at something else than the name that is asked for (draft-vixie-dnsop-dns-rpz §4). */
const otherTrigger = /(?:^|\.)rpz-(?:ip|client-ip|nsdname|nsip)$/i;

/** Local data that leads nowhere. */
const sink = /^(?:0\.0\.0\.0|127\.0\.0\.1|::|::1|0:0:0:0:0:0:0:[01])$/;

/** What the target of a CNAME orders (§3). `rpz-passthru` was once written as the name itself. */
const actions: Readonly<Record<string, 'block' | 'except' | DropReason>> = {
  '.': 'block',
  '*.': 'block',
  'rpz-passthru.': 'except',
  'rpz-drop.': 'rpz-action',
  'rpz-tcp-only.': 'rpz-action',
};

/**
 * A response policy zone: `play.test CNAME .` blocks the name itself (so do `*.` and addresses that lead nowhere),
 * `*.play.test` what is below it, and `rpz-passthru.` makes an exception.
 *
 * Owners are relative to the zone, whose name is the owner of the SOA, or the first `$ORIGIN`; where it is not known, an
 * absolute owner cannot be told from one outside.
 */
export function rpzParser(): Parser {
  const reader = new ZoneReader();
  let zone: string | undefined;
  let hasSoa = false;
  let origin = '';
  let last = { name: '', isFull: false };

  /** A name of the file in full: relative ones are below the origin of the moment. */
  function absolute(name: string): string {
    if (name.endsWith('.')) return withoutDot(name);
    return withoutDot(name === '@' ? origin : `${name}.${origin}`);
  }

  /** The SOA is the word on the zone's name; before it, the first origin is. */
  function nameZone(name: string, isSoa: boolean): void {
    if (isSoa ? !hasSoa : zone === undefined) zone = name === '' ? undefined : name;
    hasSoa ||= isSoa;
  }

  /** The name of the trigger, `@` for the zone itself, undefined for what is not in it. */
  function triggerOf({ name, isFull }: typeof last): string | undefined {
    if (zone === undefined) return isFull ? undefined : name;
    if (name === zone) return '@';
    return name.endsWith(`.${zone}`) ? name.slice(0, -zone.length - 1) : undefined;
  }

  function readRecord({ owner, type, data }: ZoneRecord): readonly Outcome[] {
    // Kept in full: the origin may be another one before the next line goes on with it.
    if (owner !== '') last = { name: absolute(owner), isFull: owner.endsWith('.') };
    if (type === 'SOA') nameZone(last.name, true);
    if (furniture.has(type)) return silence;
    const trigger = triggerOf(last);
    if (trigger === undefined) return ['out-of-zone'];
    if (trigger === '@' || trigger === '') return silence;
    return [readTrigger(trigger, type, data)];
  }

  return (_line, asWritten) => {
    const read = reader.read(asWritten);
    if (read === undefined) return silence;
    if (read === 'odd') return ['not-a-rule'];
    if (!('directive' in read)) return readRecord(read);
    if (read.directive === '$ORIGIN') {
      origin = absolute(read.value);
      nameZone(origin, false);
      return silence;
    }
    return read.directive === '$TTL' ? silence : ['not-a-rule'];
  };
}

function readTrigger(trigger: string, type: string, data: string): Outcome {
  if (otherTrigger.test(trigger)) return 'rpz-trigger';
  const below = trigger.startsWith('*.');
  const name = below ? trigger.slice(2) : trigger;
  const action = type === 'CNAME' ? actionOf(trigger, data.toLowerCase()) : localData(type, data);
  if (action !== 'block' && action !== 'except') return action;
  return readEntry(name, below ? 'below' : 'exact', action === 'block' ? 'is' : 'isnt');
}

function actionOf(trigger: string, target: string): 'block' | 'except' | DropReason {
  return actions[target] ?? (withoutDot(target) === trigger ? 'except' : 'rewrite');
}

function localData(type: string, data: string): 'block' | DropReason {
  return (type === 'A' || type === 'AAAA') && sink.test(data) ? 'block' : 'rewrite';
}

function withoutDot(name: string): string {
  return name.replace(/\.$/, '').toLowerCase();
}
