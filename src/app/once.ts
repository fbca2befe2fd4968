/** What is read when somebody first asks for it, and kept. */
export function once<Value extends object>(read: () => Value): () => Value {
  let known: Value | undefined;
  return () => (known ??= read());
}
