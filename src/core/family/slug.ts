/** Cyrillic letters as families write them in Latin ones; those that are only a sign are left out. */
const letters: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ґ: 'g',
  д: 'd',
  е: 'e',
  ё: 'yo',
  є: 'ye',
  ж: 'zh',
  з: 'z',
  и: 'i',
  і: 'i',
  ї: 'yi',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ў: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
};

/** Letters that an id has, of as many as it can have. */
const most = 40;

/** An id of a name: `Маша` → `masha`, `Zoë's iPad` → `zoes-ipad`; empty where no letter of it can be written so. */
export function slug(name: string): string {
  return [...name.toLowerCase().replaceAll(/['’]/g, '')]
    .map((letter) => letters[letter] ?? letter.normalize('NFKD').replaceAll(/\p{M}/gu, ''))
    .join('')
    .replaceAll(/[^a-z\d]+/g, '-')
    .slice(0, most)
    .replaceAll(/^-+|-+$/g, '');
}

/** The id itself, or with the first number behind it that nobody has: `masha-2`. */
export function freeId(id: string, taken: readonly string[]): string {
  let free = id;
  for (let number = 2; taken.includes(free); number++) free = `${id}-${number}`;
  return free;
}
