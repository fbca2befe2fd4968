import { html } from 'hono/html';
import { gradeOf, type Quiz, quizzesFor } from '../../core/lessons.ts';
import type { KidsPort } from '../ports/kids-port.ts';
import type { Look, Page } from './page.ts';

/** All quizzes for that age. */
export function quizzesPage(kids: KidsPort, look: Look): Page {
  const { base, words, language, visitor } = look;
  const { title, text, three } = words.quizzes;
  const body = html`<h1>${title}</h1>
    <p class="large">${text}</p>
    <ul class="tiles">
      ${quizzesFor(kids.lessons, visitor.age).map(
        (quiz) =>
          html`<li>
            <a class="tile" href="${base}/quiz/${quiz.id}">
              <img src="${base}/icon/quiz.svg" alt="" width="48" height="48" />
              <span class="about"><strong>${quiz.title[language]}</strong><span class="said">${three}</span></span>
            </a>
          </li>`,
      )}
    </ul>`;
  return { title, body };
}

/** The quiz of that id, where it is for that age. */
export function quizOf(kids: KidsPort, { visitor }: Look, id: string): Quiz | undefined {
  return quizzesFor(kids.lessons, visitor.age).find((quiz) => quiz.id === id);
}

/** Three questions, each with its answers to choose from. */
export function quizPage({ base, words, language }: Look, quiz: Quiz): Page {
  const title = quiz.title[language];
  const body = html`<h1>${title}</h1>
    <form method="post" action="${base}/quiz/${quiz.id}">
      ${quiz.questions.map(
        ({ question, answers }, at) =>
          html`<fieldset class="card">
            <legend>${at + 1}. ${question[language]}</legend>
            ${answers.map(
              (answer, choice) =>
                html`<label class="choice"
                  ><input type="radio" name="q${at}" value="${choice}" required />
                  <span>${answer[language]}</span></label
                >`,
            )}
          </fieldset>`,
      )}
      <p><button type="submit">${words.quiz.check}</button></p>
    </form>`;
  return { title, body };
}

/** What became of it: kind whatever was chosen, with the reason beside each. @param minutes that it earned */
export function quizResult(
  { base, words, language }: Look,
  quiz: Quiz,
  chosen: readonly number[],
  minutes: number | undefined,
): Page {
  const { result, yours, better, again, others } = words.quiz;
  const told = result[gradeOf(quiz, chosen).right as keyof typeof result];
  const body = html`<h1>${told.title}</h1>
    <p class="large">${told.text}</p>
    ${minutes === undefined ? '' : html`<p class="news">${words.quiz.minutes(minutes)}</p>`}
    ${quiz.questions.map(({ question, answers, right, because }, at) => {
      const choice = answers[chosen[at] ?? -1];
      return html`<section class="card">
        <h2>${question[language]}</h2>
        ${choice === undefined || chosen[at] === right ? '' : html`<p>${yours} ${choice[language]}</p>`}
        <p><strong>${better}</strong> ${answers[right]?.[language]}</p>
        <p class="try">${because[language]}</p>
      </section>`;
    })}
    <p>
      <a class="button" href="${base}/quiz/${quiz.id}">${again}</a>
      <a class="button quiet" href="${base}/quizzes">${others}</a>
    </p>`;
  return { title: told.title, body };
}
