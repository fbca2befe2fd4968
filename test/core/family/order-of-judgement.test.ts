import { describe, expect, test } from 'vitest';
import type { Standing } from '../../../src/core/family/standing.ts';
import type { Tag } from '../../../src/core/tags.ts';
import { judge } from '../../../src/core/verdict.ts';
import { standing } from './kit.ts';

const tag = (kind: Tag['kind'], name: string, who?: string): Tag => {
  return { kind, name, source: 'test', effect: 'is', ...(who === undefined ? {} : { who }) };
};
const registry = tag('registry', 'ru');
const essential = tag('essential', 'time');
const grant = tag('grant', 'g1');
const always = tag('always', 'help.test');
const allow = tag('own', 'allow');
const deny = tag('own', 'deny');
const lockedDeny = tag('locked', 'deny');
const reviewed = tag('reviewed', 'good');
const youtube = tag('service', 'youtube');
const video = tag('category', 'video');
const adult = tag('category', 'adult');
const google = tag('search', 'google');

const bedtime: Partial<Standing> = { closed: 'bedtime' };
const granted: Partial<Standing> = { grantedNames: new Set(['g1']) };
const noVideo: Partial<Standing> = { categories: new Map([['video', 'blocked']]) };
const noYoutube: Partial<Standing> = { services: new Map([['youtube', 'blocked']]) };
const openYoutube: Partial<Standing> = { openServices: new Set(['youtube']) };
const onlyReviewed: Partial<Standing> = { allowOnly: true };
const safe: Partial<Standing> = { safeSearch: new Map([['google', 'strict']]) };

interface Case {
  readonly name: string;
  readonly tags: readonly Tag[];
  readonly now?: Partial<Standing>;
  /** `block closed bedtime`: the action, the kind and the name of the reason. */
  readonly says: string;
}

const order: readonly Case[] = [
  { name: 'the law goes over what the house needs', tags: [essential, registry], says: 'block registry ru' },
  {
    name: 'the law goes over a grant of everything',
    tags: [registry],
    now: { grantedAll: true },
    says: 'block registry ru',
  },
  { name: 'what the house needs is open at bedtime', tags: [essential], now: bedtime, says: 'allow essential time' },
  { name: 'and over a deny', tags: [deny, essential], says: 'allow essential time' },
  {
    name: 'a grant of the name goes over bedtime',
    tags: [grant],
    now: { ...bedtime, ...granted },
    says: 'allow grant g1',
  },
  { name: 'and over a deny', tags: [deny, grant], now: granted, says: 'allow grant g1' },
  { name: 'a grant that is over opens nothing', tags: [grant], now: bedtime, says: 'block closed bedtime' },
  {
    name: 'a grant of everything goes over a pause',
    tags: [adult],
    now: { closed: 'paused', grantedAll: true },
    says: 'allow grant everything',
  },
  {
    name: 'a grant of a service opens it at bedtime',
    tags: [youtube],
    now: { ...bedtime, grantedServices: new Set(['youtube']) },
    says: 'allow grant youtube',
  },
  {
    name: 'though the category is blocked',
    tags: [youtube, video],
    now: { ...noVideo, grantedServices: new Set(['youtube']) },
    says: 'allow grant youtube',
  },
  {
    name: 'a grant of a category opens it',
    tags: [video],
    now: { ...noVideo, grantedCategories: new Set(['video']) },
    says: 'allow grant video',
  },
  {
    name: 'but not what another blocked category has too',
    tags: [video, adult],
    now: { categories: new Map([['adult', 'blocked']]), grantedCategories: new Set(['video']) },
    says: 'block category adult',
  },
  {
    name: 'a budget that is spent in another category does not hold it back',
    tags: [video, tag('category', 'games')],
    now: { categories: new Map([['games', 'budget']]), grantedCategories: new Set(['video']) },
    says: 'allow grant video',
  },
  { name: 'closed time goes over an allow', tags: [allow], now: bedtime, says: 'block closed bedtime' },
  { name: 'what is always open is open at bedtime', tags: [always], now: bedtime, says: 'allow' },
  {
    name: 'but is judged on',
    tags: [always, adult],
    now: { ...bedtime, categories: new Map([['adult', 'blocked']]) },
    says: 'block category adult',
  },
  {
    name: 'what is always open to another is closed',
    tags: [tag('always', 'x', 'bob')],
    now: bedtime,
    says: 'block closed bedtime',
  },
  { name: 'the minutes of the day are used up', tags: [], now: { closed: 'budget' }, says: 'block closed budget' },
  { name: 'an allow goes over allow-only', tags: [allow], now: onlyReviewed, says: 'allow own allow' },
  {
    name: 'an allow goes over a service and a category',
    tags: [allow, youtube, video],
    now: { ...noYoutube, ...noVideo },
    says: 'allow own allow',
  },
  { name: 'a deny goes over what is reviewed', tags: [deny, reviewed], now: onlyReviewed, says: 'block own deny' },
  { name: "another person's rule says nothing", tags: [tag('own', 'deny', 'bob'), allow], says: 'allow own allow' },
  { name: "the person's own rule counts", tags: [tag('own', 'deny', 'child'), allow], says: 'block own deny' },
  { name: 'of rules the first counts', tags: [allow, deny], says: 'allow own allow' },
  { name: "a provider's deny goes over a rule on a name below", tags: [allow, lockedDeny], says: 'block locked deny' },
  {
    name: "a provider's allow of a name below goes over it",
    tags: [tag('locked', 'allow'), lockedDeny],
    says: 'allow locked allow',
  },
  { name: "a grant goes over a provider's deny", tags: [grant, lockedDeny], now: granted, says: 'allow grant g1' },
  { name: 'allow-only: nobody knows the name', tags: [], now: onlyReviewed, says: 'block allow-only allow-only' },
  { name: 'allow-only: it is reviewed', tags: [reviewed], now: onlyReviewed, says: 'allow' },
  { name: 'allow-only: a help line', tags: [always], now: onlyReviewed, says: 'allow' },
  {
    name: 'allow-only: a service that a parent has opened',
    tags: [youtube],
    now: { ...onlyReviewed, ...openYoutube },
    says: 'allow service youtube',
  },
  {
    name: 'allow-only: what is reviewed is judged on',
    tags: [reviewed, video],
    now: { ...onlyReviewed, ...noVideo },
    says: 'block category video',
  },
  { name: 'a service is blocked', tags: [youtube], now: noYoutube, says: 'block service youtube' },
  {
    name: 'a service is outside its hours',
    tags: [youtube],
    now: { services: new Map([['youtube', 'hours']]) },
    says: 'block hours youtube',
  },
  {
    name: 'a service has used up its minutes',
    tags: [youtube],
    now: { services: new Map([['youtube', 'budget']]) },
    says: 'block budget youtube',
  },
  {
    name: 'a service goes before a category',
    tags: [video, youtube],
    now: { ...noYoutube, ...noVideo },
    says: 'block service youtube',
  },
  {
    name: 'a service opened by hand goes over its category',
    tags: [youtube, video],
    now: { ...openYoutube, ...noVideo },
    says: 'allow service youtube',
  },
  {
    name: 'of two services that share a name the closed one counts',
    tags: [tag('service', 'music'), youtube],
    now: { ...noYoutube, openServices: new Set(['music']) },
    says: 'block service youtube',
  },
  {
    name: 'a category is outside its hours',
    tags: [video],
    now: { categories: new Map([['video', 'hours']]) },
    says: 'block hours video',
  },
  { name: 'otherwise it is open', tags: [video, youtube, reviewed], says: 'allow' },
];

test.each(order)('$name', ({ tags, now = {}, says }) => {
  const { action, because } = judge(tags, standing(now));
  expect([action, ...(because === undefined ? [] : [because.kind, because.name])].join(' ')).toBe(says);
});

describe('safe search', () => {
  const cases: readonly Case[] = [
    { name: 'an open engine goes by the safe door', tags: [google], now: safe, says: 'rewrite' },
    { name: 'where it is off it does not', tags: [google], says: 'allow' },
    { name: 'another engine does not', tags: [tag('search', 'bing')], now: safe, says: 'allow' },
    { name: 'though a parent allows the name', tags: [allow, google], now: safe, says: 'rewrite' },
    { name: 'though the house needs it', tags: [essential, google], now: safe, says: 'rewrite' },
    { name: 'though everything is granted', tags: [google], now: { ...safe, grantedAll: true }, says: 'rewrite' },
    { name: 'a blocked engine stays blocked', tags: [deny, google], now: safe, says: 'block' },
    { name: 'and a closed one', tags: [google], now: { ...safe, ...bedtime }, says: 'block' },
    {
      name: 'the safe door itself is no detour',
      tags: [{ ...google, effect: 'isnt' }, google],
      now: safe,
      says: 'allow',
    },
  ];
  test.each(cases)('$name', ({ tags, now = {}, says }) => {
    const verdict = judge(tags, standing(now));
    expect(verdict.action).toBe(says);
    if (verdict.action === 'rewrite') expect(verdict).toMatchObject({ because: google, level: 'strict' });
  });
});
