import { OpenAPIHono, z } from '@hono/zod-openapi';
import type { Article } from '../../core/lessons.ts';
import { caregivers } from '../access.ts';
import { asJson } from '../as-json.ts';
import { defineRoute, failure } from '../define-route.ts';
import type { ApiEnv } from '../env.ts';
import { problem } from '../problem.ts';
import { json, refusesUnsound } from '../replies.ts';
import { id } from '../schemas/choices.ts';
import { article, shelf } from '../schemas/shelf.ts';
import { noSuchArticle } from '../words/shelf.ts';

const list = defineRoute(caregivers('read'), {
  method: 'get',
  path: '/',
  summary: 'What there is for parents to read',
  responses: { 200: json(shelf, 'The shelf.') },
});

const read = defineRoute(caregivers('read'), {
  method: 'get',
  path: '/{id}',
  summary: 'An article of the shelf',
  request: { params: z.object({ id }) },
  responses: { 200: json(article, 'To be read.'), 404: failure('There is none.') },
});

/** `/api/shelf`: how to talk with children about the net, and how to explain each preset. Nobody writes down who reads what. */
export function shelfRoutes(articles: () => readonly Article[]) {
  return new OpenAPIHono<ApiEnv>({ defaultHook: refusesUnsound })
    .openapi(list, (c) => {
      const titles = articles().map(({ id: of, title, minutes, about }) => ({ id: of, title, minutes, about }));
      return c.json({ articles: asJson(titles) }, 200);
    })
    .openapi(read, (c) => {
      const found = articles().find((one) => one.id === c.req.valid('param').id);
      if (found === undefined) return problem(c, 404, noSuchArticle, { code: 'no-such-article' });
      return c.json(asJson(found), 200);
    });
}
