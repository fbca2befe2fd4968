import { expect, test } from 'vitest';
import { readServices } from '../../src/core/service-file.ts';

const title = { en: 'Tube', ru: 'Труба' };
const tube = { id: 'tube', group: 'video', title, domains: ['tube.test'] };
const file = (...services: unknown[]) => ({ groups: [{ id: 'video', title }], services });

test('a file is read as it stands', () => {
  const note = { en: 'Mind the gap.', ru: 'Осторожно.' };
  const written = { ...tube, note, domains: ['i.tube-cdn.test', 'tube.test'], background: ['push.tube.test'] };
  expect(readServices(file(written))).toEqual({
    groups: [{ id: 'video', title }],
    services: [written],
    problems: [],
  });
});

const faults: readonly [what: string, data: unknown, problem: string][] = [
  ['nothing', null, '"services" is no list.'],
  ['no lists', { groups: {}, services: 3 }, '"groups" is no list.'],
  ['an id that is none', file({ ...tube, id: 'My Tube' }), '"My Tube" is no id: words-like-this.'],
  ['an id twice', file(tube, { ...tube, domains: ['t.test'] }), 'tube is there twice.'],
  ['an unknown group', file({ ...tube, group: 'films' }), 'tube is in the group "films", which there is not.'],
  [
    'one language',
    file({ ...tube, title: { en: 'Tube' } }),
    'the title of tube must be said in English ("en") and Russian ("ru").',
  ],
  ['no domain', file({ ...tube, domains: [] }), 'tube has no domain.'],
  ['no list of domains', file({ ...tube, domains: 'tube.test' }), 'domains of tube are no list.'],
  [
    'a name in other letters',
    file({ ...tube, domains: ['труба.рф'] }),
    '"труба.рф" (domains of tube) is no domain name in lower-case letters of ASCII.',
  ],
  [
    'a whole top-level domain',
    file({ ...tube, domains: ['test'] }),
    '"test" (domains of tube) is no domain name in lower-case letters of ASCII.',
  ],
  [
    'upper case',
    file({ ...tube, domains: ['Tube.test'] }),
    '"Tube.test" (domains of tube) is no domain name in lower-case letters of ASCII.',
  ],
  [
    'domains out of order',
    file({ ...tube, domains: ['b.test', 'a.test'] }),
    '"a.test" (domains of tube) stands in the wrong place: names are sorted, each once.',
  ],
  [
    'a domain that another one holds',
    file({ ...tube, domains: ['a.tube.test', 'tube.test'] }),
    '"a.tube.test" of tube says nothing new: "tube.test" holds it already.',
  ],
  [
    'one domain in two services',
    file(tube, { ...tube, id: 'other' }),
    '"tube.test" is of tube and of other: only one of them can have it.',
  ],
  [
    'background of somebody else',
    file({ ...tube, background: ['push.test'] }),
    '"push.test" is not within a domain of tube.',
  ],
];

test.each(faults)('%s is told of', (_what, data, problem) => {
  expect(readServices(data).problems).toContain(problem);
});

test('all that is wrong is told at once', () => {
  const { problems } = readServices(file({ id: 'tube', group: 'films', title: {}, domains: [] }));
  expect(problems).toHaveLength(3);
});

test('a domain below that of another service is of both', () => {
  expect(readServices(file(tube, { ...tube, id: 'music', domains: ['music.tube.test'] })).problems).toEqual([]);
});
