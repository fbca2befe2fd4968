import fc from 'fast-check';
import type { OpenApi } from './every-route.ts';

/** As much of JSON Schema as the API's document uses. */
interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
}

/** Values that look as a schema wants them, and mostly are wrong somewhere. */
export function likeSchema(schema: Schema, document: OpenApi, depth = 0): fc.Arbitrary<unknown> {
  const like = (one: Schema) => likeSchema(one, document, depth + 1);
  const right = (): fc.Arbitrary<unknown> => {
    if (depth > 6) return fc.constant(null);
    if (schema.$ref !== undefined) return like(document.components!.schemas![schema.$ref.split('/').at(-1)!] as Schema);
    if ('const' in schema) return fc.constant(schema.const);
    if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
    const choices = schema.anyOf ?? schema.oneOf ?? schema.allOf;
    if (choices !== undefined) return fc.oneof(...choices.map(like));
    const { properties = {}, items } = schema;
    switch (Array.isArray(schema.type) ? schema.type[0] : schema.type) {
      case 'object':
        return fc.record(Object.fromEntries(Object.entries(properties).map(([name, one]) => [name, like(one)])), {
          requiredKeys: [],
        });
      case 'array':
        return fc.array(like(items ?? {}), { maxLength: 4 });
      case 'string':
        return fc.oneof(fc.constantFrom('masha', 'play.test', '2026-11-28', '2026-02-30', '#3366ff'), hostileText);
      case 'integer':
      case 'number':
        return fc.oneof(fc.integer({ min: -1, max: 2000 }), fc.double(), fc.constant(8.64e15));
      case 'boolean':
        return fc.boolean();
      default:
        return fc.jsonValue({ maxDepth: 3 });
    }
  };
  return fc.oneof({ weight: 12, arbitrary: right() }, { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) });
}

const hostileText = fc.string({ unit: 'binary', maxLength: 300 });
