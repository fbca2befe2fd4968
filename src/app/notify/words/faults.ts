import type { Text } from '../../../core/profile.ts';
import type { Fault, FaultCode } from '../channel.ts';

const sentences: Readonly<Record<FaultCode, Text>> = {
  'unknown-host': {
    en: 'There is no server of that name. Look whether the address is written right.',
    ru: 'Сервера с таким именем нет. Проверьте, верно ли написан адрес.',
  },
  refused: {
    en: 'The server is there, but takes no calls on that port. Look whether the port is right.',
    ru: 'Сервер есть, но на этом порту не отвечает. Проверьте, верно ли указан порт.',
  },
  unreachable: {
    en: 'The server cannot be reached. Look whether the home has internet, and whether the address is right.',
    ru: 'До сервера не достучаться. Проверьте, есть ли дома интернет и верен ли адрес.',
  },
  'cut-off': {
    en: 'The server ended the conversation. Look whether port and encryption fit each other.',
    ru: 'Сервер оборвал разговор. Проверьте, подходят ли друг другу порт и шифрование.',
  },
  'too-slow': {
    en: 'The server took too long. It is tried again.',
    ru: 'Сервер слишком долго не отвечал. Попробуем ещё раз.',
  },
  tls: {
    en: 'The server’s certificate is not trusted, or it speaks without encryption on that port.',
    ru: 'Сертификату сервера нельзя доверять, или на этом порту он говорит без шифрования.',
  },
  'no-starttls': {
    en: 'The server offers no encryption on that port, so nothing was sent. Providers usually have it on 465 (TLS) or 587 (STARTTLS).',
    ru: 'Сервер не предлагает шифрования на этом порту, поэтому ничего не отправлено. Обычно оно есть на 465 (TLS) или 587 (STARTTLS).',
  },
  'wrong-password': {
    en: 'The server does not take this name and password. Many providers want a password made for programs, not the usual one.',
    ru: 'Сервер не принимает это имя с этим паролем. Многим почтовым службам нужен отдельный пароль для программ, а не обычный.',
  },
  'sender-refused': {
    en: 'The server does not let mail come from that sender. Use the address that belongs to the account.',
    ru: 'Сервер не принимает письма от этого отправителя. Укажите адрес, который принадлежит учётной записи.',
  },
  'recipient-refused': {
    en: 'The server takes no mail for that recipient. Look whether the address is written right.',
    ru: 'Сервер не принимает письма для этого получателя. Проверьте, верно ли написан адрес.',
  },
  'message-refused': {
    en: 'The server did not take the mail.',
    ru: 'Сервер не принял письмо.',
  },
  garbage: {
    en: 'What answers there is something else than was expected. Look whether address and port are right.',
    ru: 'По этому адресу отвечает что-то другое. Проверьте адрес и порт.',
  },
  redirected: {
    en: 'The server sends us on to another address, and for safety we do not follow. Enter that address itself.',
    ru: 'Сервер отсылает на другой адрес, а мы из осторожности за ним не идём. Укажите сразу нужный адрес.',
  },
  'not-allowed': {
    en: 'The server does not let us in. Look whether the token or secret is right.',
    ru: 'Сервер нас не пускает. Проверьте токен или секрет.',
  },
  'not-found': {
    en: 'There is nothing at that address of the server.',
    ru: 'По этому адресу на сервере ничего нет.',
  },
  'too-often': {
    en: 'The server says that this was too often. It is tried again later.',
    ru: 'Сервер говорит, что это слишком часто. Попробуем позже.',
  },
  'their-fault': {
    en: 'Something is wrong at the server itself. It is tried again.',
    ru: 'Неполадки на самом сервере. Попробуем ещё раз.',
  },
  status: {
    en: 'The server did not take it.',
    ru: 'Сервер это не принял.',
  },
  'no-such-chat': {
    en: 'The bot may not write to that chat. Open the bot in Telegram, press Start, and look whether the number of the chat is right.',
    ru: 'Бот не может писать в этот чат. Откройте бота в Telegram, нажмите «Старт» и проверьте номер чата.',
  },
  'wrong-token': {
    en: 'Telegram knows no bot with this token. Copy it anew from @BotFather.',
    ru: 'Telegram не знает бота с таким токеном. Скопируйте его заново у @BotFather.',
  },
  'no-secret': {
    en: 'A secret or token is missing; enter it.',
    ru: 'Не указан секрет или токен; введите его.',
  },
  'secret-lost': {
    en: 'The password or token that was kept cannot be read any more. Please enter it again.',
    ru: 'Сохранённый пароль или токен больше не прочесть. Введите его ещё раз, пожалуйста.',
  },
};

/** Why it was not sent and what to do, with the other machine's own word in brackets. */
export function sayFault({ code, detail }: Fault): Text {
  const { en, ru } = sentences[code];
  return detail === '' ? { en, ru } : { en: `${en} (${detail})`, ru: `${ru} (${detail})` };
}
