import type { CaseState } from '../../core/cases/case.ts';
import type { DeskDecision, DeskKind } from '../../core/cases/desk-report.ts';
import type { Language, Text } from '../../core/profile.ts';
import type { NotDone } from '../ports/desk-port.ts';

export const tooOften: Text = {
  en: 'That is more than one address may send. Come again later.',
  ru: 'С одного адреса так много присылать нельзя. Повторите позже.',
};

export const deskIsFull: Text = {
  en: 'More cases are open here than anybody can read. Come again later.',
  ru: 'Обращений сейчас больше, чем здесь успевают прочитать. Повторите позже.',
};

export const toTheHotline: Text = {
  en: 'Illegal content is not reported here but to the hotline of your region. Do not look for it, save it or send it to anybody.',
  ru: 'О незаконном сообщают не сюда, а на горячую линию вашего региона. Не ищите такое, не сохраняйте и никому не пересылайте.',
};

export const notAtADesk: Text = {
  en: 'There is nothing here. All that homes can ask stands in /desk/openapi.json.',
  ru: 'Здесь ничего нет. Всё, о чём может спросить дом, описано в /desk/openapi.json.',
};

export const noSuchCase: Text = { en: 'There is no such case.', ru: 'Такого обращения нет.' };

export const notNow: Text = {
  en: 'An appeal follows the first decision, once.',
  ru: 'Обжаловать можно первое решение, и только один раз.',
};

export const tooMuchForDesk: Text = {
  en: 'That is too much: a case is a few lines.',
  ru: 'Это слишком много: обращение — это несколько строк.',
};

/** What the pages of a desk say. */
interface DeskWords {
  readonly title: string;
  readonly inbox: string;
  readonly transparency: string;
  readonly signIn: string;
  readonly signOut: string;
  readonly name: string;
  readonly password: string;
  readonly wrongPassword: string;
  readonly waitFor: (seconds: number) => string;
  readonly nothingWaits: string;
  readonly number: string;
  readonly kind: string;
  readonly subject: string;
  readonly state: string;
  readonly due: string;
  readonly dueIn: (span: string) => string;
  readonly overdue: (span: string) => string;
  readonly inTime: string;
  readonly late: string;
  readonly category: string;
  readonly list: string;
  readonly note: string;
  readonly appealNote: string;
  readonly none: string;
  readonly clock: string;
  readonly times: {
    readonly receivedAt: string;
    readonly acknowledgedAt: string;
    readonly reviewAt: string;
    readonly decidedAt: string;
    readonly appealedAt: string;
    readonly decidedAgainAt: string;
  };
  readonly decisionBy: { readonly first: string; readonly again: string };
  readonly correction: (serial: number) => string;
  readonly take: string;
  readonly takenByYou: string;
  readonly takenByOther: string;
  readonly decide: string;
  readonly decideHint: string;
  readonly ownDecision: string;
  readonly outcome: string;
  readonly change: string;
  readonly noChange: string;
  readonly opens: (category: string) => string;
  readonly opensAll: string;
  readonly closes: (category: string) => string;
  readonly template: string;
  readonly ownWords: string;
  readonly reasonEn: string;
  readonly reasonRu: string;
  readonly send: string;
  readonly noReason: string;
  readonly notDone: Readonly<Record<NotDone, string>>;
  readonly kinds: Readonly<Record<DeskKind, string>>;
  readonly states: Readonly<Record<CaseState, string>>;
  readonly outcomes: Readonly<Record<DeskDecision['outcome'], string>>;
  readonly quarter: string;
  readonly received: string;
  readonly decided: string;
  readonly median: string;
  readonly p95: string;
  readonly shareInTime: string;
  readonly appealed: string;
  readonly reversed: string;
  readonly about: string;
  readonly noCases: string;
  readonly span: { readonly days: string; readonly hours: string; readonly minutes: string };
}

export const deskWords: Readonly<Record<Language, DeskWords>> = {
  en: {
    title: 'The desk',
    inbox: 'Inbox',
    transparency: 'How fast we answer',
    signIn: 'Sign in',
    signOut: 'Sign out',
    name: 'Name',
    password: 'Password',
    wrongPassword: 'The name or the password is wrong.',
    waitFor: (seconds) => `Too many guesses. Try again in ${seconds} s.`,
    nothingWaits: 'Nothing waits. All cases are decided.',
    number: 'Number',
    kind: 'What',
    subject: 'Of what',
    state: 'State',
    due: 'Due',
    dueIn: (span) => `in ${span}`,
    overdue: (span) => `late by ${span}`,
    inTime: 'in time',
    late: 'late',
    category: 'Category',
    list: 'List',
    note: 'Note from the home',
    appealNote: 'Why the home does not agree',
    none: '–',
    clock: 'Clock',
    times: {
      receivedAt: 'Received',
      acknowledgedAt: 'Acknowledged',
      reviewAt: 'In review',
      decidedAt: 'Decided',
      appealedAt: 'Appealed',
      decidedAgainAt: 'Decided again',
    },
    decisionBy: { first: 'First decision', again: 'Decision on the appeal' },
    correction: (serial) => `correction ${serial}`,
    take: 'Take it into review',
    takenByYou: 'You have taken it.',
    takenByOther: 'Another reviewer has taken it.',
    decide: 'Decide',
    decideHint: 'The reason is public, and the home reads it. The decision holds at once.',
    ownDecision: 'The first decision was yours: another reviewer decides on the appeal.',
    outcome: 'Outcome',
    change: 'What changes in the lists',
    noChange: 'nothing',
    opens: (category) => `take it out of “${category}”`,
    opensAll: 'take it out of all categories',
    closes: (category) => `put it into “${category}”`,
    template: 'Reason',
    ownWords: 'in my own words, below',
    reasonEn: 'Reason in English',
    reasonRu: 'Reason in Russian',
    send: 'Decide and tell the home',
    noReason: 'Choose a reason, or write one in both languages.',
    notDone: {
      'no-such-case': 'There is no such case.',
      'not-now': 'It is further already: somebody else was faster.',
      own: 'The first decision was yours: another reviewer decides on the appeal.',
      'no-change': 'Say what changes in the lists.',
    },
    kinds: {
      'wrong-block': 'Wrongly blocked',
      'missed-harmful': 'Harmful and not blocked',
      'constructive-proposal': 'A good site for the start page',
    },
    states: {
      received: 'received',
      'in-review': 'in review',
      decided: 'decided',
      appealed: 'appealed',
      'decided-again': 'decided for good',
    },
    outcomes: { 'list-changed': 'The list is changed', rejected: 'All stays as it is', forwarded: 'Passed on' },
    quarter: 'Quarter',
    received: 'Received',
    decided: 'Decided',
    median: 'Half of them within',
    p95: '95 of 100 within',
    shareInTime: 'In time',
    appealed: 'Appeals',
    reversed: 'Reversed on appeal',
    about:
      'Harmful sites are decided within 24 hours, wrong blocks and appeals within 72 hours, proposals within 30 days. Another reviewer decides on an appeal.',
    noCases: 'No case has come yet.',
    span: { days: 'd', hours: 'h', minutes: 'min' },
  },
  ru: {
    title: 'Приём обращений',
    inbox: 'Обращения',
    transparency: 'Как быстро мы отвечаем',
    signIn: 'Войти',
    signOut: 'Выйти',
    name: 'Имя',
    password: 'Пароль',
    wrongPassword: 'Имя или пароль не подходят.',
    waitFor: (seconds) => `Слишком много попыток. Повторите через ${seconds} с.`,
    nothingWaits: 'Всё разобрано, новых обращений нет.',
    number: 'Номер',
    kind: 'Что случилось',
    subject: 'О чём',
    state: 'Состояние',
    due: 'Срок',
    dueIn: (span) => `осталось ${span}`,
    overdue: (span) => `просрочено на ${span}`,
    inTime: 'в срок',
    late: 'с опозданием',
    category: 'Категория',
    list: 'Список',
    note: 'Что пишут из дома',
    appealNote: 'Почему в доме не согласны',
    none: '–',
    clock: 'Часы',
    times: {
      receivedAt: 'Получено',
      acknowledgedAt: 'Подтверждено',
      reviewAt: 'Взято на рассмотрение',
      decidedAt: 'Решено',
      appealedAt: 'Обжаловано',
      decidedAgainAt: 'Решено повторно',
    },
    decisionBy: { first: 'Первое решение', again: 'Решение по жалобе' },
    correction: (serial) => `поправка ${serial}`,
    take: 'Взять на рассмотрение',
    takenByYou: 'Вы взяли его на рассмотрение.',
    takenByOther: 'Его рассматривает кто-то другой.',
    decide: 'Решение',
    decideHint: 'Причина открыта для всех, её прочтут в доме. Решение действует сразу.',
    ownDecision: 'Первое решение было вашим: жалобу рассматривает кто-то другой.',
    outcome: 'Итог',
    change: 'Что меняется в списках',
    noChange: 'ничего',
    opens: (category) => `убрать из категории «${category}»`,
    opensAll: 'убрать из всех категорий',
    closes: (category) => `внести в категорию «${category}»`,
    template: 'Причина',
    ownWords: 'своими словами, ниже',
    reasonEn: 'Причина по-английски',
    reasonRu: 'Причина по-русски',
    send: 'Решить и сообщить',
    noReason: 'Выберите причину или напишите её на обоих языках.',
    notDone: {
      'no-such-case': 'Такого обращения нет.',
      'not-now': 'Кто-то успел раньше: обращение уже продвинулось.',
      own: 'Первое решение было вашим: жалобу рассматривает кто-то другой.',
      'no-change': 'Укажите, что меняется в списках.',
    },
    kinds: {
      'wrong-block': 'Заблокировано зря',
      'missed-harmful': 'Вредное не заблокировано',
      'constructive-proposal': 'Хороший сайт для стартовой страницы',
    },
    states: {
      received: 'получено',
      'in-review': 'на рассмотрении',
      decided: 'решено',
      appealed: 'обжаловано',
      'decided-again': 'решено окончательно',
    },
    outcomes: { 'list-changed': 'Список изменён', rejected: 'Всё остаётся как было', forwarded: 'Передано дальше' },
    quarter: 'Квартал',
    received: 'Получено',
    decided: 'Решено',
    median: 'Половина — за',
    p95: '95 из 100 — за',
    shareInTime: 'В срок',
    appealed: 'Жалобы',
    reversed: 'Отменено по жалобе',
    about:
      'О вредных сайтах решаем за 24 часа, об ошибочных блокировках и жалобах — за 72 часа, о предложениях — за 30 дней. Жалобу рассматривает другой человек.',
    noCases: 'Обращений ещё не было.',
    span: { days: 'д', hours: 'ч', minutes: 'мин' },
  },
};

/** A length of time, to the minute: `2 d 3 h`. @param ms milliseconds, not negative */
export function spanText(ms: number, language: Language): string {
  const { days, hours, minutes } = deskWords[language].span;
  const all = Math.floor(ms / 60_000);
  const [d, h, m] = [Math.floor(all / 1440), Math.floor(all / 60) % 24, all % 60];
  if (d > 0) return `${d} ${days} ${h} ${hours}`;
  return h > 0 ? `${h} ${hours} ${m} ${minutes}` : `${m} ${minutes}`;
}

/** A reason that is often given. */
export interface ReasonTemplate {
  readonly id: string;
  readonly outcome: DeskDecision['outcome'];
  readonly reason: Text;
}

/** In the order in which they are offered. */
export const reasonTemplates: readonly ReasonTemplate[] = [
  {
    id: 'opened',
    outcome: 'list-changed',
    reason: {
      en: 'You are right: the site is harmless and was listed by mistake. It is open now.',
      ru: 'Вы правы: сайт безвреден и попал в список по ошибке. Теперь он открыт.',
    },
  },
  {
    id: 'closed',
    outcome: 'list-changed',
    reason: {
      en: 'You are right: this is nothing for children. It is in the category now.',
      ru: 'Вы правы: детям такое не подходит. Теперь сайт внесён в категорию.',
    },
  },
  {
    id: 'added',
    outcome: 'list-changed',
    reason: {
      en: 'Thank you, a good site. It comes onto the start page with the next update.',
      ru: 'Спасибо, хороший сайт. Он появится на стартовой странице со следующим обновлением.',
    },
  },
  {
    id: 'rightly-blocked',
    outcome: 'rejected',
    reason: {
      en: 'We have looked: the site belongs to this category. A parent may allow it at home all the same.',
      ru: 'Мы проверили: сайт относится к этой категории. Дома родитель может разрешить его сам.',
    },
  },
  {
    id: 'harmless',
    outcome: 'rejected',
    reason: {
      en: 'We have looked and found nothing harmful. A parent may block it at home all the same.',
      ru: 'Мы проверили и ничего вредного не нашли. Дома родитель может заблокировать сайт сам.',
    },
  },
  {
    id: 'not-for-start',
    outcome: 'rejected',
    reason: {
      en: 'The site does not meet the criteria of the start page: they are published beside it.',
      ru: 'Сайт не отвечает критериям стартовой страницы: они опубликованы рядом с ней.',
    },
  },
  {
    id: 'to-the-source',
    outcome: 'forwarded',
    reason: {
      en: 'The list is made by others; we have passed your case on to them.',
      ru: 'Этот список составляют другие; мы передали им ваше обращение.',
    },
  },
];
