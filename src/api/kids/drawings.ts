/** Each colour of a badge carries white lines at 4.5:1 and more, by day and by night. */
const colours = {
  ember: '#b4532a',
  leaf: '#2f7a4f',
  berry: '#a83246',
  honey: '#8f5f00',
  sky: '#2b6a99',
  plum: '#7a4a8c',
  pond: '#13716b',
} as const;

/** Lines on a field of 24 by 24, drawn for the house: for each topic of the start page, and for the ways beside them. */
const lines: Readonly<Record<string, readonly [keyof typeof colours, string]>> = {
  reading: [
    'ember',
    'M12 6.5C10 5 7 4.5 3.5 5v13c3.5-.5 6.5 0 8.5 1.5 2-1.5 5-2 8.5-1.5V5C17 4.5 14 5 12 6.5zM12 6.5v13',
  ],
  nature: ['leaf', 'M12 21v-9M12 13.5C6.5 13.5 4 10 4 4c6 0 8 3.5 8 9.5zM12 17c0-4.5 2.5-7 8-7.5 0 5.5-2.5 7.5-8 7.5z'],
  animals: [
    'honey',
    'M12 12.5c-3 0-5.5 3-5.5 5.2 0 1.8 1.4 2.8 3 2.3 1.7-.5 3.3-.5 5 0 1.600.5 3-.5 3-2.3 0-2.2-2.5-5.2-5.5-5.2zM4.8 13a1.5 2 0 1 0 0-4 1.5 2 0 0 0 0 4zM9 8.8a1.5 2.2 0 1 0 0-4.4 1.5 2.2 0 0 0 0 4.4zM15 8.8a1.5 2.2 0 1 0 0-4.4 1.5 2.2 0 0 0 0 4.4zM19.2 13a1.5 2 0 1 0 0-4 1.5 2 0 0 0 0 4z',
  ],
  space: [
    'plum',
    'M12 17a5 5 0 1 0 0-10 5 5 0 0 0 0 10zM7.3 14C4 16.3 2.3 18.3 2.9 19.2c1 1.4 6.2-.8 11.3-4.6s8.1-8 7.1-9.3c-.6-.9-3.1-.2-6.3 1.4M4.5 5v2M3.5 6h2M19.5 17.5v2M18.5 18.5h2',
  ],
  science: [
    'pond',
    'M9.5 3.5h5M10.5 3.5v6L5.2 18.4A1.7 1.7 0 0 0 6.7 21h10.6a1.7 1.7 0 0 0 1.5-2.6L13.5 9.5v-6M7.6 15h8.8',
  ],
  maths: [
    'sky',
    'M4 4h16v16H4zM12 4v16M4 12h16M8 6.5v3M6.5 8h3M14.5 8h3M6.9 14.9l2.2 2.2M9.1 14.9l-2.2 2.2M14.5 15h3M14.5 17.3h3',
  ],
  programming: ['plum', 'M8 8l-4.5 4L8 16M16 8l4.5 4L16 16M13.5 5.5l-3 13'],
  making: [
    'berry',
    'M6.5 9.5a2.8 2.8 0 1 0 0-5.6 2.8 2.8 0 0 0 0 5.6zM6.5 20.1a2.8 2.8 0 1 0 0-5.6 2.8 2.8 0 0 0 0 5.6zM8.7 8.5 20 18M8.7 15.5 20 6',
  ],
  music: [
    'ember',
    'M9 18V6.5l10-2.5v12M6.5 20.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM16.5 18.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z',
  ],
  play: [
    'leaf',
    'M5 4h14a1 1 0 0 1 1 1v14a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1zM8.5 8.5v.01M15.5 8.5v.01M12 12v.01M8.5 15.5v.01M15.5 15.5v.01',
  ],
  films: [
    'sky',
    'M4 10h16v9a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1zM4 10 3.3 6.6 18.9 3.3l.7 3.4zM8 5.6 9.5 9M13 4.6l1.5 3.3M10 13.5v4l3.5-2z',
  ],
  languages: ['pond', 'M4 4h11v8.5H9L5.5 15.5v-3H4zM17.5 9H20v8h-1.5v3L15 17h-4'],
  history: ['honey', 'M4 21V7h3v2.5h2.5V7h5v2.5H17V7h3v14zM10 21v-4.5a2 2 0 0 1 4 0V21M12 7V3l3 1.2-3 1.3'],
  geography: [
    'leaf',
    'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM3 12h18M12 3c3 2.7 4 5.5 4 9s-1 6.3-4 9c-3-2.7-4-5.5-4-9s1-6.3 4-9z',
  ],
  museums: ['berry', 'M3 9 12 4l9 5zM5 9v9M9.7 9v9M14.3 9v9M19 9v9M3 18.5h18M2.5 21h19'],
  school: ['sky', 'M2.5 9.5 12 5l9.5 4.5L12 14zM6.5 11.5v4.5c3 2.5 8 2.5 11 0v-4.5M21.5 9.5v5.5'],
  news: [
    'plum',
    'M4 5h13v14a1.5 1.5 0 0 0 1.5 1.5H6a2 2 0 0 1-2-2zM17 9h3v9.5a1.5 1.5 0 0 1-3 0M7 9h7M7 12.5h7M7 16h4',
  ],
  kindness: ['berry', 'M12 20C5 15.5 3 12 3 8.8A4.6 4.6 0 0 1 12 7a4.6 4.6 0 0 1 9 1.8c0 3.2-2 6.7-9 11.2z'],
  why: ['ember', 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3M12 14.5v2'],
  propose: ['leaf', 'M12 5v14M5 12h14'],
  quiz: [
    'honey',
    'M9 17.5h6M10 20.5h4M12 3.5a6 6 0 0 0-3.5 10.9c.8.6 1 1.4 1 3.1h5c0-1.700.2-2.5 1-3.1A6 6 0 0 0 12 3.5z',
  ],
};

const badge = ([colour, path]: readonly [keyof typeof colours, string]): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><rect width="48" height="48" rx="14" fill="${colours[colour]}"/>` +
  `<path transform="translate(9 9) scale(1.25)" d="${path}" fill="none" stroke="#fff" stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round"/></svg>`;

/** The spirit that guards the home looks out of its window. */
const house =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><path fill="#8a3d1c" d="M44 9h7v14h-7z"/>' +
  '<path fill="#c2602f" d="M32 4 4 29l5 5 3-2.6V56a4 4 0 0 0 4 4h32a4 4 0 0 0 4-4V31.4l3 2.6 5-5z"/>' +
  '<g fill="#fff8ee"><circle cx="24" cy="37" r="5.6"/><circle cx="40" cy="37" r="5.6"/></g>' +
  '<g fill="#2a201a"><circle cx="25.2" cy="38" r="2.6"/><circle cx="38.8" cy="38" r="2.6"/></g>' +
  '<path d="M24 49c5 3.6 11 3.6 16 0" fill="none" stroke="#fff8ee" stroke-width="2.8" stroke-linecap="round"/></svg>';

/** Pictures of the children's pages by their path: `/icon/space.svg`. */
export const drawings: readonly (readonly [path: string, drawing: string])[] = [
  ['/house.svg', house],
  ...Object.entries(lines).map(([name, drawn]) => [`/icon/${name}.svg`, badge(drawn)] as const),
];
