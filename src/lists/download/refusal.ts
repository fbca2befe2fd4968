import type { Text } from '../../core/profile.ts';

/** Why a download did not become the list in use, and what to do about it. `…` stands for the detail. */
export const refusals = {
  'bad-address': {
    en: 'It leads to an address that is not fetched (…). Give one that begins with https://.',
    ru: 'Список ведёт на адрес, откуда ничего не скачивается (…). Укажите адрес, который начинается с https://.',
  },
  'private-address': {
    en: 'Its server has an address inside the home (…). If that is meant, name the host in "allow_host".',
    ru: 'Адрес сервера находится внутри дома (…). Если так и задумано, назовите его в "allow_host".',
  },
  'too-many-redirects': {
    en: 'Its address leads from one to the next without end (…). Look for the new address of the list.',
    ru: 'Адрес списка бесконечно перенаправляет дальше (…). Найдите новый адрес списка.',
  },
  unreachable: {
    en: 'Its server cannot be reached (…). It is tried again; if that stays so, check the address of the list.',
    ru: 'Сервер списка недоступен (…). Попытки продолжатся; если не поможет, проверьте адрес списка.',
  },
  status: {
    en: 'Its server answers with the status … instead of the list. It is tried again; if that stays so, check the address of the list.',
    ru: 'Вместо списка сервер отвечает кодом …. Попытки продолжатся; если не поможет, проверьте адрес списка.',
  },
  stalled: {
    en: 'Its server went silent in the middle (…). It is tried again.',
    ru: 'Сервер списка замолчал на полпути (…). Попытка повторится.',
  },
  'too-slow': {
    en: 'The download took longer than … seconds and was broken off. It is tried again.',
    ru: 'Скачивание длилось дольше … секунд и прервано. Попытка повторится.',
  },
  'cut-short': {
    en: 'The connection broke before the list was complete (…). It is tried again.',
    ru: 'Связь оборвалась раньше, чем список пришёл целиком (…). Попытка повторится.',
  },
  'too-big': {
    en: 'It is larger than … octets, more than any list needs. Choose another list.',
    ru: 'Он больше … байтов: столько не нужно ни одному списку. Выберите другой список.',
  },
  'unpacks-too-far': {
    en: 'It unpacks to more than … times its size: this is a trap, not a list. Choose another list.',
    ru: 'При распаковке он вырастает больше чем в … раз: это ловушка, а не список. Выберите другой список.',
  },
  damaged: {
    en: 'The archive is damaged (…). It is tried again; if that stays so, choose another list.',
    ru: 'Архив повреждён (…). Попытка повторится; если не поможет, выберите другой список.',
  },
  encrypted: {
    en: 'The archive asks for a password. Choose another list.',
    ru: 'Архив закрыт паролем. Выберите другой список.',
  },
  'unknown-packing': {
    en: 'The archive is packed in a way that is not known here, or holds another archive. Choose another list.',
    ru: 'Архив упакован неизвестным способом или содержит другой архив. Выберите другой список.',
  },
  'no-list': {
    en: 'There is no list in the archive. Choose another list.',
    ru: 'В архиве нет списка. Выберите другой список.',
  },
  disk: {
    en: 'It cannot be written (…). Check the free space and the permissions of the data folder.',
    ru: 'Его не удаётся записать (…). Проверьте свободное место и права на папку данных.',
  },
  spoilt: {
    en: 'What was downloaded is damaged on this disk, or gone. It is downloaded again; if that repeats, replace the disk.',
    ru: 'Скачанный файл повреждён на этом диске или пропал. Он скачивается заново; если это повторится, замените диск.',
  },
  'web-page': {
    en: 'A web page came instead of the list. Check the address of the list.',
    ru: 'Вместо списка пришла веб-страница. Проверьте адрес списка.',
  },
  'unknown-format': {
    en: 'Its format is not known. Name it in "format", or choose another list.',
    ru: 'Формат списка неизвестен. Укажите его в "format" или выберите другой список.',
  },
  empty: {
    en: 'It has no entry that can be used: something happened to it where it is published.',
    ru: 'В нём нет ни одной пригодной записи: с ним что-то случилось там, где его публикуют.',
  },
  shrunken: {
    en: 'It has lost most of its entries (…). If that is right, lower "lists.least_share".',
    ru: 'В нём пропало большинство записей (…). Если это верно, уменьшите "lists.least_share".',
  },
  'frees-too-much': {
    en: 'It frees … of the names that are of its category for certain, and with them the category. Tell its authors.',
    ru: 'Он открывает … имён, которые точно относятся к его категории, а с ними и её саму. Сообщите его авторам.',
  },
  interrupted: {
    en: 'The house was interrupted while it fetched it. It is tried again; if that repeats, choose another list.',
    ru: 'Работа дома прервалась, пока он его скачивал. Попытка повторится; если не поможет, выберите другой список.',
  },
  vital: {
    en: 'It blocks … and with it what a home cannot do without. Tell its authors.',
    ru: 'Он закрывает …, а с ним то, без чего дома не обойтись. Сообщите его авторам.',
  },
  unsigned: {
    en: 'Its signature is not there (…). Ask its authors, or take "key" out of the settings.',
    ru: 'У него нет подписи (…). Спросите его авторов или уберите "key" из настроек.',
  },
  'not-a-signature': {
    en: 'What should be its signature is none. Tell its authors.',
    ru: 'То, что должно быть его подписью, — не подпись. Сообщите его авторам.',
  },
  'other-key': {
    en: 'It is signed with another key (…). Ask its authors whether they have changed it.',
    ru: 'Он подписан другим ключом (…). Узнайте у его авторов, сменили ли они ключ.',
  },
  'wrong-signature': {
    en: 'Its signature is wrong: somebody has changed the list on its way. Do not use it; tell its authors.',
    ru: 'Его подпись неверна: кто-то изменил список по дороге. Не используйте его и сообщите авторам.',
  },
  'rolled-back': {
    en: 'It is older than the one in use (…): somebody serves an old list. It is tried again.',
    ru: 'Он старше того, что уже есть (…): кто-то подсовывает старый список. Попытка повторится.',
  },
  'no-serial': {
    en: 'Nobody knows how old it is: its trusted comment has no "serial:" and, for a list without deltas, no "timestamp:". Tell its authors.',
    ru: 'Неизвестно, насколько он стар: в его подписи нет "serial:", а для списка без дополнений и "timestamp:". Сообщите авторам.',
  },
  'not-a-start-page': {
    en: 'It is no start page as this house reads one (…). Tell its authors.',
    ru: 'Это не стартовая страница, какую умеет читать этот дом (…). Сообщите её авторам.',
  },
  'not-a-delta': {
    en: 'A delta has a line that is neither "+name" nor "-name", so none of it is applied. Tell its authors.',
    ru: 'В дополнении есть строка, которая не "+имя" и не "-имя", поэтому оно не применено. Сообщите авторам.',
  },
} as const satisfies Record<string, Text>;

export type RefusalReason = keyof typeof refusals;

/** A download that failed, as a value; the last good file stays. */
export interface Refusal {
  readonly reason: RefusalReason;
  /** What fills the sentence: a host, a code of the system, a number. */
  readonly detail: string;
}

/** These come and go with the line, the server and the disk; all others are about what came. */
const passing: readonly RefusalReason[] = [
  'unreachable',
  'status',
  'stalled',
  'too-slow',
  'cut-short',
  'disk',
  'spoilt',
  'interrupted',
];

export function isPassing({ reason }: Pick<Refusal, 'reason'>): boolean {
  return passing.includes(reason);
}

/** What is wrong and what to do, in one line. */
export function sayRefusal({ reason, detail }: Refusal, language: keyof Text): string {
  return refusals[reason][language].replace('…', () => detail);
}

/** Longest detail, in characters: it goes into the ledger, the status and the log, and a server may have written it. */
const longestDetail = 200;

/** Carries a refusal out of a stream; whoever opened the stream turns it into a value again. */
export class Refused extends Error {
  readonly refusal: Refusal;

  constructor(reason: RefusalReason, detail: string | number = '') {
    super(reason);
    this.refusal = {
      reason,
      detail: String(detail)
        .slice(0, longestDetail)
        .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, ''),
    };
  }
}
