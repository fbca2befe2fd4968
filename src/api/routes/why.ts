import { Hono } from 'hono';
import type { HouseView } from '../house-view.ts';
import { problem } from '../problem.ts';

/** `GET /why/<name>`: every list and category that has the name, the ancestor that is listed, since when, and the verdict. */
export function whyRoute({ explain }: Pick<HouseView, 'explain'>): Hono {
  return new Hono().get('/:name', async (c) => {
    const text = c.req.param('name');
    const explanation = await explain(text);
    if (explanation === 'not-a-name') {
      return problem(c, 400, 'Bad Request', `"${text.slice(0, 253)}" is not a domain name.`);
    }
    return explanation === 'no-catalogue'
      ? problem(c, 503, 'Service Unavailable', 'There is no catalogue yet. `domovoy compile` makes one.')
      : c.json(explanation);
  });
}
