import { ruCount } from './plural.ts';
import type { NoticeWords } from './shape.ts';

export const ru: NoticeWords = {
  titles: {
    asks: 'Ребёнок просит',
    cases: 'Новости обращения',
    devices: 'Новое устройство дома',
    protection: 'Защите нужна ваша помощь',
  },
  several: (count) => `Новостей: ${count}`,
  asksFor: {
    name: (child, what) => `${child} просит открыть ${what}.`,
    category: (child, what) => `${child} просит открыть категорию ${what}.`,
    time: (child, what) => `${child} просит ещё времени: ${what}.`,
  },
  allTime: 'на всё',
  because: (words) => `Своими словами: ${words}`,
  moreAsks: (count) => `И ещё ${ruCount(count, 'просьба', 'просьбы', 'просьб')}.`,
  cases: {
    case: (count) =>
      count === 1 ? 'Ребёнок сообщил о сайте.' : `Дети сообщили о ${ruCount(count, 'сайте', 'сайтах', 'сайтах')}.`,
    'case-answered': (count) =>
      count === 1
        ? 'На обращение пришёл ответ.'
        : `Ответы пришли на ${ruCount(count, 'обращение', 'обращения', 'обращений')}.`,
    'case-late': (count) =>
      count === 1
        ? 'Ответ на обращение запаздывает.'
        : `Запаздывают ответы на ${ruCount(count, 'обращение', 'обращения', 'обращений')}.`,
  },
  newDevice: (mac, called) =>
    called === undefined
      ? `В сеть выходит незнакомое устройство: ${mac}.`
      : `В сеть выходит незнакомое устройство: ${mac}. Называет себя ${called}.`,
  maybeKnown: (mac, device) => `Устройство ${mac} — возможно, это ${device} с новым адресом.`,
  devices: (count) => `В сеть выходит ${ruCount(count, 'новое устройство', 'новых устройства', 'новых устройств')}.`,
  brief: {
    asks: (count) =>
      count === 1 ? 'Ребёнок о чём-то просит.' : `От детей ${ruCount(count, 'просьба', 'просьбы', 'просьб')}.`,
    cases: (count) =>
      count === 1
        ? 'Есть новости по обращению.'
        : `Есть новости по ${ruCount(count, 'обращению', 'обращениям', 'обращениям')}.`,
    devices: (count) =>
      count === 1
        ? 'Дома новое устройство.'
        : `Дома ${ruCount(count, 'новое устройство', 'новых устройства', 'новых устройств')}.`,
    protection: (count) =>
      count === 1
        ? 'С домашней защитой что-то не так.'
        : `С домашней защитой ${ruCount(count, 'неполадка', 'неполадки', 'неполадок')}.`,
  },
  look: 'Откройте дома страницы для родителей: там можно всё посмотреть и ответить.',
  test: {
    subject: 'domovoy: сообщения доходят',
    text: 'Это пробное сообщение от domovoy. Теперь сюда будет приходить то, о чём вам стоит знать.',
  },
};
