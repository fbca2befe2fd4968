/** `tcp_idle` → `tcpIdle`, in types. */
type CamelName<Name> = Name extends `${infer Head}_${infer Tail}` ? `${Head}${Capitalize<CamelName<Tail>>}` : Name;

/** A value of the file as TypeScript has it: keys in camel case, all of it read-only. */
export type Camel<Value> = Value extends string | number | boolean | undefined
  ? Value
  : Value extends readonly (infer Item)[]
    ? readonly Camel<Item>[]
    : { readonly [Key in keyof Value as CamelName<Key>]: Camel<Value[Key]> };

/** The one place where keys change from `snake_case` (TOML) to `camelCase` (TypeScript). */
export function camel<Value>(value: Value): Camel<Value>;
export function camel(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => camel(item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [camelName(key), camel<unknown>(inner)]));
}

function camelName(key: string): string {
  return key.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
