import { OpenAPIHono, z } from '@hono/zod-openapi';
import { ageOf } from '../../core/family/age-groups.ts';
import { presetOf } from '../../core/family/presets.ts';
import { presetReasons } from '../../core/family/words-presets.ts';
import { caregivers } from '../access.ts';
import { asJson } from '../as-json.ts';
import { defineRoute } from '../define-route.ts';
import type { ApiEnv } from '../env.ts';
import type { FamilyPort } from '../ports/family-port.ts';
import type { SubjectsPort } from '../ports/subjects-port.ts';
import { json, refusesUnsound } from '../replies.ts';
import { ageGroup } from '../schemas/people.ts';
import { preset, subjects } from '../schemas/subjects.ts';

const list = defineRoute(caregivers('read'), {
  method: 'get',
  path: '/',
  summary: 'Categories, services and search engines, in words for parents',
  responses: { 200: json(subjects, 'Of what choices can speak.') },
});

const explain = defineRoute(caregivers('read'), {
  method: 'get',
  path: '/presets/{ageGroup}',
  summary: 'What somebody of that age starts with, and why',
  request: { params: z.object({ ageGroup }) },
  responses: { 200: json(preset, 'The preset.') },
});

/** `/api/subjects`: the vocabulary of choices, and the presets of the ages in it. */
export function subjectRoutes(vocabulary: SubjectsPort, family: FamilyPort) {
  return new OpenAPIHono<ApiEnv>({ defaultHook: refusesUnsound })
    .openapi(list, (c) => {
      const { categoryGroups, categories, serviceGroups, services, engines } = vocabulary;
      const noted = services.map(({ id, group, title, note }) => ({ id, group, title, note: note ?? null }));
      return c.json(asJson({ categoryGroups, categories, serviceGroups, services: noted, engines }), 200);
    })
    .openapi(explain, (c) => {
      const { ageGroup: group } = c.req.valid('param');
      const age = ageOf({ born: null, ageGroup: group }, family.moment().wall.day);
      const { rules: _, always: __, ...fields } = presetOf(age, family.terms.subjects);
      const reasons = Object.fromEntries(Object.entries(presetReasons).map(([field, of]) => [field, of[group]]));
      return c.json({ ageGroup: group, ...asJson(fields), reasons }, 200);
    });
}
