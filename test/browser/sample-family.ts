import type { PagesHouse } from './pages-house.ts';

/** Two children and what they wait for: a family as the pages show it. */
export async function addSampleFamily({ call, run }: PagesHouse): Promise<void> {
  await call('POST', '/api/people', { name: 'Маша', ageGroup: '7-10', colour: '#c2410c' });
  await call('POST', '/api/people', { name: 'Benjamin', ageGroup: '11-13', colour: '#0f766e' });
  await call('POST', '/api/people', { name: 'Anna', ageGroup: 'adult', colour: '#7c3aed' });
  await run('family', 'device', 'tablet', '--range', '192.0.2.9', '--owner', 'masha');
  await run('family', 'ask', 'masha', 'name', 'play.test', '--reason', 'Все мои друзья там, и мы строим замок вместе');
  await run('family', 'ask', 'benjamin', 'time', 'total');
}
