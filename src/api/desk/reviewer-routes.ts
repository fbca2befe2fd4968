import { Hono, type MiddlewareHandler } from 'hono';
import type { DeskPort } from '../ports/desk-port.ts';
import { deskWords } from '../words/desk.ts';
import type { DeskEnv } from './desk-env.ts';
import { ownFormsOnly } from './own-forms.ts';
import { ownPage } from './own-page.ts';
import type { ReviewerCookie } from './reviewer-cookie.ts';
import { signInPage } from './sign-in-page.ts';

/** Longer ones are nobody's. */
const longestPassword = 200;

/** `/sign-in` and `/sign-out`. */
export function reviewerRoutes({ reviewers }: DeskPort, cookie: ReviewerCookie) {
  return new Hono<DeskEnv>()
    .get('/sign-in', ownPage(), (c) => c.html(signInPage(c.var.language)))
    .post('/sign-in', ownPage(), ownFormsOnly(), async (c) => {
      const { language, address } = c.var;
      const { name, password } = await c.req.parseBody();
      const isSound = typeof name === 'string' && typeof password === 'string' && password.length <= longestPassword;
      const entered = isSound ? await reviewers.signIn(name, password, address) : ({ kind: 'wrong' } as const);
      switch (entered.kind) {
        case 'signed-in':
          cookie.give(c, entered.session);
          return c.redirect('/inbox', 303);
        case 'wait':
          c.header('retry-after', String(entered.seconds));
          return c.html(signInPage(language, deskWords[language].waitFor(entered.seconds)), 429);
        case 'wrong':
          return c.html(signInPage(language, deskWords[language].wrongPassword), 403);
      }
    })
    .post('/sign-out', ownFormsOnly(), (c) => {
      const session = cookie.read(c);
      if (session !== undefined) reviewers.signOut(session);
      cookie.take(c);
      return c.redirect('/sign-in', 303);
    });
}

/** Only reviewers go on; everybody else is sent to the door. */
export function reviewersOnly({ reviewers }: DeskPort, cookie: ReviewerCookie): MiddlewareHandler<DeskEnv> {
  return async function admitReviewer(c, next) {
    const session = cookie.read(c);
    const reviewer = session === undefined ? undefined : reviewers.reviewerOf(session);
    if (reviewer === undefined) return c.redirect('/sign-in', 303);
    c.set('reviewer', reviewer);
    return next();
  };
}
