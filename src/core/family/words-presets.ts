import type { Text } from '../profile.ts';
import type { AgeGroup } from './household.ts';
import type { Preset } from './presets.ts';

type Reasons = Readonly<Record<AgeGroup, Text>>;

/** The same sentence for all ages. */
function forAll(text: Text): Reasons {
  return { '0-6': text, '7-10': text, '11-13': text, '14-17': text, adult: text };
}

/** Why the preset of an age says what it says, field by field, in words for parents. */
export const presetReasons: Readonly<Record<keyof Preset, Reasons>> = {
  categories: {
    '0-6': {
      en: 'Everything that is meant for older children or adults is closed, and so is what harms at any age.',
      ru: 'Закрыто всё, что предназначено детям постарше и взрослым, и то, что вредит в любом возрасте.',
    },
    '7-10': {
      en: 'Games are open; videos, music and news open at ten, when a child can tell a joke from a lie a little better.',
      ru: 'Игры открыты; видео, музыка и новости откроются в десять лет, когда ребёнок уже лучше отличает шутку от обмана.',
    },
    '11-13': {
      en: 'Videos, music and news are open; messengers open at twelve and social networks at fourteen.',
      ru: 'Видео, музыка и новости открыты; мессенджеры откроются в двенадцать лет, соцсети — в четырнадцать.',
    },
    '14-17': {
      en: 'Most of the Internet is open; what is for adults, what harms and what gets round the protection stays closed.',
      ru: 'Открыта большая часть интернета; закрыто то, что для взрослых, что вредит и что помогает обойти защиту.',
    },
    adult: {
      en: 'Only what nobody wants is closed: fraud, malware, trackers and advertising.',
      ru: 'Закрыто только то, что не нужно никому: мошенники, вирусы, слежка и реклама.',
    },
  },
  services: {
    '0-6': {
      en: 'Cartoons and games for small children are open; all other services wait until the child is older.',
      ru: 'Мультфильмы и игры для малышей открыты; остальные сервисы подождут, пока ребёнок подрастёт.',
    },
    '7-10': {
      en: 'Games and films are open; services in which strangers write to a child, or sell something, are closed.',
      ru: 'Игры и кино открыты; сервисы, где ребёнку пишут незнакомцы или что-то продают, закрыты.',
    },
    '11-13': {
      en: 'Videos, music and game stores are open, messengers from twelve on; social networks want an age of fourteen.',
      ru: 'Видео, музыка и магазины игр открыты, мессенджеры — с двенадцати лет; соцсети рассчитаны на возраст от четырнадцати.',
    },
    '14-17': {
      en: 'Nearly all services are open; dating, chats with strangers and artificial companions are for adults.',
      ru: 'Открыты почти все сервисы; знакомства, чаты с незнакомцами и ИИ-компаньоны — для взрослых.',
    },
    adult: { en: 'All services are open.', ru: 'Все сервисы открыты.' },
  },
  safeSearch: {
    '0-6': {
      en: 'Search engines and YouTube show only what is safe for the youngest.',
      ru: 'Поисковики и YouTube показывают только безопасное для самых маленьких.',
    },
    '7-10': {
      en: 'Search engines and YouTube leave out what is for adults, in their strictest way.',
      ru: 'Поисковики и YouTube скрывают всё взрослое: включён самый строгий режим.',
    },
    '11-13': {
      en: 'Search engines and YouTube are strict still: a careless word in a search should not end in a shock.',
      ru: 'Поиск и YouTube пока в строгом режиме: неосторожный запрос не должен обернуться потрясением.',
    },
    '14-17': {
      en: 'Searches stay strict; YouTube is moderate, for in its strict way it hides much that school asks for.',
      ru: 'Поиск остаётся строгим, а YouTube — в умеренном режиме: строгий прячет многое из того, что нужно для учёбы.',
    },
    adult: { en: 'Adults search as they like.', ru: 'Взрослый ищет так, как ему удобно.' },
  },
  closed: {
    '0-6': {
      en: 'Bedtime from 20:00, before free days from 20:30, until 7:00: small children need ten to thirteen hours of sleep.',
      ru: 'Отбой с 20:00, перед выходными с 20:30, до 7:00: маленьким детям нужно спать от десяти до тринадцати часов.',
    },
    '7-10': {
      en: 'Bedtime from 20:30, before free days from 21:30, until 7:00: at this age nine to twelve hours of sleep are needed.',
      ru: 'Отбой с 20:30, перед выходными с 21:30, до 7:00: в этом возрасте нужно спать от девяти до двенадцати часов.',
    },
    '11-13': {
      en: 'Bedtime from 21:30, before free days from 22:30, until 7:00: at this age nine hours of sleep or more are needed.',
      ru: 'Отбой с 21:30, перед выходными с 22:30, до 7:00: в этом возрасте нужно спать не меньше девяти часов.',
    },
    '14-17': {
      en: 'Bedtime from 22:30, before free days from 23:30, until 6:30: teenagers need eight to ten hours of sleep.',
      ru: 'Отбой с 22:30, перед выходными с 23:30, до 6:30: подросткам нужно спать от восьми до десяти часов.',
    },
    adult: { en: 'Nobody sends an adult to bed.', ru: 'Взрослого никто спать не отправляет.' },
  },
  budgets: {
    '0-6': {
      en: 'An hour a day in all, an hour and a half on free days: a small child learns most away from screens.',
      ru: 'Всего час в день, в выходные полтора: маленький ребёнок больше всего узнаёт не у экрана.',
    },
    '7-10': {
      en: 'An hour a day each for games, videos and films, more on free days; reading and school are not counted.',
      ru: 'По часу в день на игры, видео и кино, в выходные больше; чтение и учёба не считаются.',
    },
    '11-13': {
      en: 'An hour and a half a day each for games, videos and films, two on free days; the rest is not counted.',
      ru: 'По полтора часа в день на игры, видео и кино, в выходные по два; остальное не считается.',
    },
    '14-17': {
      en: 'Two hours a day each for games, videos and social networks, three on free days: enough to learn to stop.',
      ru: 'По два часа в день на игры, видео и соцсети, в выходные по три: достаточно, чтобы учиться останавливаться.',
    },
    adult: { en: 'No minutes are counted.', ru: 'Минуты не считаются.' },
  },
  rules: forAll({
    en: 'There are no rules of your own until you make some.',
    ru: 'Своих правил нет, пока вы их не добавите.',
  }),
  always: forAll({
    en: 'Help lines stay open at any hour: who needs one at night must not find it closed.',
    ru: 'Сайты телефонов доверия открыты в любое время: кому помощь нужна ночью, тот не должен увидеть запрет.',
  }),
  allowOnly: {
    '0-6': {
      en: 'Only what people have reviewed is open: at this age chance should not choose.',
      ru: 'Открыто только то, что проверили люди: в этом возрасте нельзя полагаться на случай.',
    },
    '7-10': {
      en: 'A school child looks for things alone, so what is not closed is open.',
      ru: 'Школьник уже ищет сам, поэтому открыто всё, что не закрыто.',
    },
    '11-13': {
      en: 'What is not closed is open: a list of the allowed would always be too short.',
      ru: 'Открыто всё, что не закрыто: список разрешённого всегда был бы слишком коротким.',
    },
    '14-17': {
      en: 'What is not closed is open: trust grows with the child.',
      ru: 'Открыто всё, что не закрыто: доверие растёт вместе с ребёнком.',
    },
    adult: { en: 'What is not closed is open.', ru: 'Открыто всё, что не закрыто.' },
  },
  logging: {
    '0-6': {
      en: 'Everything is written down, so that you see what the little one meets.',
      ru: 'Записывается всё, чтобы вы видели, с чем встречается малыш.',
    },
    '7-10': {
      en: 'Everything is written down; tell the child so, and look at it together.',
      ru: 'Записывается всё; скажите об этом ребёнку и смотрите вместе.',
    },
    '11-13': {
      en: 'Only what was blocked is written down: a child of this age has a life of its own.',
      ru: 'Записывается только то, что не открылось: у ребёнка этого возраста уже есть своя жизнь.',
    },
    '14-17': {
      en: 'Only numbers are kept, no names of sites: a teenager has a right to privacy.',
      ru: 'Хранятся только числа, без названий сайтов: у подростка есть право на личную жизнь.',
    },
    adult: { en: 'Only numbers are kept, no names of sites.', ru: 'Хранятся только числа, без названий сайтов.' },
  },
};
