import { createHash } from 'node:crypto';
import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { anyone } from './access.ts';
import { type ApiDocument, apiPage, apiStyle } from './api-page.ts';
import { defineRoute } from './define-route.ts';
import type { ApiEnv } from './env.ts';

// Whoever is no child may read both before signing in: they tell of the program, which is open, and nothing of the family.
const page = defineRoute(anyone, {
  method: 'get',
  path: '/',
  summary: 'This page: all routes, for people',
  responses: { 200: { description: 'A page.', content: { 'text/html': { schema: z.string() } } } },
});

const document = defineRoute(anyone, {
  method: 'get',
  path: '/openapi.json',
  summary: 'The same for programs (OpenAPI 3.1)',
  responses: { 200: { description: 'The document.', content: { 'application/json': { schema: z.object({}) } } } },
});

/** The page runs nothing and loads nothing; its one style is known by its hash. */
const policy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(apiStyle).digest('base64')}'; frame-ancestors 'none'; base-uri 'none'`;

/** `GET /api` and `GET /api/openapi.json`: what can be asked of the house. */
export function describeApi(api: OpenAPIHono<ApiEnv>, version: string): void {
  const { openAPIRegistry: registry } = api;
  registry.registerComponent('securitySchemes', 'session', { type: 'apiKey', in: 'cookie', name: 'domovoy' });
  registry.registerComponent('securitySchemes', 'token', { type: 'http', scheme: 'bearer' });
  const info = { title: 'domovoy', version };
  let kept: string | undefined;
  // Once: it takes a slow box a second, and whoever is at home may ask. As text, which is the least to keep.
  const described = (): string =>
    (kept ??= JSON.stringify(api.getOpenAPI31Document({ openapi: '3.1.0', info, servers: [{ url: '/api' }] })));
  api.openapi(page, (c) => {
    c.header('content-security-policy', policy);
    c.header('content-language', c.var.language);
    return c.html(apiPage(JSON.parse(described()) as ApiDocument, c.var.language));
  });
  api.openapi(document, (c) => c.json(JSON.parse(described()) as object, 200));
}
