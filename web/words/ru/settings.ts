import type { settings as English } from '../en/settings.ts';

export const settings: typeof English = {
  title: 'Настройки',
  parts: {
    look: { title: 'Вид', hint: 'Язык и цвета' },
    network: { title: 'Сеть', hint: 'Где находится домовой и что указать в роутере' },
    upstreams: { title: 'У кого спрашивать', hint: 'Кто сообщает домовому, где находятся сайты' },
    notices: { title: 'Уведомления', hint: 'Почта, сообщения и письмо раз в неделю' },
    accounts: { title: 'Учётные записи', hint: 'Пароли, другие взрослые, программы' },
    backup: { title: 'Резервная копия', hint: 'Сохранить и восстановить' },
    updates: { title: 'Обновления', hint: 'Какая версия установлена' },
  },
  onThisDevice: 'На этом устройстве',
  theme: 'Цвета',
  themes: { auto: 'Как на устройстве', light: 'Светлые', dark: 'Тёмные' },
  lookHint: 'Остальные видят страницы так, как выбрали сами.',
};
