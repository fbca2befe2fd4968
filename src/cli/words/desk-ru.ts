import type { deskEn } from './desk-en.ts';

/** Everything the commands say of a desk, in Russian. */
export const deskRu: typeof deskEn = {
  password: (name) => `Пароль для «${name}» (при вводе не виден): `,
  passwordMissing: 'Ввести пароль некому: укажите файл с паролем в --password-file.',
  passwordFile: (file, reason) => `Не удалось прочитать пароль из файла ${file}: ${reason}`,
  made: (folder, reviewer) => `Приём обращений готов, папка ${folder}; решения принимает ${reviewer}.`,
  key: (key) => `Дома ему верят по этому ключу, настройка "desk.key": ${key}`,
  keep: 'Сохраните копию файла desk.pem: без него ни один дом не поверит решениям.',
  next: (folder) => `Чтобы открыть приём: domovoy desk serve ${folder}`,
  added: (name) => `Теперь решения принимает и ${name}.`,
  open: (url) => `Приём открыт, обращения разбирают здесь: ${url}/inbox`,
  forHomes: (url) => `Для домов, настройка "desk.url": ${url}`,
  proxied: 'Перед ним стоит прокси: он должен принимать HTTPS, сохранять Host и писать адрес в X-Forwarded-For.',
  closing: 'Приём закрывается.',
  notAnEndpoint: (text) => `«${text}» — не адрес с портом. Напишите 127.0.0.1:8540.`,
  failed: (reason) => `Приём не открывается: ${reason}`,
  faults: {
    'there-already': () => 'В этой папке приём обращений уже есть, он не перезаписывается.',
    'no-desk': () => 'В этой папке приёма обращений нет. Его создаёт `domovoy desk init <папка>`.',
    'not-a-name': () => 'Такое имя не годится: нужно до 40 букв, без скрытых знаков.',
    'name-taken': () => 'Такое имя уже занято.',
    'weak-password': () => 'Пароль слишком простой: нужно хотя бы восемь букв, не одинаковых, и не само имя.',
    failed: (code) => `Диск отказал: ${code}`,
  },
};
