import type { Access } from '../../src/api/access.ts';
import type { ApiUnderTest } from './api-kit.ts';

type Schema = Readonly<Record<string, unknown>>;

/** One route, as the API's own document tells of it. */
export interface KnownRoute {
  /** `PUT /people/{who}/pause`. */
  readonly title: string;
  readonly method: string;
  readonly path: string;
  /** None where whoever wrote the route forgot it. */
  readonly access: Access | undefined;
  readonly parameters: readonly { readonly in: string; readonly name: string; readonly schema: Schema }[];
  /** Of the body in JSON, if there is one. */
  readonly body: Schema | undefined;
  /** With which statuses it may reply. */
  readonly statuses: readonly number[];
  /** The reply lasts until somebody ends it. */
  readonly streams: boolean;
}

/** A document of OpenAPI, as far as it is looked at. */
export interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components?: { readonly schemas?: Readonly<Record<string, Schema>> };
}

interface Operation {
  readonly 'x-access'?: Access;
  readonly parameters?: KnownRoute['parameters'];
  readonly requestBody?: { readonly content: { readonly 'application/json'?: { readonly schema: Schema } } };
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, unknown>> }>>;
}

export async function documentOf({ call }: ApiUnderTest): Promise<OpenApi> {
  return (await call('GET', '/api/openapi.json')).body;
}

/** All routes of a document; a new one is among them by itself. */
export function routesIn({ paths }: OpenApi): readonly KnownRoute[] {
  return Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([verb, operation]) => {
      const method = verb.toUpperCase();
      return {
        title: `${method} ${path}`,
        method,
        path,
        access: operation['x-access'],
        parameters: operation.parameters ?? [],
        body: operation.requestBody?.content['application/json']?.schema,
        statuses: Object.keys(operation.responses).map(Number),
        streams: 'text/event-stream' in (operation.responses['200']?.content ?? {}),
      };
    }),
  );
}

/** The method that asks who may come in and ends by itself: a stream is not waited for. */
export const briefMethod = ({ method, streams }: KnownRoute): string => (streams ? 'HEAD' : method);

/** Its address; what stands in braces is filled in: `/api/people/masha/pause`. */
export function addressOf({ path }: KnownRoute, fill: (name: string) => string = () => 'nobody'): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(fill(name)));
  return `/api${filled === '/' ? '' : filled}`;
}

/** Does it change anything? */
export const changes = ({ method }: KnownRoute): boolean => method !== 'GET';
