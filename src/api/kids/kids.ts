import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { gradeOf } from '../../core/lessons.ts';
import { readPasted } from '../../core/domain-name.ts';
import { addressOf } from '../connection.ts';
import type { ApiEnv } from '../env.ts';
import type { KidsPort, Visitor } from '../ports/kids-port.ts';
import { reasonOf } from './ask.ts';
import { askedPage } from './asked.ts';
import { cardPage } from './cards.ts';
import { sheetPage, sheetsPage } from './class-hour.ts';
import { drawings } from './drawings.ts';
import { isOwnForm, keepAtHome } from './guards.ts';
import { type Look, type Page, shortPage, showPage } from './page.ts';
import { PaceLimit } from './pace-limit.ts';
import { longestWhy, proposePage } from './propose.ts';
import { quizOf, quizPage, quizResult, quizzesPage } from './quizzes.ts';
import { speechFor } from './speech.ts';
import { longestSearch, startPage, topicPage } from './start.ts';
import { style } from './style.ts';
import { whyListPage } from './why-list.ts';
import { whyPage } from './why.ts';
import { wishFor } from './wish-for.ts';

/** What the children's pages see of the house. */
export interface KidsView {
  readonly kids: KidsPort;
  /** Told what was thrown; whoever looks only learns that it was our fault. */
  readonly surprised: (cause: unknown) => void;
}

/** Octets of a form: a name, a reason, and two hundred letters of any alphabet. */
const mostOctets = 4096;

/** Whoever asks too often is not looked for. */
const anyone: Visitor = { who: undefined, name: '', age: '0-6', device: null };

/** A quiz of three questions is passed with three right answers. */
const passed = 3;

/**
 * The pages for children, for whatever device asks. No script, nothing from elsewhere, nothing kept of what is read.
 *
 * @param base what stands before each of their addresses: nothing, or `/kids`
 */
export function createKids({ kids, surprised }: KidsView, base: string): Hono<ApiEnv> {
  const pace = new PaceLimit();
  const app = new Hono<ApiEnv>({ strict: false });
  const lookOf = (c: Context): Look => ({
    ...speechFor(c, kids.language),
    visitor: kids.visitorAt(addressOf(c)),
    base,
  });
  const show = (c: Context, look: Look, page: Page | undefined) =>
    page === undefined ? showPage(c, look, shortPage(look, look.words.notFound), 404) : showPage(c, look, page);

  app.use(keepAtHome());
  app.get('/style.css', (c) => c.body(style, 200, { 'content-type': 'text/css; charset=utf-8' }));
  for (const [path, drawing] of drawings)
    app.get(path, (c) => c.body(drawing, 200, { 'content-type': 'image/svg+xml' }));

  app.use(async function keepPace(c, next) {
    if (pace.take(addressOf(c), kids.now())) return next();
    c.header('retry-after', '60');
    // Whoever it is: to look that up is what there is too much of.
    const look = { ...speechFor(c, kids.language), visitor: anyone, base };
    return showPage(c, look, shortPage(look, look.words.tooFast), 429);
  });
  app.use(async function guardForms(c, next) {
    if (c.req.method === 'GET' || c.req.method === 'HEAD' || (c.req.method === 'POST' && isOwnForm(c))) return next();
    const look = lookOf(c);
    return showPage(c, look, shortPage(look, look.words.notFromHere), 403);
  });
  app.use(
    bodyLimit({
      maxSize: mostOctets,
      onError: (c) => {
        const look = lookOf(c);
        return showPage(c, look, shortPage(look, look.words.notFromHere), 413);
      },
    }),
  );

  const showStart = (c: Context) => {
    const look = lookOf(c);
    return showPage(c, look, startPage(kids, look, (c.req.query('q') ?? '').slice(0, longestSearch).trim()));
  };
  app.get('/', showStart);
  // The router has it as `/kids`, and a person types `/kids/`.
  app.get('*', async (c, next) => (c.req.path === `${base}/` ? showStart(c) : next()));
  app.get('/topic/:id', (c) => {
    const look = lookOf(c);
    return show(c, look, topicPage(kids, look, c.req.param('id')));
  });
  app.get('/card/:id', (c) => {
    const look = lookOf(c);
    return show(c, look, cardPage(kids, look, c.req.param('id')));
  });
  app.get('/class-hour', (c) => {
    const look = lookOf(c);
    return showPage(c, look, sheetsPage(kids, look));
  });
  app.get('/class-hour/:id', (c) => {
    const look = lookOf(c);
    return show(c, look, sheetPage(kids, look, c.req.param('id')));
  });

  app.get('/why', async (c) => {
    const look = lookOf(c);
    const typed = c.req.query('name');
    const name = typed === undefined ? undefined : readPasted(typed);
    if (name !== undefined) return c.redirect(`${base}/why/${name}`, 303);
    const blocked = await kids.lastBlocked(look.visitor, addressOf(c));
    return showPage(c, look, whyListPage(kids, look, blocked, typed !== undefined), typed === undefined ? 200 : 400);
  });
  app.get('/why/:name', async (c) => {
    const look = lookOf(c);
    const name = readPasted(c.req.param('name'));
    if (name === undefined) return showPage(c, look, whyListPage(kids, look, [], true), 400);
    const judged = await kids.judge(name, look.visitor);
    if (judged === 'no-catalogue') return showPage(c, look, shortPage(look, look.words.why.cannotTell), 503);
    return showPage(c, look, whyPage(kids, look, name, judged));
  });
  app.post('/ask', async (c) => {
    const look = lookOf(c);
    const form = await c.req.parseBody();
    const name = readPasted(textOf(form['name']));
    if (name === undefined) return c.redirect(`${base}/why`, 303);
    const judged = await kids.judge(name, look.visitor);
    const wish = judged === 'no-catalogue' ? undefined : wishFor(name, judged);
    if (wish === undefined) return c.redirect(`${base}/why/${name}`, 303);
    const heard = kids.ask(wish, look.visitor, reasonOf(look, textOf(form['reason']), textOf(form['own'])));
    return c.redirect(`${base}/asked?heard=${heard}`, 303);
  });
  app.get('/asked', (c) => {
    const look = lookOf(c);
    return showPage(
      c,
      look,
      askedPage(kids, look, { what: c.req.query('of') === 'propose' ? 'propose' : 'ask', heard: c.req.query('heard') }),
    );
  });

  app.get('/propose', (c) => {
    const look = lookOf(c);
    return showPage(c, look, proposePage(look, false));
  });
  app.post('/propose', async (c) => {
    const look = lookOf(c);
    const form = await c.req.parseBody();
    const site = readPasted(textOf(form['site']));
    if (site === undefined) return showPage(c, look, proposePage(look, true), 400);
    const heard = kids.propose(site, textOf(form['own']).slice(0, longestWhy).trim(), look.visitor);
    return c.redirect(`${base}/asked?of=propose&heard=${heard}`, 303);
  });

  app.get('/quizzes', (c) => {
    const look = lookOf(c);
    return showPage(c, look, quizzesPage(kids, look));
  });
  app.get('/quiz/:id', (c) => {
    const look = lookOf(c);
    const quiz = quizOf(kids, look, c.req.param('id'));
    return show(c, look, quiz && quizPage(look, quiz));
  });
  app.post('/quiz/:id', async (c) => {
    const look = lookOf(c);
    const quiz = quizOf(kids, look, c.req.param('id'));
    if (quiz === undefined) return show(c, look, undefined);
    const form = await c.req.parseBody();
    const chosen = quiz.questions.map((_question, at) => Number(textOf(form[`q${at}`]) || NaN));
    const isPassed = gradeOf(quiz, chosen).right === passed;
    const minutes = isPassed ? kids.quizPassed(quiz.id, look.visitor) : undefined;
    return showPage(c, look, quizResult(look, quiz, chosen, minutes));
  });

  app.all('*', (c) => show(c, lookOf(c), undefined));
  app.onError((cause, c) => {
    surprised(cause);
    const look = lookOf(c);
    return showPage(c, look, shortPage(look, look.words.broken), 500);
  });
  return app;
}

/** A field of a form that is no text is none. */
function textOf(field: unknown): string {
  return typeof field === 'string' ? field : '';
}
