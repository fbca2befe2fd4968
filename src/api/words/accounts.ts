import type { Text } from '../../core/profile.ts';
import type { AccountCode } from '../ports/accounts-port.ts';

/** Why nothing came of it, and what to do. */
export const accountWords: Readonly<Record<AccountCode, Text>> = {
  forbidden: { en: 'Only a parent may do that.', ru: 'Это может только родитель.' },
  'set-up-already': {
    en: 'A parent has set this house up already. Sign in; whoever has lost the password resets it on the box: `domovoy parent reset`.',
    ru: 'Родитель уже всё настроил. Войдите; если пароль утерян, задайте новый на самом устройстве: `domovoy parent reset`.',
  },
  'wrong-setup-code': {
    en: 'That is not the code. It stands on the label or on the console; `domovoy setup-code` on the box shows it.',
    ru: 'Код не подходит. Он указан на наклейке или в консоли; на самом устройстве его покажет `domovoy setup-code`.',
  },
  'wrong-password': {
    en: 'The name or the password is not right.',
    ru: 'Имя или пароль не подошли.',
  },
  'wrong-code': {
    en: 'That code does not hold. Take the one that the app shows now, or a recovery code that is not used yet.',
    ru: 'Код не подошёл. Введите тот, что приложение показывает сейчас, или неиспользованный запасной код.',
  },
  'too-late': {
    en: 'That took too long. Begin again with the password.',
    ru: 'Прошло слишком много времени. Начните снова с пароля.',
  },
  'weak-password': {
    en: 'Choose a longer password: eight characters at least, and neither the name nor one character over and over.',
    ru: 'Придумайте пароль посложнее: не короче восьми знаков, не имя и не один и тот же знак подряд.',
  },
  'not-a-name': {
    en: 'That is no name: one line of visible characters, and not too long.',
    ru: 'Это не имя: нужна одна строка из видимых знаков, не слишком длинная.',
  },
  'name-taken': { en: 'Somebody is called so already.', ru: 'Кого-то уже так зовут.' },
  'last-parent': {
    en: 'This is the last parent: somebody must be able to change things. Make another parent first.',
    ru: 'Это последний родитель, а кто-то должен управлять домовым. Сначала добавьте другого родителя.',
  },
  'too-many': {
    en: 'There are too many already. Remove one first.',
    ru: 'Их уже слишком много. Сначала удалите лишнее.',
  },
  'totp-not-begun': {
    en: 'Begin the second step first, and scan its picture.',
    ru: 'Сначала начните подключение второго шага и отсканируйте картинку.',
  },
  'no-such-account': { en: 'There is no such account.', ru: 'Такой учётной записи нет.' },
  'no-such-session': {
    en: 'There is no such session; it may have ended.',
    ru: 'Такого сеанса нет; возможно, он завершён.',
  },
  'no-such-token': { en: 'There is no such token.', ru: 'Такого ключа нет.' },
};

/** Too many guesses from there or in all. */
export function waitFor(seconds: number): Text {
  const isLong = seconds > 90;
  const count = isLong ? Math.ceil(seconds / 60) : seconds;
  return {
    en: `Too many wrong tries. Try again in ${count} ${isLong ? 'min' : 's'}; whoever is signed in stays signed in.`,
    ru: `Слишком много неудачных попыток. Повторите через ${count} ${isLong ? 'мин' : 'с'}; на тех, кто уже вошёл, это не влияет.`,
  };
}
