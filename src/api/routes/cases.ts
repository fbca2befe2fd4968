import { OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { isOpen } from '../../core/cases/case.ts';
import { dueOf, isOverdue } from '../../core/cases/clocks.ts';
import type { HomeCase } from '../../core/cases/home-case.ts';
import { caregivers, parents } from '../access.ts';
import { refuseChange } from '../answer-change.ts';
import { defineRoute, failure } from '../define-route.ts';
import type { ApiEnv } from '../env.ts';
import type { CaseDone, CasesPort } from '../ports/cases-port.ts';
import type { FamilyPort } from '../ports/family-port.ts';
import { problem } from '../problem.ts';
import { diskFailure, refuseDisk } from '../refuse-disk.ts';
import { body, changeFailures, json, refusesUnsound } from '../replies.ts';
import { cases, filed, newAppeal, newCase, newCaseAnswer } from '../schemas/cases.ts';
import { id } from '../schemas/choices.ts';
import { aboutIllegal, caseNotNow, noDesk, noSuchCase, parentsDecide, tooManyCases } from '../words/cases.ts';

const list = defineRoute(caregivers('read'), {
  method: 'get',
  path: '/',
  summary: 'Cases of the last year and their clocks, the newest first; and where illegal content is reported',
  responses: { 200: json(cases, 'The cases.') },
});

const report = defineRoute(caregivers('family'), {
  method: 'post',
  path: '/',
  summary: 'Report a wrong block, a harmful site or illegal content, or propose a good site',
  request: { body: body(newCase) },
  responses: {
    200: json(filed, 'The same waits for its answer already.'),
    201: json(filed, 'It is a case now.'),
    409: failure('There is no desk to which it could go.'),
    429: failure('The house takes no more of them today.'),
    ...changeFailures,
  },
});

const doneReplies = {
  204: { description: 'Done.' },
  404: failure('There is no such case.'),
  409: failure('As it stands, this cannot be done with it; or there is no desk.'),
  ...diskFailure,
} as const;

const answer = defineRoute(parents('family'), {
  method: 'post',
  path: '/{id}/answer',
  summary: 'Answer what a child or a caregiver has reported: send it to the desk, or be done with it at home',
  request: { params: z.object({ id }), body: body(newCaseAnswer) },
  responses: doneReplies,
});

const appeal = defineRoute(parents('family'), {
  method: 'post',
  path: '/{id}/appeal',
  summary: 'Appeal against what a desk has decided, once; another reviewer looks at it',
  request: { params: z.object({ id }), body: body(newAppeal) },
  responses: doneReplies,
});

const remove = defineRoute(parents('family'), {
  method: 'delete',
  path: '/{id}',
  summary: 'Forget a case; what of it was not sent yet never will be',
  request: { params: z.object({ id }) },
  responses: doneReplies,
});

/** `/api/cases` */
export function caseRoutes(book: CasesPort, family: Pick<FamilyPort, 'moment'>) {
  return new OpenAPIHono<ApiEnv>({ defaultHook: refusesUnsound })
    .openapi(list, (c) => {
      const { at } = family.moment();
      const illegal = { advice: aboutIllegal[c.var.language], hotlines: [...book.hotlines()] };
      return c.json({ at, hasDesk: book.hasDesk, cases: book.look().map((one) => showCase(one, at)), illegal }, 200);
    })
    .openapi(report, (c) => {
      const { name, url, ...told } = c.req.valid('json');
      const waits = c.var.caller.kind === 'account' && c.var.caller.role !== 'parent';
      if (waits && (told.atHome !== null || told.toDesk)) return problem(c, 403, parentsDecide, { code: 'forbidden' });
      const outcome = book.report({ ...told, name: name ?? null, url: url ?? null, child: null, waits });
      switch (outcome.kind) {
        case 'new':
          return c.json({ id: outcome.id, number: outcome.number, joined: false }, 201);
        case 'joined':
          return c.json({ id: outcome.id, number: outcome.number, joined: true }, 200);
        case 'too-many':
          return problem(c, 429, tooManyCases, { code: 'too-many-cases' });
        case 'no-desk':
          return problem(c, 409, noDesk, { code: 'no-desk' });
        default:
          return refuseChange(c, outcome);
      }
    })
    .openapi(answer, (c) => sayDone(c, book.answer(c.req.valid('param').id, c.req.valid('json'))))
    .openapi(appeal, (c) => sayDone(c, book.appeal(c.req.valid('param').id, c.req.valid('json').note)))
    .openapi(remove, (c) => sayDone(c, book.remove(c.req.valid('param').id)));
}

function sayDone(c: Context, done: CaseDone) {
  switch (done) {
    case 'done':
      return c.body(null, 204);
    case 'no-such-case':
      return problem(c, 404, noSuchCase, { code: 'no-such-case' });
    case 'not-now':
      return problem(c, 409, caseNotNow, { code: 'not-now' });
    case 'no-desk':
      return problem(c, 409, noDesk, { code: 'no-desk' });
    case 'failed':
      return refuseDisk(c);
  }
}

function showCase(one: HomeCase, at: number): z.output<typeof cases>['cases'][number] {
  const { decision, ...rest } = one;
  // A parent has said it in one language, which is both.
  const said = decision?.reason ?? '';
  const reason = typeof said === 'string' ? { en: said, ru: said } : said;
  return {
    ...rest,
    due: dueOf(one) ?? null,
    overdue: isOverdue(one, at),
    waitsFor: isOpen(one) ? (one.toDesk ? 'desk' : 'parent') : null,
    decision: decision === null ? null : { outcome: decision.outcome, reason },
  };
}
