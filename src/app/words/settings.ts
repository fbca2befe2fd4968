import type { ServerTested } from '../../api/ports/settings-port.ts';
import type { Text } from '../../core/profile.ts';

/** Another one says it, and says it louder. */
export const setElsewhere = (variable: string | undefined): Text =>
  variable === undefined
    ? {
        en: 'The command line of the house says this (--set). Take it out there first.',
        ru: 'Это задано в командной строке программы (--set). Сначала уберите это там.',
      }
    : {
        en: `The environment of the house says this (${variable}). Take it out there first.`,
        ru: `Это задано в окружении программы (${variable}). Сначала уберите это там.`,
      };

/** What came of asking a server of DNS, and what to do. */
export function sayTested(outcome: ServerTested['outcome'], ms: number | null, rcode: string): Text {
  switch (outcome) {
    case 'answers':
      return { en: `It answers, in ${ms} ms.`, ru: `Отвечает, за ${ms} мс.` };
    case 'refuses':
      return {
        en: `It is there, but does not look names up for you (${rcode}). Choose another one.`,
        ru: `Сервер на месте, но искать имена для вас не хочет (${rcode}). Выберите другой.`,
      };
    case 'silent':
      return {
        en: 'It says nothing. Check its address, and whether your provider lets queries through to it.',
        ru: 'Молчит. Проверьте адрес и пропускает ли провайдер запросы к нему.',
      };
    case 'garbled':
      return {
        en: 'What it says is no DNS. Check address and port.',
        ru: 'Отвечает не по правилам DNS. Проверьте адрес и порт.',
      };
    case 'not-a-server':
      return {
        en: 'This is no address of a server. Write it like 9.9.9.9, or system for those of this device.',
        ru: 'Это не адрес сервера. Пишите так: 9.9.9.9, или system — те, что настроены на самом устройстве.',
      };
    case 'leads-back':
      return {
        en: 'This is the house itself; it cannot ask itself. Choose another one.',
        ru: 'Это сам домовой, себя он спрашивать не может. Выберите другой сервер.',
      };
  }
}
