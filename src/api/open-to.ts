import type { OpenAPIHono } from '@hono/zod-openapi';
import { type Access, admit } from './access.ts';
import type { Caller } from './caller.ts';
import type { ApiEnv } from './env.ts';

/** Which routes a caller may use, as the document of the API names them: `PUT /people/{who}/pause`. */
export type OpenTo = (caller: Caller) => string[];

/** Each route says itself who may; it is asked late, for the API is not whole while it is put together. */
export function openToIn({ openAPIRegistry }: OpenAPIHono<ApiEnv>): OpenTo {
  return (caller) =>
    openAPIRegistry.definitions.flatMap((definition) => {
      if (definition.type !== 'route') return [];
      const { method, path, 'x-access': access } = definition.route as typeof definition.route & { 'x-access': Access };
      return admit(caller, access) === 'admitted' ? [`${method.toUpperCase()} ${path}`] : [];
    });
}
