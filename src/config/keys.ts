import type { z } from 'zod';
import { schema } from './schema.ts';

/** How a key is written: a list of texts (`list`), an array of tables (`tables`), one of some words (`choice`). */
export type KeyKind = 'text' | 'number' | 'boolean' | 'choice' | 'size' | 'list' | 'tables';

/** One key of `settings.toml`. */
export interface Key {
  /** `dns.tcp_idle`; a key of an array of tables stands behind the array's: `source.path`. */
  readonly path: string;
  readonly kind: KeyKind;
  /** As it would stand in the file; undefined where the key must be given. */
  readonly fallback: unknown;
  /** It may be left out, and then another key counts. */
  readonly optional: boolean;
  /** The words of a `choice`. */
  readonly choices: readonly string[];
  /** The array of tables it belongs to: such a key has no place in the environment. */
  readonly within: string | undefined;
}

/** The paths of all keys, as a type: a language that forgets one does not compile. */
export type KeyPath = PathsOf<NonNullable<z.input<typeof schema>>>;

type PathsOf<Table> = {
  [Name in keyof Table & string]-?: PathsUnder<Name, NonNullable<Table[Name]>>;
}[keyof Table & string];

type PathsUnder<Name extends string, Value> = Value extends readonly (infer Item)[]
  ? Item extends object
    ? Name | `${Name}.${PathsOf<Item>}`
    : Name
  : Value extends object
    ? `${Name}.${PathsOf<Value>}`
    : Name;

/** Every key of the schema, in its order. */
export const keys: readonly Key[] = [...walk(schema, '')];

/** `dns.tcp_idle` → `DOMOVOY_DNS_TCP_IDLE`. */
export function variableOf(path: string): string {
  return `DOMOVOY_${path.replaceAll('.', '_').toUpperCase()}`;
}

function* walk(
  type: z.core.$ZodType,
  path: string,
  fallback?: unknown,
  within?: string,
  optional = false,
): Generator<Key> {
  const { def } = (type as z.core.$ZodTypes)._zod;
  const key = (kind: KeyKind, choices: readonly string[] = []): Key => ({
    path,
    kind,
    fallback,
    optional,
    choices,
    within,
  });
  switch (def.type) {
    case 'prefault':
      yield* walk(def.innerType, path, def.defaultValue, within);
      return;
    case 'optional':
      yield* walk(def.innerType, path, fallback, within, true);
      return;
    case 'object':
      for (const [name, inner] of Object.entries(def.shape))
        yield* walk(inner, path === '' ? name : `${path}.${name}`, undefined, within);
      return;
    case 'array': {
      const isTable = (def.element as z.core.$ZodTypes)._zod.def.type === 'object';
      yield key(isTable ? 'tables' : 'list');
      if (isTable) yield* walk(def.element, path, undefined, path);
      return;
    }
    case 'pipe':
      yield* walk(def.in, path, fallback, within);
      return;
    case 'enum':
      yield key('choice', Object.values(def.entries).map(String));
      return;
    case 'union':
      yield key('size');
      return;
    case 'number':
    case 'boolean':
      yield key(def.type);
      return;
    default:
      yield key('text');
  }
}
