import { OpenAPIHono, z } from '@hono/zod-openapi';
import { addDevice, changeDevice, mergeDevices, removeDevice } from '../../core/family/devices.ts';
import { freeId, slug } from '../../core/family/slug.ts';
import { boxAddressesFor } from '../box-addresses.ts';
import { caregivers, parents } from '../access.ts';
import { makeAddition, makeChange } from '../answer-change.ts';
import { defineRoute } from '../define-route.ts';
import { describeDevices } from '../describe-devices.ts';
import { entityTag } from '../entity-tag.ts';
import type { ApiEnv } from '../env.ts';
import type { FamilyPort } from '../ports/family-port.ts';
import type { LanPort } from '../ports/lan-port.ts';
import { body, changeFailures, json, refusesUnsound } from '../replies.ts';
import { id } from '../schemas/choices.ts';
import { deviceFacts, devices, newDevice } from '../schemas/devices.ts';
import { added, revised } from '../schemas/changes.ts';

const params = z.object({ id });

const list = defineRoute(caregivers('read'), {
  method: 'get',
  path: '/',
  summary: 'The family’s devices, where they are, and who else asks',
  responses: { 200: json(devices, 'Devices and newcomers.') },
});

const add = defineRoute(parents('family'), {
  method: 'post',
  path: '/',
  summary: 'Tell the house of a device, and whose it is',
  request: { body: body(newDevice) },
  responses: { 201: json(added, 'Added.'), ...changeFailures },
});

const change = defineRoute(parents('family'), {
  method: 'patch',
  path: '/{id}',
  summary: 'Rename a device, give it to somebody, or tell how it is known',
  request: { params, body: body(deviceFacts) },
  responses: { 200: json(revised, 'Changed.'), ...changeFailures },
});

const merge = defineRoute(parents('family'), {
  method: 'post',
  path: '/{id}/merge',
  summary: 'Say that another device is this one',
  request: { params, body: body(z.object({ from: id }).openapi('Merge')) },
  responses: { 200: json(revised, 'They are one.'), ...changeFailures },
});

const remove = defineRoute(parents('family'), {
  method: 'delete',
  path: '/{id}',
  summary: 'Forget a device',
  request: { params },
  responses: { 200: json(revised, 'Forgotten.'), ...changeFailures },
});

/** `/api/devices` */
export function deviceRoutes(family: FamilyPort, lan: LanPort) {
  return new OpenAPIHono<ApiEnv>({ defaultHook: refusesUnsound })
    .openapi(list, (c) => {
      const { revision, household } = family.look();
      c.header('etag', entityTag(revision));
      const boxAddresses = boxAddressesFor(c, lan);
      return c.json({ revision, boxAddresses, ...describeDevices(household.devices, lan, c.var.address) }, 200);
    })
    .openapi(add, (c) => {
      const facts = c.req.valid('json');
      return makeAddition(c, family, (household, _terms, { at }) => {
        const taken = household.devices.map((one) => one.id);
        const id = freeId(slug(facts.name) || 'device', taken);
        return { id, changed: addDevice(household, { id, ...facts, since: at }) };
      });
    })
    .openapi(change, (c) => {
      const facts = c.req.valid('json');
      return makeChange(c, family, (household) => changeDevice(household, c.req.valid('param').id, facts));
    })
    .openapi(merge, (c) => {
      const { from } = c.req.valid('json');
      return makeChange(c, family, (household) => mergeDevices(household, from, c.req.valid('param').id));
    })
    .openapi(remove, (c) => makeChange(c, family, (household) => removeDevice(household, c.req.valid('param').id)));
}
