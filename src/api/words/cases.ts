import type { Text } from '../../core/profile.ts';

export const noSuchCase: Text = { en: 'There is no such case any more.', ru: 'Такого обращения больше нет.' };

export const noDesk: Text = {
  en: 'This home has no desk to which complaints could go. What you decide here holds at home all the same.',
  ru: 'У этого дома нет службы, куда можно отправить обращение. Но то, что вы решите здесь, дома действует.',
};

export const caseNotNow: Text = {
  en: 'As this case stands now, that cannot be done with it. Look at it again: it may have moved on.',
  ru: 'Сейчас с этим обращением так поступить нельзя. Посмотрите ещё раз: возможно, оно уже продвинулось.',
};

export const tooManyCases: Text = {
  en: 'That are many complaints for one day. Those that are here wait for their answers; come again tomorrow.',
  ru: 'Для одного дня обращений уже много. Те, что есть, ждут ответа; вернитесь завтра.',
};

export const parentsDecide: Text = {
  en: 'What holds at home, and what leaves it, is for a parent to say. Report it without that: a parent will see it.',
  ru: 'Что действует дома и что из него уходит, решает родитель. Сообщите без этого: родитель увидит.',
};

/** What to do with what the law forbids, and what not. */
export const aboutIllegal: Text = {
  en: 'Do not search for more of it, save it or send it to anyone, not even as proof. The hotline only needs the address; it knows what to do. The box keeps nothing of it.',
  ru: 'Не ищите такое дальше, не сохраняйте и никому не пересылайте, даже как доказательство. Горячей линии нужен только адрес: она знает, что делать. Домовой ничего об этом не хранит.',
};
