import { DataCheck, fieldsOf } from './data-check.ts';
import { ageGroups, yearsOf } from './family/age-groups.ts';
import {
  type Article,
  type Card,
  type CardTopic,
  type Lessons,
  type Paragraph,
  type Question,
  questionsOfQuiz,
  type Quiz,
  type Sheet,
} from './lessons.ts';

type Fields = Readonly<Record<string, unknown>>;

/**
 * Reads the lessons, parsed: `{ "topics": […], "quizzes": […], "articles": […], "sheets": […] }`; a topic is one file
 * of `blocklists/lessons/cards`. Problems are sentences for whoever maintains them; with any of them they are not to be used.
 */
export function readLessonsFile(data: unknown): Lessons & { readonly problems: readonly string[] } {
  const check = new DataCheck();
  const topicIds = new Set<string>();
  const cardIds = new Set<string>();
  const topics = check.members(data, 'topics').map((topic) => readTopic(topic, topicIds, cardIds, check));
  const taken = { quizzes: new Set<string>(), articles: new Set<string>(), sheets: new Set<string>() };
  const quizzes = check.members(data, 'quizzes').map((quiz) => readQuiz(quiz, taken.quizzes, check));
  for (const { id, topic } of quizzes) {
    if (!topicIds.has(topic)) check.say(`the quiz ${id} is of the topic "${topic}", which there is not.`);
  }
  const articles = check.members(data, 'articles').map((article) => readArticle(article, taken.articles, check));
  const sheets = check.members(data, 'sheets').map((sheet) => readSheet(sheet, taken.sheets, check));
  return { topics, quizzes, articles, sheets, problems: check.problems };
}

function readTopic(fields: Fields, taken: Set<string>, cards: Set<string>, check: DataCheck): CardTopic {
  const topic = check.id({ id: fields['topic'] }, taken);
  return {
    topic,
    title: check.text(fields['title'], `the title of ${topic}`),
    after: check.words(fields['after'], `"after" of ${topic}`),
    cards: check.members(fields, 'cards').map((card): Card => {
      const id = check.id(card, cards);
      if (!id.startsWith(`${topic}-`)) check.say(`the card ${id} must be called ${topic}-something.`);
      return {
        id,
        ages: groupAges(card['ages'], id, check),
        title: check.text(card['title'], `the title of ${id}`),
        text: check.text(card['text'], `the text of ${id}`),
        try: check.text(card['try'], `"try" of ${id}`),
      };
    }),
  };
}

/** Ages that begin and end where an age group does, so that a card fits a group or does not. */
function groupAges(value: unknown, id: string, check: DataCheck): Card['ages'] {
  const ages = check.ages(value, id);
  const groups = ageGroups.map(yearsOf);
  if (!groups.some(({ from }) => from === ages.from) || !groups.some(({ to }) => to === ages.to))
    check.say(`the ages of ${id} begin or end within an age group.`);
  return ages;
}

function readQuiz(fields: Fields, taken: Set<string>, check: DataCheck): Quiz {
  const id = check.id(fields, taken);
  const questions = check.members(fields, 'questions').map((question): Question => {
    const { right } = question;
    const answers = check.texts(question['answers'], `answers of ${id}`);
    if (answers.length !== 3) check.say(`a question of ${id} has ${answers.length} answers, not 3.`);
    if (right !== 0 && right !== 1 && right !== 2) check.say(`"right" of a question of ${id} must be 0, 1 or 2.`);
    return {
      question: check.text(question['question'], `a question of ${id}`),
      answers,
      right: Number(right),
      because: check.text(question['because'], `"because" of ${id}`),
    };
  });
  if (questions.length !== questionsOfQuiz)
    check.say(`${id} has ${questions.length} questions, not ${questionsOfQuiz}.`);
  return {
    id,
    topic: String(fields['topic']),
    ages: groupAges(fields['ages'], id, check),
    title: check.text(fields['title'], `the title of ${id}`),
    questions,
  };
}

function readArticle(fields: Fields, taken: Set<string>, check: DataCheck): Article {
  const id = check.id(fields, taken);
  return {
    id,
    title: check.text(fields['title'], `the title of ${id}`),
    minutes: readMinutes(fields['minutes'], id, check),
    about: readAbout(fields['about'], id, check),
    paragraphs: check.members(fields, 'paragraphs').map((paragraph): Paragraph => {
      const kind = check.oneOf(paragraph['kind'], ['text', 'heading', 'list'], `the kind of a paragraph of ${id}`);
      if (kind === 'list') return { kind, items: check.texts(paragraph['items'], `items of ${id}`) };
      return { kind, text: check.text(paragraph['text'], `a paragraph of ${id}`) };
    }),
  };
}

function readAbout(value: unknown, id: string, check: DataCheck): Article['about'] {
  const about = check.words(value, `"about" of ${id}`);
  const stranger = about.find((word) => !ageGroups.some((group) => group === word));
  if (stranger !== undefined) check.say(`"${stranger}" ("about" of ${id}) is no age group.`);
  return ageGroups.filter((group) => about.includes(group));
}

function readSheet(fields: Fields, taken: Set<string>, check: DataCheck): Sheet {
  const id = check.id(fields, taken);
  const said = (key: string) => check.text(fields[key], `"${key}" of ${id}`);
  return {
    id,
    ages: groupAges(fields['ages'], id, check),
    title: said('title'),
    goal: said('goal'),
    needs: check.texts(fields['needs'], `needs of ${id}`),
    steps: check.members(fields, 'steps').map((step) => ({
      minutes: readMinutes(fieldsOf(step)['minutes'], id, check),
      title: check.text(step['title'], `the title of a step of ${id}`),
      text: check.text(step['text'], `a step of ${id}`),
    })),
    questions: check.texts(fields['questions'], `questions of ${id}`),
    takeHome: said('takeHome'),
  };
}

function readMinutes(value: unknown, id: string, check: DataCheck): number {
  if (typeof value === 'number' && Number.isInteger(value) && value > 0) return value;
  check.say(`minutes of ${id} must be a whole number above 0.`);
  return 1;
}
