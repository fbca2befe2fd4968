import type { z } from 'zod';
import { familySchema } from './family-schema.ts';

/** Every key that a document can have, as a type: a language that forgets one does not compile. */
export type FamilyKey = KeysOf<z.input<typeof familySchema>> | 'version';

type KeysOf<Value> = Value extends readonly (infer Item)[]
  ? KeysOf<Item>
  : Value extends object
    ? string extends keyof Value
      ? KeysOf<Value[keyof Value]>
      : { [Key in keyof Value & string]: Key | KeysOf<NonNullable<Value[Key]>> }[keyof Value & string]
    : never;

/** The keys that the object at this path may have; none where the path leads to no object. */
export function keysAt(path: readonly PropertyKey[]): string[] {
  return path.length === 0 ? ['version', ...keysOf(familySchema)] : [...new Set(keysOf(typeAt(familySchema, path)))];
}

type Type = z.core.$ZodType | undefined;

function typeAt(type: Type, path: readonly PropertyKey[]): Type {
  return path.reduce<Type>((outer, step) => inner(outer, step), type);
}

/** What a key or an index of a value of this type has. */
function inner(type: Type, step: PropertyKey): Type {
  const def = defOf(type);
  switch (def?.type) {
    case 'object':
      return def.shape[String(step)];
    case 'record':
      return def.valueType;
    case 'array':
      return def.element;
    case 'union':
      return def.options.map((option) => inner(option, step)).find((found) => found !== undefined);
    default:
      return undefined;
  }
}

function keysOf(type: Type): string[] {
  const def = defOf(type);
  if (def?.type === 'object') return Object.keys(def.shape);
  return def?.type === 'union' ? def.options.flatMap(keysOf) : [];
}

/** As it stands in the document: codecs and what may be left out are looked through. */
function defOf(type: Type): z.core.$ZodTypes['_zod']['def'] | undefined {
  if (type === undefined) return undefined;
  const { def } = (type as z.core.$ZodTypes)._zod;
  if (def.type === 'pipe') return defOf(def.in);
  return def.type === 'optional' || def.type === 'nullable' ? defOf(def.innerType) : def;
}
