import type { today as English } from '../en/today.ts';
import { pluralIn } from '../plural.ts';

const plural = pluralIn('ru');

export const today: typeof English = {
  title: 'Сегодня',
  people: 'Дети',
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
      title: 'Дома появилось новое устройство',
      hint: 'Скажите, чьё оно. До тех пор для него действуют правила для маленьких.',
    },
    'is-it': {
      title: 'Устройство пришло с другим адресом',
      hint: 'Скажите, ваше ли оно.',
    },
    other: { title: 'Что-то произошло', hint: '' },
  },
  toDevices: 'К устройствам',
  done: 'Готово',
  nobody: 'В семье пока нет детей',
  nobodyHint: 'Добавьте ребёнка: имя и возраст. Остальное настроится по возрасту.',
  addChild: 'Добавить ребёнка',
};
