import type { today as English } from '../en/today.ts';
import { pluralIn } from '../plural.ts';

const plural = pluralIn('ru');

export const today: typeof English = {
  title: 'Сегодня',
  people: 'Дети',
  grownUps: 'Взрослые',
  open: 'Открыто',
  granted: 'Открыто с вашего разрешения',
  nowUntil: (state, until) => `${state} ${until}`,
  thenOpen: 'Потом открыто',
  thenClosed: (why) => `Потом ${why.toLowerCase()}`,
  thenUntil: (then, until) => `${then} ${until}`,
  devices: (count) => `${count} ${plural(count, { one: 'устройство', few: 'устройства', many: 'устройств' })}`,
  openAsks: (count) =>
    `${count} ${plural(count, { one: 'просьба ждёт', few: 'просьбы ждут', many: 'просьб ждут' })} ответа`,
  pauseAll: 'Пауза для всех',
  resumeAll: 'Снять паузу со всех',
  pause: 'Пауза',
  resume: 'Снять паузу',
  more: (duration) => `+${duration}`,
  moreFor: (duration, name) => `${name}: ещё ${duration}`,
  bedtime: 'Пора спать',
  bedtimeFor: (name) => `${name}: пора спать`,
  pauseFor: (name) => `${name}: пауза`,
  resumeFor: (name) => `${name}: снять паузу`,
  paused: (name) => `${name}: пауза, пока вы её не снимете.`,
  pausedUntil: (name, when) => `${name}: закрыто до ${when}.`,
  resumed: (name) => `${name}: пауза снята.`,
  given: (name, duration) => `${name}: ещё ${duration}.`,
  allPaused: 'Пауза для всех, пока вы её не снимете.',
  resumedAll: 'Пауза снята со всех.',
  asks: 'Просьбы',
  asksFor: (name, subject) => `${name} просит открыть: ${subject}`,
  asksTime: (name, subject) => `${name} просит ещё времени: ${subject}`,
  yes: 'Да',
  forToday: 'Сегодня',
  no: 'Нет',
  saidYes: (name) => `${name}: вы разрешили.`,
  saidNo: (name) => `${name}: вы отказали.`,
  attention: 'Требует внимания',
  notices: {
    'new-device': {
      title: (count) => (count === 1 ? 'Дома появилось новое устройство' : `Новых устройств дома: ${count}`),
      hint: (count) => `Скажите, ${count === 1 ? 'чьё оно' : 'чьи они'}. До тех пор действуют правила для маленьких.`,
    },
    'is-it': {
      title: (count) => (count === 1 ? 'Устройство пришло с другим адресом' : `Устройств с другим адресом: ${count}`),
      hint: (count) => (count === 1 ? 'Скажите, ваше ли это устройство.' : 'Скажите, какие из них ваши.'),
    },
  },
  parentNames: (count) =>
    `Родитель скажет, ${count === 1 ? 'чьё оно' : 'чьи они'}. До тех пор действуют правила для маленьких.`,
  mend: {
    lists: 'К спискам',
    settings: 'К настройкам',
    children: 'К детям',
    devices: 'К устройствам',
  },
  updateLists: 'Обновить сейчас',
  updateBegun: 'Домовой ищет новые списки. Всё известное пока действует.',
  done: 'Готово',
  doneWith: (what) => `Готово: ${what}`,
  nobody: 'В семье пока нет детей',
  nobodyHint: 'Добавьте ребёнка: имя и возраст. Остальное настроится по возрасту.',
  addChild: 'Добавить ребёнка',
};
