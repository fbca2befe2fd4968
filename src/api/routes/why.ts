import { Hono } from 'hono';
import { toQname } from '../../core/qname.ts';
import type { HouseView } from '../house-view.ts';
import { problem } from '../problem.ts';

/** `GET /why/<name>`: every list and category that has the name, the ancestor that is listed, since when, and the verdict. */
export function whyRoute({ explain }: Pick<HouseView, 'explain'>): Hono {
  return new Hono().get('/:name', async (c) => {
    const text = c.req.param('name');
    const name = toQname(text);
    if (name === undefined) return problem(c, 400, 'Bad Request', `"${text.slice(0, 253)}" is not a domain name.`);
    const explanation = await explain(name);
    return explanation === undefined
      ? problem(c, 503, 'Service Unavailable', 'There is no catalogue yet. `domovoy compile` makes one.')
      : c.json(explanation);
  });
}
