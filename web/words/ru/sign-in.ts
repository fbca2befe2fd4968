import type { signIn as English } from '../en/sign-in.ts';

export const signIn: typeof English = {
  title: 'С возвращением',
  hello: 'Эти страницы для родителей.',
  who: 'Имя',
  password: 'Пароль',
  enter: 'Войти',
  secondStep: 'Ещё один шаг',
  code: 'Код',
  codeHint: 'Шесть цифр из приложения или один из запасных кодов.',
  confirm: 'Продолжить',
  back: 'Начать сначала',
  forgotten: 'Забыли пароль?',
  forgottenHint: 'Тот, у кого есть доступ к самому устройству, выполняет на нём:',
};
