/** Controls and whatever turns text around: they would hide or forge what stands beside them. */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** A text from outside with each character that is not seen as a sign that is: `Ma\u202esha` → `Ma⟨202E⟩sha`. */
export function visible(text: string): string {
  return text.replace(unseen, (one) => `⟨${one.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}⟩`);
}
