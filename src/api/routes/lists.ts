import { OpenAPIHono } from '@hono/zod-openapi';
import { parents } from '../access.ts';
import { asJson } from '../as-json.ts';
import { answerAdded } from '../answer-added-list.ts';
import { defineRoute, failure } from '../define-route.ts';
import type { ApiEnv } from '../env.ts';
import type { ListsPort } from '../ports/lists-port.ts';
import { problem } from '../problem.ts';
import { diskFailure, refuseDisk } from '../refuse-disk.ts';
import { body, json, refusesUnsound } from '../replies.ts';
import type { Report } from '../report.ts';
import { droppedLines, listAdded, listId, lists, newList, newListFile, updateBegun } from '../schemas/lists.ts';
import { noPlace, noSuchList, notYours, twoPlaces } from '../words/lists.ts';

const addFailures = {
  409: failure('There are too many, or there is one of that address.'),
  413: failure('It is larger than any list needs.'),
  422: failure('Its address, its category or its content cannot be used.'),
  ...diskFailure,
} as const;

const look = defineRoute(parents('read'), {
  method: 'get',
  path: '/',
  summary: 'Every list, what of it counts, and how it does',
  responses: { 200: json(lists, 'Those that come with the house first.') },
});

const dropped = defineRoute(parents('read'), {
  method: 'get',
  path: '/{id}/dropped',
  summary: 'Lines of a list that are no entries, the first twenty of each reason',
  request: { params: listId },
  responses: { 200: json(droppedLines, 'As it was compiled last.'), 404: failure('No list is called so.') },
});

const add = defineRoute(parents('house'), {
  method: 'post',
  path: '/',
  summary: 'Add a list by its address or by its text',
  request: { body: body(newList) },
  responses: { 201: json(listAdded, 'It is fetched and compiled now.'), ...addFailures },
});

const addFile = defineRoute(parents('house'), {
  method: 'post',
  path: '/files',
  summary: 'Add a list that comes as a file of up to 32 MiB, packed or not',
  request: {
    query: newListFile,
    body: {
      required: true,
      content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
    },
  },
  responses: { 201: json(listAdded, 'It is compiled now.'), ...addFailures },
});

const remove = defineRoute(parents('house'), {
  method: 'delete',
  path: '/{id}',
  summary: 'Take a list away that a parent has added',
  request: { params: listId },
  responses: {
    204: { description: 'Gone; the lists are compiled without it.' },
    404: failure('No list is called so.'),
    409: failure('No parent has added it.'),
    ...diskFailure,
  },
});

const update = defineRoute(parents('house'), {
  method: 'post',
  path: '/update',
  summary: 'Fetch every list now and compile; joins what runs already',
  responses: { 202: json(updateBegun, 'It has begun.') },
});

/** `/api/lists`: from where the names are, and what became of them. */
export function listRoutes(port: ListsPort, report: () => Report) {
  return new OpenAPIHono<ApiEnv>({ defaultHook: refusesUnsound })
    .openapi(look, (c) => {
      const { house } = report();
      const { compiling, catalogue } = house ?? {};
      const shown = {
        compiling: compiling ?? null,
        catalogue: catalogue ?? null,
        areOwnSound: port.areOwnSound(),
        lists: [...port.all()],
      };
      return c.json(shown, 200);
    })
    .openapi(dropped, (c) => {
      const { id } = c.req.valid('param');
      const found = port.dropped(id);
      if (found === undefined) return problem(c, 404, noSuchList(id), { code: 'no-such-list' });
      return c.json(asJson(found), 200);
    })
    .openapi(add, async (c) => {
      const { text, url = null, ...wanted } = c.req.valid('json');
      if (url === null && text === undefined) return problem(c, 422, noPlace, { code: 'no-place' });
      if (url !== null && text !== undefined) return problem(c, 422, twoPlaces, { code: 'two-places' });
      const content = text === undefined ? undefined : [Buffer.from(text)];
      return answerAdded(c, await port.add({ ...wanted, url }, content));
    })
    .openapi(addFile, async (c) => {
      const content = c.req.raw.body;
      if (content === null) return problem(c, 422, noPlace, { code: 'no-place' });
      return answerAdded(c, await port.add({ ...c.req.valid('query'), url: null, isAtHome: false }, content));
    })
    .openapi(remove, (c) => {
      const { id } = c.req.valid('param');
      switch (port.remove(id)) {
        case 'removed':
          return c.body(null, 204);
        case 'no-such-list':
          return problem(c, 404, noSuchList(id), { code: 'no-such-list' });
        case 'not-own':
          return problem(c, 409, notYours, { code: 'not-own' });
        case 'disk-refused':
          return refuseDisk(c);
      }
    })
    .openapi(update, (c) => c.json({ state: port.update(), at: '/api/lists' }, 202));
}
