// RFC 3492 §5: the parameters of Punycode.
const base = 36;
const tMin = 1;
const tMax = 26;
const skew = 38;
const damp = 700;
const firstBias = 72;
const firstCode = 128;
const lastCode = 0x10ffff;

/** The letters behind what follows `xn--` in a label; undefined where it is no Punycode (RFC 3492 §6.2). */
export function decodePunycode(text: string): string | undefined {
  const split = text.lastIndexOf('-');
  const letters = Array.from(text.slice(0, Math.max(split, 0)), (letter) => letter.codePointAt(0)!);
  const digits = text.slice(split + 1);
  let code = firstCode;
  let bias = firstBias;
  let place = 0;
  for (let next = 0; next < digits.length;) {
    const before = place;
    let weight = 1;
    for (let step = base; ; step += base) {
      const digit = digitOf(digits.charCodeAt(next++));
      if (digit === undefined) return undefined;
      place += digit * weight;
      const threshold = Math.min(Math.max(step - bias, tMin), tMax);
      if (digit < threshold) break;
      weight *= base - threshold;
    }
    const length = letters.length + 1;
    bias = adapt(place - before, length, before === 0);
    code += Math.floor(place / length);
    if (code > lastCode) return undefined;
    place %= length;
    letters.splice(place++, 0, code);
  }
  return String.fromCodePoint(...letters);
}

/** `a` … `z` are 0 … 25, `0` … `9` are 26 … 35; NaN is what lies behind the end. */
function digitOf(character: number): number | undefined {
  if (character >= 0x61 && character <= 0x7a) return character - 0x61;
  return character >= 0x30 && character <= 0x39 ? character - 0x30 + 26 : undefined;
}

function adapt(delta: number, length: number, isFirst: boolean): number {
  let left = Math.floor(delta / (isFirst ? damp : 2));
  left += Math.floor(left / length);
  let steps = 0;
  for (; left > ((base - tMin) * tMax) / 2; steps += base) left = Math.floor(left / (base - tMin));
  return steps + Math.floor(((base - tMin + 1) * left) / (left + skew));
}
