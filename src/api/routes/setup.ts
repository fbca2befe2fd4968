import { OpenAPIHono } from '@hono/zod-openapi';
import { moveTo } from '../../core/family/wall-settings.ts';
import { anyone, parents } from '../access.ts';
import { refuseChange } from '../answer-change.ts';
import { defineRoute, failure } from '../define-route.ts';
import { enter, type Entrance } from '../enter.ts';
import type { ApiEnv } from '../env.ts';
import type { FamilyPort } from '../ports/family-port.ts';
import { refuseAccount } from '../refuse-account.ts';
import { diskFailure, refuseDisk } from '../refuse-disk.ts';
import { body, json, refusesUnsound } from '../replies.ts';
import { session, setup, setupProgress } from '../schemas/accounts.ts';
import { firstInside } from '../../core/setup-steps.ts';
import { whence } from '../signed-in.ts';

const setUp = defineRoute(anyone, {
  method: 'post',
  path: '/',
  summary: 'Make the first parent, with the code of the box; it signs in too',
  request: { body: body(setup) },
  responses: {
    201: json(session, 'The house has a parent.'),
    401: failure('Not the code.'),
    409: failure('There is a parent already.'),
    422: failure('Not sound.'),
    429: failure('Too many guesses; Retry-After tells how long.'),
    ...diskFailure,
  },
});

const reach = defineRoute(parents(null), {
  method: 'patch',
  path: '/',
  summary: 'How far the setup has come: where a parent goes on who comes back',
  request: { body: body(setupProgress) },
  responses: { 204: { description: 'It is kept.' }, ...diskFailure },
});

/** `/api/setup` */
export function setupRoutes(entrance: Entrance, family: FamilyPort) {
  const { accounts } = entrance;
  return new OpenAPIHono<ApiEnv>({ defaultHook: refusesUnsound })
    .openapi(setUp, async (c) => {
      const { code, name, password, language = null, zone } = c.req.valid('json');
      const isWanted = accounts.door(undefined).state === 'setup' && zone !== undefined;
      // A zone that is none is told before the code is used up.
      const moved = isWanted ? moveTo(family.look().household, zone) : undefined;
      if (moved !== undefined && 'problem' in moved)
        return refuseChange(c, { kind: 'refused', problem: moved.problem });
      const entered = await accounts.setUp({ code, name, password, language }, whence(c));
      if (entered.kind !== 'signed-in' && entered.kind !== 'second-factor') return refuseAccount(c, entered);
      // Where the disk refuses, the setup begins anew in another tab.
      accounts.progress.reach(firstInside);
      if (isWanted) {
        const outcome = family.change((household) => moveTo(household, zone));
        if (outcome.kind !== 'done') return refuseChange(c, outcome);
      }
      return c.json(enter(c, entered, entrance), 201);
    })
    .openapi(reach, (c) => {
      const isKept = accounts.progress.reach(c.req.valid('json').step);
      return isKept ? c.body(null, 204) : refuseDisk(c);
    });
}
