import { type Ages, yearsOf } from './family/age-groups.ts';
import type { AgeGroup } from './family/household.ts';
import type { Text } from './profile.ts';

/** One thought and one thing to do today. */
export interface Card {
  readonly id: string;
  readonly ages: Ages;
  readonly title: Text;
  readonly text: Text;
  /** The thing to do. */
  readonly try: Text;
}

/** Cards of one matter: `phishing`. */
export interface CardTopic {
  readonly topic: string;
  /** May say more than a small child should hear: under seven it is left out. */
  readonly title: Text;
  /** Categories whose block they explain. */
  readonly after: readonly string[];
  readonly cards: readonly Card[];
}

/** Three scenes, and what one would do. */
export interface Quiz {
  readonly id: string;
  readonly topic: string;
  readonly ages: Ages;
  readonly title: Text;
  readonly questions: readonly Question[];
}

export interface Question {
  readonly question: Text;
  /** Three of them. */
  readonly answers: readonly Text[];
  /** The place of the right one: 0, 1 or 2. */
  readonly right: number;
  /** Shown after every answer. */
  readonly because: Text;
}

/** Something for parents to read. */
export interface Article {
  readonly id: string;
  readonly title: Text;
  /** How long it takes to read. */
  readonly minutes: number;
  /** Of children of which age it speaks; none: of all. */
  readonly about: readonly AgeGroup[];
  readonly paragraphs: readonly Paragraph[];
}

export type Paragraph =
  | { readonly kind: 'text' | 'heading'; readonly text: Text }
  | { readonly kind: 'list'; readonly items: readonly Text[] };

/** A lesson at school, to print. */
export interface Sheet {
  readonly id: string;
  readonly ages: Ages;
  readonly title: Text;
  readonly goal: Text;
  readonly needs: readonly Text[];
  readonly steps: readonly { readonly minutes: number; readonly title: Text; readonly text: Text }[];
  readonly questions: readonly Text[];
  readonly takeHome: Text;
}

/** All that the house has to teach. */
export interface Lessons {
  readonly topics: readonly CardTopic[];
  readonly quizzes: readonly Quiz[];
  readonly articles: readonly Article[];
  readonly sheets: readonly Sheet[];
}

export const questionsOfQuiz = 3;

/**
 * A card that explains a block of that category to that age; of any topic where there is no category. Another seed,
 * another card; nothing, where no card fits.
 */
export function cardAfter(
  lessons: Lessons,
  category: string | undefined,
  age: AgeGroup,
  seed: number,
): { readonly topic: CardTopic; readonly card: Card } | undefined {
  const found = cardsFor(lessons, age)
    .filter(({ after }) => category === undefined || after.includes(category))
    .flatMap((topic) => topic.cards.map((card) => ({ topic, card })));
  return found[Math.abs(Math.trunc(seed)) % found.length];
}

/** The cards for that age, under their topics; a topic that has none is left out. */
export function cardsFor({ topics }: Lessons, age: AgeGroup): readonly CardTopic[] {
  return topics
    .map((topic) => ({ ...topic, cards: topic.cards.filter(isFor(age)) }))
    .filter(({ cards }) => cards.length > 0);
}

export function quizzesFor({ quizzes }: Lessons, age: AgeGroup): readonly Quiz[] {
  return quizzes.filter(isFor(age));
}

/** How many were right; an answer that is missing is not. */
export function gradeOf({ questions }: Quiz, answers: readonly number[]): { readonly right: number; readonly of: 3 } {
  return { right: questions.filter(({ right }, at) => answers[at] === right).length, of: questionsOfQuiz };
}

/** Does the whole group lie within its ages? Grown-ups read what the oldest children do. */
function isFor(age: AgeGroup): (lesson: { readonly ages: Ages }) => boolean {
  const { from, to } = yearsOf(age === 'adult' ? '14-17' : age);
  return ({ ages }) => ages.from <= from && ages.to >= to;
}
