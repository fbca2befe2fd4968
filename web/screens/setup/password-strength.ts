/** How a password is judged while it is typed; the house has the last word. */
export type Strength = 'short' | 'name' | 'fair' | 'strong';

const least = 8;
/** From so many characters on, and so many different ones, guessing takes longer than a childhood. */
const long = 14;
const varied = 8;

export function strengthOf(password: string, name: string): Strength {
  const letters = [...password];
  const plain = (text: string): string => text.normalize('NFKC').trim().toLowerCase();
  if (letters.length < least || new Set(letters).size === 1) return 'short';
  if (plain(password) === plain(name)) return 'name';
  return letters.length >= long && new Set(letters).size >= varied ? 'strong' : 'fair';
}
