import type { AgeGroup } from '../../../core/family/household.ts';
import type { Text } from '../../../core/profile.ts';

/** Something to talk about at the table. */
export interface Starter extends Text {
  readonly id: string;
  readonly ages: readonly AgeGroup[];
}

const small: readonly AgeGroup[] = ['0-6'];
const early: readonly AgeGroup[] = ['0-6', '7-10'];
const school: readonly AgeGroup[] = ['7-10', '11-13'];
const older: readonly AgeGroup[] = ['11-13', '14-17'];
const teens: readonly AgeGroup[] = ['14-17'];
const all: readonly AgeGroup[] = ['7-10', '11-13', '14-17'];

/** Kind and concrete; none is a test, and none has a right answer. */
export const starters: readonly Starter[] = [
  {
    id: 'favourite-film',
    ages: small,
    en: 'Ask which cartoon hero your child would invite to breakfast, and what they would eat.',
    ru: 'Спросите, какого героя мультфильма ребёнок позвал бы на завтрак и чем бы его угостил.',
  },
  {
    id: 'scary-picture',
    ages: small,
    en: 'Ask whether a picture or a sound on the screen was ever scary, and agree that one may always come and tell.',
    ru: 'Спросите, было ли на экране что-то страшное, и договоритесь: с этим всегда можно прийти и рассказать.',
  },
  {
    id: 'turn-off-together',
    ages: small,
    en: 'Find a small ritual for switching off together: a song, a wave, a goodnight to the tablet.',
    ru: 'Придумайте вместе маленький обряд выключения: песенку, взмах рукой, «спокойной ночи» планшету.',
  },
  {
    id: 'what-is-inside',
    ages: small,
    en: 'Ask how your child thinks the people got into the tablet. Then listen: the answer is worth it.',
    ru: 'Спросите, как, по мнению ребёнка, человечки попали в планшет. И просто послушайте: ответ того стоит.',
  },
  {
    id: 'show-me-the-game',
    ages: early,
    en: 'Let your child teach you their favourite game, and lose with good humour.',
    ru: 'Попросите ребёнка научить вас любимой игре — и проиграйте с улыбкой.',
  },
  {
    id: 'what-is-an-ad',
    ages: early,
    en: 'Look at one page or video together and count what is an advertisement. How can one tell?',
    ru: 'Посмотрите вместе одну страницу или ролик и сосчитайте рекламу. По чему её можно узнать?',
  },
  {
    id: 'real-or-drawn',
    ages: early,
    en: 'Find three pictures together and guess which are real, which drawn, and which made by a computer.',
    ru: 'Найдите вместе три картинки и угадайте, какая настоящая, какая нарисована, а какую сделал компьютер.',
  },
  {
    id: 'secret-things',
    ages: early,
    en: 'Talk about what is told to nobody on the net: the address, the school, the password. Which is the hardest to keep?',
    ru: 'Поговорите о том, чего никому в сети не говорят: адрес, школа, пароль. Что труднее всего удержать при себе?',
  },
  {
    id: 'best-this-week',
    ages: school,
    en: 'What was the best thing that the net has shown you this week? Ask, and tell yours too.',
    ru: 'Что самое интересное попалось в сети за неделю? Спросите и расскажите о своём.',
  },
  {
    id: 'if-stranger-writes',
    ages: school,
    en: 'What would you do if somebody you do not know writes to you in a game? Play it through with roles swapped.',
    ru: 'Что делать, если в игре пишет незнакомый? Разыграйте это по ролям, а потом поменяйтесь.',
  },
  {
    id: 'free-game-coins',
    ages: school,
    en: 'How does a free game earn its money? Look together for the moment when it would like to be paid.',
    ru: 'На чём зарабатывает бесплатная игра? Поищите вместе место, где ей хочется денег.',
  },
  {
    id: 'a-good-password',
    ages: school,
    en: 'Make up a password of four funny words together, one that nobody would guess, and do not use it anywhere.',
    ru: 'Придумайте вместе пароль из четырёх смешных слов, который никто не угадает, — и нигде его не используйте.',
  },
  {
    id: 'ask-the-family-rule',
    ages: school,
    en: 'Which of our rules for screens would you change, and why? Change one for a week, as a trial.',
    ru: 'Какое наше правило про экраны ребёнок изменил бы и почему? Попробуйте изменить одно на неделю.',
  },
  {
    id: 'how-search-works',
    ages: school,
    en: 'Search for the same thing with two different words. Why are the answers different?',
    ru: 'Поищите одно и то же двумя разными словами. Почему ответы не совпадают?',
  },
  {
    id: 'mean-words',
    ages: school,
    en: 'Has anybody been unkind in a chat lately, to you or to someone else? What helped, or what would have?',
    ru: 'Не обижали ли кого-нибудь недавно в чате — тебя или другого? Что помогло или могло бы помочь?',
  },
  {
    id: 'offline-hero',
    ages: school,
    en: 'Plan an afternoon without screens in which nobody is bored. Who proposes what?',
    ru: 'Придумайте вечер без экранов, в котором никто не заскучает. Кто что предложит?',
  },
  {
    id: 'photo-of-you',
    ages: older,
    en: 'Before a photo of somebody goes out: whom should one ask? Tell of a picture of you that you would rather not see.',
    ru: 'Кого спросить, прежде чем выложить чужое фото? Расскажите о своём снимке, который вы не хотели бы увидеть.',
  },
  {
    id: 'true-or-false-news',
    ages: older,
    en: 'Take one piece of news that everybody passes on and find out together where it comes from.',
    ru: 'Возьмите одну новость, которую все пересылают, и выясните вместе, откуда она взялась.',
  },
  {
    id: 'feed-chooses',
    ages: older,
    en: 'Who decides what comes next in the feed? Try what happens when you watch something quite different for ten minutes.',
    ru: 'Кто решает, что покажет лента дальше? Попробуйте десять минут смотреть совсем другое и посмотрите, что будет.',
  },
  {
    id: 'group-chat',
    ages: older,
    en: 'Is there a chat that one would like to leave but does not dare? How could one leave it kindly?',
    ru: 'Есть ли чат, из которого хочется уйти, но неловко? Как выйти из него по-хорошему?',
  },
  {
    id: 'parents-phone',
    ages: all,
    en: 'Ask what your children see when they look at you with your phone. Then only listen.',
    ru: 'Спросите детей, каким они видят вас с телефоном в руках. А потом просто послушайте.',
  },
  {
    id: 'best-teacher',
    ages: all,
    en: 'Who on the net explains things best? Watch one of the videos together.',
    ru: 'Кто в сети объясняет лучше всех? Посмотрите один такой ролик вместе.',
  },
  {
    id: 'phone-at-night',
    ages: older,
    en: 'Where does the phone sleep in our home? Try a week with all of them outside the bedrooms, yours too.',
    ru: 'Где у нас дома спят телефоны? Попробуйте неделю без них в спальнях — и ваш тоже.',
  },
  {
    id: 'ask-for-help',
    ages: older,
    en: 'If something goes wrong on the net: to whom would you go, if not to us? It is good to have such a person.',
    ru: 'Если в сети что-то пойдёт не так — к кому ты пойдёшь, если не к нам? Хорошо, когда такой человек есть.',
  },
  {
    id: 'ai-answer',
    ages: older,
    en: 'Ask a chat programme something that you know well yourselves. What has it made up?',
    ru: 'Спросите у чат-бота о том, что хорошо знаете сами. Что он выдумал?',
  },
  {
    id: 'what-they-know',
    ages: older,
    en: 'Look together at what an app is allowed on the phone: place, microphone, contacts. What does it need them for?',
    ru: 'Посмотрите вместе, что разрешено приложению в телефоне: место, микрофон, контакты. Зачем ему это?',
  },
  {
    id: 'future-you',
    ages: teens,
    en: 'What should someone who looks you up in five years find? What rather not?',
    ru: 'Что о тебе должны найти в сети через пять лет? А чего лучше бы не нашли?',
  },
  {
    id: 'perfect-pictures',
    ages: teens,
    en: 'How many tries does a perfect picture take? Compare what people show with what a day is like.',
    ru: 'Сколько попыток нужно для идеального снимка? Сравните то, что показывают, с обычным днём.',
  },
  {
    id: 'pressure-to-send',
    ages: teens,
    en: 'What could one say to somebody who urges for a picture? Collect three sentences that sound like you.',
    ru: 'Что ответить тому, кто выпрашивает фото? Подберите три фразы, которые звучат по-вашему.',
  },
  {
    id: 'easy-money',
    ages: teens,
    en: 'Somebody promises easy money on the net. Which three questions would you ask before anything else?',
    ru: 'Кто-то обещает в сети лёгкие деньги. Какие три вопроса стоит задать прежде всего?',
  },
  {
    id: 'disagree-well',
    ages: teens,
    en: 'Find a topic on which you disagree, and each defend the other’s view for five minutes.',
    ru: 'Найдите тему, в которой вы не согласны, и пять минут защищайте точку зрения друг друга.',
  },
  {
    id: 'trust-and-rules',
    ages: teens,
    en: 'Which of our limits has your teenager outgrown? Agree what would show that it can go.',
    ru: 'Из каких ограничений подросток уже вырос? Договоритесь, что покажет: это можно убрать.',
  },
  {
    id: 'creative-hour',
    ages: all,
    en: 'An hour on the screen in which one makes something instead of watching: what would each of you make?',
    ru: 'Час у экрана, чтобы не смотреть, а создавать: что бы сделал каждый из вас?',
  },
  {
    id: 'thank-someone',
    ages: all,
    en: 'Write together to somebody whose work on the net you like, and thank them.',
    ru: 'Напишите вместе тому, чьё дело в сети вам нравится, и поблагодарите.',
  },
];
