import { OpenAPIHono, z } from '@hono/zod-openapi';
import { childTrialName, type TrialAsk, type TrialNames } from '../../core/trial-names.ts';
import { caregivers } from '../access.ts';
import { defineRoute, failure } from '../define-route.ts';
import type { ApiEnv } from '../env.ts';
import type { LanPort } from '../ports/lan-port.ts';
import type { TrialPort } from '../ports/trial-port.ts';
import { problem } from '../problem.ts';
import { json, refusesUnsound } from '../replies.ts';
import { newTest, test } from '../schemas/test.ts';
import { noSuchTest } from '../words/test.ts';

const begin = defineRoute(caregivers('read'), {
  method: 'post',
  path: '/',
  summary: 'Names that a device asks for to see whether it comes by this house',
  responses: { 201: json(newTest, 'Ask for these names, then look.') },
});

const look = defineRoute(caregivers('read'), {
  method: 'get',
  path: '/{token}',
  summary: 'Who has asked for the names of a test; a query is told within two seconds',
  request: { params: z.object({ token: z.string().max(32) }) },
  responses: { 200: json(test, 'Who asked.'), 404: failure('There is no such test.') },
});

/** `/api/test`: does this very device ask us, and is blocked what must be? */
export function testRoutes(trials: TrialPort, lan: LanPort) {
  return new OpenAPIHono<ApiEnv>({ defaultHook: refusesUnsound })
    .openapi(begin, (c) => {
      const { token, names } = trials.begin();
      return c.json({ token, names: withChild(names) }, 201);
    })
    .openapi(look, (c) => {
      const known = trials.look(c.req.valid('param').token);
      if (known === undefined) return problem(c, 404, noSuchTest, { code: 'no-such-test' });
      const { token, names, asks } = known;
      const told = ({ address, isBlocked }: TrialAsk) => ({
        address,
        device: lan.deviceAt(address) ?? null,
        isThis: lan.isOneDevice(address, c.var.address),
        isBlocked,
      });
      const of = (wanted: string) => asks.filter(({ name }) => name === wanted).map(told);
      return c.json(
        {
          token,
          names: withChild(names),
          came: of(names.check),
          blocked: of(names.blocked),
          children: trials.ofChildren().map(told),
        },
        200,
      );
    });
}

const withChild = (names: TrialNames) => ({ ...names, child: childTrialName });
