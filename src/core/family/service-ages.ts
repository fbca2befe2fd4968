/** From which age on the services of a group are there, in years; those of other groups always are. */
export const groupAges: Readonly<Record<string, number>> = {
  games: 7,
  films: 7,
  video: 10,
  music: 10,
  reading: 10,
  'game-stores': 11,
  messengers: 12,
  social: 14,
  live: 14,
  forums: 14,
  shops: 14,
  'ai-chat': 14,
  dating: 18,
};

/**
 * The category in which the lists have a group, where the group or a service of it opens earlier than the category:
 * films before all other videos, lessons by video before messengers.
 */
export const groupCategories: Readonly<Record<string, string>> = {
  films: 'video',
  games: 'games',
  messengers: 'messengers',
  forums: 'forums',
};

/** Services that are for younger or older people than the rest of their group. */
export const serviceAges: Readonly<Record<string, number>> = {
  mult: 0,
  'children-games': 0,
  // On the start page, all of which is open to the smallest.
  lichess: 0,
  // Lessons, and calls with the grandparents.
  facetime: 7,
  'google-meet': 7,
  teams: 7,
  telemost: 7,
  zoom: 7,
  // What school sends them to.
  fandom: 11,
  habr: 11,
  'stack-exchange': 11,
  'character-ai': 16,
  'ask-fm': 16,
  ngl: 16,
  'ai-companions': 18,
  replika: 18,
  'stranger-chats': 18,
  yubo: 18,
  'bigo-live': 18,
  tango: 18,
  '2ch': 18,
  '4chan': 18,
  'key-shops': 18,
  'skin-markets': 18,
};
