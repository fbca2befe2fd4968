import { type Context, Hono } from 'hono';
import { readCaseNumber } from '../../core/cases/case-number.ts';
import type { CaseFile, DeskPort, NotDone } from '../ports/desk-port.ts';
import { problem } from '../problem.ts';
import { deskWords, noSuchCase } from '../words/desk.ts';
import { casePage } from './case-page.ts';
import { readRuling } from './decide-form.ts';
import type { DeskEnv } from './desk-env.ts';
import { inboxPage } from './inbox-page.ts';
import { ownFormsOnly } from './own-forms.ts';
import { ownPage } from './own-page.ts';
import type { ReviewerCookie } from './reviewer-cookie.ts';
import { reviewersOnly } from './reviewer-routes.ts';

/** `/inbox`: what waits, one case, and what reviewers do with it. */
export function inboxRoutes(desk: DeskPort, cookie: ReviewerCookie) {
  const { inbox, categories } = desk;

  const found = (c: Context): CaseFile | undefined => {
    const number = readCaseNumber(c.req.param('number') ?? '');
    return number === undefined ? undefined : inbox.find(number);
  };
  const show = (c: Context<DeskEnv>, file: CaseFile, fault?: string) => {
    const { reviewer, language } = c.var;
    return casePage({ file, reviewer, categories, now: desk.now(), language, ...(fault !== undefined && { fault }) });
  };
  /** What came of a step: the case as it is now, with a word on why it took none. */
  const tell = (c: Context<DeskEnv>, before: CaseFile, came: 'done' | NotDone) => {
    if (came === 'done') return c.redirect(`/inbox/${before.number}`, 303);
    const file = inbox.find(before.number) ?? before;
    return c.html(show(c, file, deskWords[c.var.language].notDone[came]), came === 'own' ? 403 : 409);
  };

  return new Hono<DeskEnv>()
    .use(reviewersOnly(desk, cookie), ownFormsOnly(), ownPage())
    .get('/', (c) => c.html(inboxPage(inbox.waiting(), c.var.reviewer, desk.now(), c.var.language)))
    .get('/:number', (c) => {
      const file = found(c);
      return file === undefined ? problem(c, 404, noSuchCase) : c.html(show(c, file));
    })
    .post('/:number/take', (c) => {
      const file = found(c);
      return file === undefined ? problem(c, 404, noSuchCase) : tell(c, file, inbox.take(file.number, c.var.reviewer));
    })
    .post('/:number/decide', async (c) => {
      const ruling = readRuling(await c.req.parseBody());
      const file = found(c);
      if (file === undefined) return problem(c, 404, noSuchCase);
      if (ruling === undefined) return c.html(show(c, file, deskWords[c.var.language].noReason), 422);
      return tell(c, file, inbox.decide(file.number, c.var.reviewer, ruling));
    });
}
