import type { Language } from '../../../src/core/profile.ts';

/** Cities that name a zone, where Russian writes them otherwise than by letters. */
const russian: Readonly<Record<string, string>> = {
  'Europe/Moscow': 'Москва',
  'Europe/Kaliningrad': 'Калининград',
  'Europe/Samara': 'Самара',
  'Europe/Saratov': 'Саратов',
  'Europe/Ulyanovsk': 'Ульяновск',
  'Europe/Astrakhan': 'Астрахань',
  'Europe/Volgograd': 'Волгоград',
  'Europe/Kirov': 'Киров',
  'Europe/Simferopol': 'Симферополь',
  'Asia/Yekaterinburg': 'Екатеринбург',
  'Asia/Omsk': 'Омск',
  'Asia/Novosibirsk': 'Новосибирск',
  'Asia/Barnaul': 'Барнаул',
  'Asia/Tomsk': 'Томск',
  'Asia/Novokuznetsk': 'Новокузнецк',
  'Asia/Krasnoyarsk': 'Красноярск',
  'Asia/Irkutsk': 'Иркутск',
  'Asia/Chita': 'Чита',
  'Asia/Yakutsk': 'Якутск',
  'Asia/Vladivostok': 'Владивосток',
  'Asia/Sakhalin': 'Южно-Сахалинск',
  'Asia/Magadan': 'Магадан',
  'Asia/Kamchatka': 'Петропавловск-Камчатский',
  'Asia/Anadyr': 'Анадырь',
  'Europe/Minsk': 'Минск',
  'Europe/Kiev': 'Киев',
  'Europe/Kyiv': 'Киев',
  'Europe/Chisinau': 'Кишинёв',
  'Asia/Almaty': 'Алматы',
  'Asia/Tashkent': 'Ташкент',
  'Asia/Bishkek': 'Бишкек',
  'Asia/Dushanbe': 'Душанбе',
  'Asia/Ashgabat': 'Ашхабад',
  'Asia/Yerevan': 'Ереван',
  'Asia/Tbilisi': 'Тбилиси',
  'Asia/Baku': 'Баку',
  'Europe/Berlin': 'Берлин',
  'Europe/London': 'Лондон',
  'Europe/Paris': 'Париж',
  'Europe/Riga': 'Рига',
  'Europe/Vilnius': 'Вильнюс',
  'Europe/Tallinn': 'Таллин',
  'Europe/Warsaw': 'Варшава',
  'Europe/Belgrade': 'Белград',
  'Europe/Istanbul': 'Стамбул',
  'Asia/Jerusalem': 'Иерусалим',
  'Asia/Dubai': 'Дубай',
  'America/New_York': 'Нью-Йорк',
};

/** The city of a zone: `Europe/Berlin` → `Berlin`, `Берлин`. */
export function cityOf(zone: string, language: Language): string {
  const plain = zone.split('/').at(-1)!.replaceAll('_', ' ');
  return (language === 'ru' ? russian[zone] : undefined) ?? plain;
}

/** All zones with a city, by the city's name; the one that holds is among them. */
export function zonesBy(
  language: Language,
  current: string,
): readonly { readonly value: string; readonly label: string }[] {
  const all = new Set([...Intl.supportedValuesOf('timeZone').filter((zone) => zone.includes('/')), current]);
  return [...all]
    .map((value) => ({ value, label: cityOf(value, language) }))
    .sort((a, b) => a.label.localeCompare(b.label, language));
}
