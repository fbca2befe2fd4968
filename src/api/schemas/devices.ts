import { z } from '@hono/zod-openapi';
import { cleanHostName } from '../../core/host-name.ts';
import { parseRange } from '../../core/ip-range.ts';
import { toMac } from '../../core/mac-address.ts';
import { id, moment } from './choices.ts';
import { fromText } from './from-text.ts';

/** One label of a name, as it stands in the path of a DoH address or in the name of a DoT server. */
const clientId = /^[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?$/;

const onlyIf = (isSound: (text: string) => boolean) => (text: string) => (isSound(text) ? text : undefined);

const facts = {
  name: z.string().max(200),
  owner: id.nullable(),
};

/** All by which a device is known; `core/family/limits.ts` says how many of each there may be. */
const keys = {
  macs: z.array(fromText('not-a-mac', toMac, 'a4:83:e7:12:34:56')).max(100),
  hostNames: z
    .array(
      fromText(
        'not-a-host-name',
        onlyIf((text) => cleanHostName(text) === text),
        'mashas-tablet',
      ),
    )
    .max(100),
  ranges: z
    .array(fromText('not-a-range', (text) => (parseRange(text) ? text.toLowerCase() : undefined), '192.168.1.7'))
    .max(100),
  clientIds: z
    .array(
      fromText(
        'not-a-client-id',
        onlyIf((text) => clientId.test(text)),
        'mashas-tablet',
      ),
    )
    .max(100),
};

export const newDevice = z
  .object({
    ...facts,
    macs: keys.macs.default([]),
    hostNames: keys.hostNames.default([]),
    ranges: keys.ranges.default([]),
    clientIds: keys.clientIds.default([]),
  })
  .openapi('NewDevice');

export const deviceFacts = z
  .object({
    name: z.exactOptional(facts.name),
    owner: z.exactOptional(facts.owner),
    macs: z.exactOptional(keys.macs),
    hostNames: z.exactOptional(keys.hostNames),
    ranges: z.exactOptional(keys.ranges),
    clientIds: z.exactOptional(keys.clientIds),
  })
  .openapi('DeviceFacts');

const seen = z.object({ addresses: z.array(z.string()), hostName: z.string().nullable() });

const device = z
  .object({
    id,
    ...facts,
    macs: z.array(z.string()),
    hostNames: z.array(z.string()),
    ranges: z.array(z.string()),
    clientIds: z.array(z.string()),
    since: moment,
    /** Where it is now; null: nowhere to be seen. */
    seen: seen.nullable(),
    /** It is the device that this call comes from. */
    isThis: z.boolean(),
  })
  .openapi('Device');

/** A device that asks and is nobody's. */
const newcomer = z
  .object({
    kind: z.enum(['new-device', 'is-it']),
    mac: z.string(),
    hostName: z.string().nullable(),
    addresses: z.array(z.string()),
    /** For `is-it`: the device that it may be. */
    device: id.nullable(),
    isThis: z.boolean(),
  })
  .openapi('Newcomer');

export const devices = z
  .object({
    revision: z.int(),
    devices: z.array(device),
    newcomers: z.array(newcomer),
    callerAddress: z.string(),
    boxAddresses: z.array(z.string()),
  })
  .openapi('Devices');
