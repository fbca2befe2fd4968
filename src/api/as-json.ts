/** As JSON has it: nothing of it is only to be read. */
type AsJson<Value> = Value extends string | number | boolean | null | undefined
  ? Value
  : Value extends readonly (infer Item)[]
    ? AsJson<Item>[]
    : Value extends object
      ? { -readonly [Key in keyof Value]: AsJson<Value[Key]> }
      : Value;

/** For a reply, whose type would let itself be written into: it is only written out. */
export function asJson<Value>(value: Value): AsJson<Value> {
  return value as AsJson<Value>;
}
