import { Hono } from 'hono';
import type { DeskPort } from '../ports/desk-port.ts';
import type { DeskEnv } from './desk-env.ts';
import { ownPage } from './own-page.ts';
import { transparencyPage } from './transparency-page.ts';

/** `GET /transparency` and `GET /transparency.json`. */
export function transparencyRoutes(desk: DeskPort) {
  return new Hono<DeskEnv>()
    .get('/transparency', ownPage(), (c) => c.html(transparencyPage(desk.transparency(), c.var.language)))
    .get('/transparency.json', (c) => c.json({ quarters: desk.transparency() }));
}
