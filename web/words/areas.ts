/**
 * The words of the pages, an area a file in each language: `en/<area>.ts` says what there is to say, `ru/<area>.ts` must
 * say the same. Both are loaded when a screen needs them.
 */
export const areas = {
  shell: {
    en: async () => (await import('./en/shell.ts')).shell,
    ru: async () => (await import('./ru/shell.ts')).shell,
  },
  parts: {
    en: async () => (await import('./en/parts.ts')).parts,
    ru: async () => (await import('./ru/parts.ts')).parts,
  },
  time: {
    en: async () => (await import('./en/time.ts')).time,
    ru: async () => (await import('./ru/time.ts')).time,
  },
  family: {
    en: async () => (await import('./en/family.ts')).family,
    ru: async () => (await import('./ru/family.ts')).family,
  },
  'sign-in': {
    en: async () => (await import('./en/sign-in.ts')).signIn,
    ru: async () => (await import('./ru/sign-in.ts')).signIn,
  },
  setup: {
    en: async () => (await import('./en/setup.ts')).setup,
    ru: async () => (await import('./ru/setup.ts')).setup,
  },
  routers: {
    en: async () => (await import('./en/routers.ts')).routers,
    ru: async () => (await import('./ru/routers.ts')).routers,
  },
  today: {
    en: async () => (await import('./en/today.ts')).today,
    ru: async () => (await import('./ru/today.ts')).today,
  },
  children: {
    en: async () => (await import('./en/children.ts')).children,
    ru: async () => (await import('./ru/children.ts')).children,
  },
  child: {
    en: async () => (await import('./en/child.ts')).child,
    ru: async () => (await import('./ru/child.ts')).child,
  },
  choices: {
    en: async () => (await import('./en/choices.ts')).choices,
    ru: async () => (await import('./ru/choices.ts')).choices,
  },
  hours: {
    en: async () => (await import('./en/hours.ts')).hours,
    ru: async () => (await import('./ru/hours.ts')).hours,
  },
  limits: {
    en: async () => (await import('./en/limits.ts')).limits,
    ru: async () => (await import('./ru/limits.ts')).limits,
  },
  privacy: {
    en: async () => (await import('./en/privacy.ts')).privacy,
    ru: async () => (await import('./ru/privacy.ts')).privacy,
  },
  see: {
    en: async () => (await import('./en/see.ts')).see,
    ru: async () => (await import('./ru/see.ts')).see,
  },
  devices: {
    en: async () => (await import('./en/devices.ts')).devices,
    ru: async () => (await import('./ru/devices.ts')).devices,
  },
  activity: {
    en: async () => (await import('./en/activity.ts')).activity,
    ru: async () => (await import('./ru/activity.ts')).activity,
  },
  cases: {
    en: async () => (await import('./en/cases.ts')).cases,
    ru: async () => (await import('./ru/cases.ts')).cases,
  },
  lists: {
    en: async () => (await import('./en/lists.ts')).lists,
    ru: async () => (await import('./ru/lists.ts')).lists,
  },
  settings: {
    en: async () => (await import('./en/settings.ts')).settings,
    ru: async () => (await import('./ru/settings.ts')).settings,
  },
  accounts: {
    en: async () => (await import('./en/accounts.ts')).accounts,
    ru: async () => (await import('./ru/accounts.ts')).accounts,
  },
  notices: {
    en: async () => (await import('./en/notices.ts')).notices,
    ru: async () => (await import('./ru/notices.ts')).notices,
  },
  backup: {
    en: async () => (await import('./en/backup.ts')).backup,
    ru: async () => (await import('./ru/backup.ts')).backup,
  },
  shelf: {
    en: async () => (await import('./en/shelf.ts')).shelf,
    ru: async () => (await import('./ru/shelf.ts')).shelf,
  },
  house: {
    en: async () => (await import('./en/house.ts')).house,
    ru: async () => (await import('./ru/house.ts')).house,
  },
};

export type AreaName = keyof typeof areas;
export type AreaWords = { readonly [Name in AreaName]: Awaited<ReturnType<(typeof areas)[Name]['en']>> };
