/** Signs that would not be seen, or would turn what stands beside them, as a picture or a number: `␛`, `⟨202E⟩`. */
export function visible(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}]/gu, (sign) => {
    const code = sign.codePointAt(0)!;
    return code < 0x20 ? String.fromCodePoint(0x24_00 + code) : `⟨${code.toString(16).toUpperCase()}⟩`;
  });
}
