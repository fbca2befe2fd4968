import type { Text } from '../profile.ts';
import type { ChangeCode, ChangeProblem } from './change.ts';

/** Why a change could not be made, in words for a parent. */
export function sayProblem({ code, value }: ChangeProblem): Text {
  return changeSentences[code](value);
}

export const changeSentences: Readonly<Record<ChangeCode, (value: string) => Text>> = {
  'no-such-person': (value) => ({
    en: `Nobody in the family is called "${value}".`,
    ru: `В семье никого не зовут «${value}».`,
  }),
  'no-such-device': (value) => ({ en: `There is no device "${value}".`, ru: `Устройства «${value}» нет.` }),
  'no-such-grant': (value) => ({
    en: `There is no such yes: "${value}". It may be over already.`,
    ru: `Такого разрешения нет: «${value}». Возможно, его срок уже вышел.`,
  }),
  'no-such-exception': (value) => ({
    en: `There is no exception "${value}".`,
    ru: `Исключения «${value}» нет.`,
  }),
  'no-such-rule': (value) => ({
    en: `There is no rule for ${value}.`,
    ru: `Правила для ${value} нет.`,
  }),
  'no-such-ask': (value) => ({
    en: `There is no ask "${value}" that waits for an answer.`,
    ru: `Среди просьб, которые ждут ответа, «${value}» нет.`,
  }),
  'no-such-bonus': () => ({
    en: 'There are no minutes of today that could be taken back.',
    ru: 'Добавленных на сегодня минут нет, забирать нечего.',
  }),
  'not-answered': () => ({
    en: 'There is no answer to this ask that could be taken back.',
    ru: 'На эту просьбу ещё не отвечали, отменять нечего.',
  }),
  'nothing-before': () => ({
    en: 'There is nothing before this that could be put back.',
    ru: 'Возвращать нечего: до этого ничего не было.',
  }),
  'not-paused': () => ({ en: 'There is no pause to end.', ru: 'Паузы нет, заканчивать нечего.' }),
  'not-chosen': (value) => ({
    en: `Nothing was chosen by hand for "${value}", so there is nothing to take back.`,
    ru: `Для «${value}» ничего не выбрано вручную, отменять нечего.`,
  }),
  'not-known': (value) => ({
    en: `"${value}" is unknown here: it is no category, service, group or search engine.`,
    ru: `«${value}» здесь неизвестно: это не категория, не сервис, не группа и не поисковик.`,
  }),
  'not-counted': (value) => ({
    en: `No minutes are counted for "${value}", so there are none to add. \`domovoy family grant\` opens a service of it for a while.`,
    ru: `Для «${value}» минуты не считаются, добавлять нечего. \`domovoy family grant\` откроет на время любой сервис этой группы.`,
  }),
  'not-an-id': (value) => ({
    en: `"${value}" cannot be an id: it takes lower-case Latin letters and digits, with hyphens between words.`,
    ru: `«${value}» не годится как идентификатор: нужны строчные латинские буквы и цифры, между словами дефис.`,
  }),
  'not-a-name': (value) => ({
    en: `"${value}" cannot be a name: it takes 1 to 80 letters on one line.`,
    ru: `«${value}» не годится как имя: нужно от 1 до 80 знаков в одну строку.`,
  }),
  'not-a-day': (value) => ({
    en: `"${value}" is no day of the calendar; write it like 2015-08-31.`,
    ru: `Дня «${value}» в календаре нет; пишите так: 2015-08-31.`,
  }),
  'not-a-colour': (value) => ({
    en: `"${value}" is no colour; write it like #3366ff.`,
    ru: `«${value}» — не цвет; пишите так: #3366ff.`,
  }),
  'not-a-window': (value) => ({
    en: `That is no time for "${value}": it takes a day of the week, and an end that is not its beginning.`,
    ru: `Такое время для «${value}» не подходит: нужен день недели, а конец не должен совпадать с началом.`,
  }),
  'not-a-number-of-minutes': (value) => ({
    en: `"${value}" is no number of minutes in a day: 0 to 1440.`,
    ru: `«${value}» — не число минут: в дне их от 0 до 1440.`,
  }),
  'not-a-zone': (value) => ({
    en: `"${value}" is no time zone; write it like Europe/Moscow.`,
    ru: `«${value}» — не часовой пояс; пишите так: Europe/Moscow.`,
  }),
  'not-a-mac': (value) => ({
    en: `"${value}" is no address of a device; write it like a4:83:e7:12:34:56.`,
    ru: `«${value}» — не адрес устройства; пишите так: a4:83:e7:12:34:56.`,
  }),
  'not-ahead': () => ({ en: 'That moment is over already.', ru: 'Этот момент уже прошёл.' }),
  'ends-before-it-begins': (value) => ({
    en: `The last day is before the first: ${value}.`,
    ru: `Последний день раньше первого: ${value}.`,
  }),
  'same-device': () => ({ en: 'It is one device already.', ru: 'Это и так одно устройство.' }),
  taken: (value) => ({
    en: `"${value}" belongs to another already.`,
    ru: `«${value}» уже занято.`,
  }),
  locked: (value) => ({
    en: `The provider has locked "${value}": it cannot be changed at home.`,
    ru: `Провайдер закрепил «${value}»: дома это изменить нельзя.`,
  }),
  'too-large': () => ({
    en: 'The household would be too large: take out rules or devices that are no longer needed first.',
    ru: 'Данных о семье стало бы слишком много: сначала уберите правила или устройства, которые больше не нужны.',
  }),
  'too-many': (value) => ({
    en: `That would be too many: ${value} is the most.`,
    ru: `Слишком много: можно не больше ${value}.`,
  }),
};
