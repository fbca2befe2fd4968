import { describe, expect, test } from 'vitest';
import { qname } from '../../kit.ts';
import { CasesHome, family, hour, minute, noon } from './cases-kit.ts';

const consent = { toDesk: true, category: 'games', list: 'ut1/games', note: 'It is a school.' };

/** What a desk was told of cases. */
const posted = ({ desk }: CasesHome) => desk.heard.filter(({ method }) => method === 'POST');

describe('what goes over the wire', () => {
  test('is six fields and no more, and nothing of the household', async () => {
    const home = await CasesHome.open();
    const one = home.filed('wrong-block', 'school.test', { ...consent, atHome: { who: 'masha' } });
    await home.pass();
    home.desk.decide(one.id);
    await home.pass(minute);
    home.book.appeal(one.id, 'Please look again.');
    await home.pass();
    const [report, appeal] = posted(home);
    expect(JSON.parse(report!.body)).toEqual({
      key: one.id,
      kind: 'wrong-block',
      name: 'school.test',
      category: 'games',
      list: 'ut1/games',
      note: 'It is a school.',
    });
    expect(appeal!.body).toBe('{"note":"Please look again."}');
    const { people, devices } = family;
    const secrets = [
      ...people.flatMap(({ id, name }) => [id, ...name.split(' ')]),
      ...devices.flatMap(({ id, name, macs, hostNames }) => [id, name, ...macs, ...hostNames]),
      home.find(one.id).number,
      '192.168.',
      'Moscow',
      'cookie',
    ];
    const wire = JSON.stringify(home.desk.heard).toLowerCase();
    expect(secrets.filter((secret) => wire.includes(secret.toLowerCase()))).toEqual([]);
  });

  test('is nothing at all without consent', async () => {
    const home = await CasesHome.open();
    home.filed('wrong-block', 'school.test', { atHome: { who: null } });
    home.filed('missed-harmful', 'bad.test', { child: 'masha', waits: true });
    await home.pass(hour);
    expect(posted(home)).toEqual([]);
  });
});

describe('a case goes exactly once', () => {
  test('where the line is cut before the reply: the same key again is the same case', async () => {
    const home = await CasesHome.open();
    const one = home.filed('wrong-block', 'school.test', consent);
    home.desk.next = 'cut';
    await home.pass();
    expect(home.find(one.id).sentAt).toBeNull();
    await home.pass(minute);
    expect(posted(home)).toHaveLength(2);
    expect([...home.desk.cases.keys()]).toEqual([one.id]);
    expect(home.find(one.id)).toMatchObject({ sentAt: noon + minute, deskNumber: 'K-2222', state: 'received' });
    expect(home.outbox).toEqual([]);
    await home.pass(hour);
    expect(posted(home)).toHaveLength(2);
  });

  test('where the power is cut between the desk’s yes and our writing it down', async () => {
    const home = await CasesHome.open();
    const one = home.filed('wrong-block', 'school.test', consent);
    home.courier.tick();
    // Heard by the desk; the house ends before it can note the reply.
    while (home.desk.cases.size === 0) await new Promise((resolve) => setImmediate(resolve));
    await home.stop();
    home.start();
    await home.pass(hour);
    expect([...home.desk.cases.keys()]).toEqual([one.id]);
    expect(home.find(one.id).deskNumber).toBe('K-2222');
  });

  test('after three days without the desk: it was late, a parent was told, and nothing is lost', async () => {
    const home = await CasesHome.open();
    const [one, other] = [
      home.filed('wrong-block', 'a.test', consent),
      home.filed('missed-harmful', 'b.test', consent),
    ];
    await home.desk.leave();
    for (let day = 0; day < 3; day++) await home.pass(24 * hour);
    await home.stop();
    home.start();
    expect(home.notices).toEqual(['case-late', 'case-late']);
    expect(home.outbox).toHaveLength(2);
    await home.desk.listen();
    await home.pass(2 * hour);
    expect([...home.desk.cases.keys()].sort()).toEqual([one.id, other.id].sort());
    home.desk.decide(one.id);
    home.desk.decide(other.id);
    await home.pass(hour);
    expect(home.notices).toEqual(['case-answered', 'case-answered']);
  });

  test('what the desk does not take is not sent for ever', async () => {
    const home = await CasesHome.open();
    const one = home.filed('wrong-block', 'school.test', consent);
    home.desk.next = 422;
    await home.pass();
    expect(home.find(one.id)).toMatchObject({ state: 'decided', decision: { outcome: 'not-taken' } });
    await home.pass(hour);
    expect(posted(home)).toHaveLength(1);
  });

  test('what fails rests longer each time, up to an hour', async () => {
    const home = await CasesHome.open();
    home.filed('wrong-block', 'school.test', consent);
    await home.desk.leave();
    const rests: number[] = [];
    for (let trial = 0; trial < 8; trial++) {
      await home.pass();
      rests.push((home.outbox[0]!.nextAt - home.now) / minute);
      home.now = home.outbox[0]!.nextAt;
    }
    expect(rests).toEqual([1, 2, 4, 8, 16, 32, 60, 60]);
  });
});

describe('an answer', () => {
  test('is fetched within a minute while the case is young, then hourly, and then no more', async () => {
    const home = await CasesHome.open();
    const one = home.filed('wrong-block', 'school.test', consent);
    await home.pass();
    const asked = () => home.desk.heard.filter(({ method, path }) => method === 'GET' && path.includes(one.id)).length;
    const before = asked();
    await home.pass(minute);
    await home.pass(minute);
    expect(asked() - before).toBe(2);
    await home.pass(9 * minute);
    const grown = asked();
    for (let passed = 0; passed < 50; passed++) await home.pass(minute);
    expect(asked() - grown).toBe(0);
    home.desk.decide(one.id);
    await home.pass(11 * minute);
    expect(home.find(one.id)).toMatchObject({ state: 'decided', decision: { reason: { ru: 'Мы посмотрели.' } } });
    const answered = asked();
    await home.pass(3 * hour);
    expect(asked()).toBe(answered);
  });

  test('may be appealed against, once; another decision ends it', async () => {
    const home = await CasesHome.open();
    const one = home.filed('wrong-block', 'school.test', consent);
    await home.pass();
    expect(home.book.appeal(one.id, 'too early')).toBe('not-now');
    home.desk.decide(one.id);
    await home.pass(minute);
    expect(home.book.appeal(one.id, 'Look again.')).toBe('done');
    // Until the desk has it, its older word changes nothing.
    expect(home.find(one.id).state).toBe('appealed');
    home.desk.next = 'cut';
    await home.pass();
    await home.pass(minute);
    expect(home.desk.appeals).toHaveLength(1);
    home.desk.decide(one.id, { sign: '-', category: 'games', name: qname('school.test') });
    await home.pass(minute);
    expect(home.find(one.id)).toMatchObject({ state: 'decided-again', decision: { outcome: 'list-changed' } });
    expect(home.book.appeal(one.id, 'and again')).toBe('not-now');
    expect(home.corrected).toBe(1);
  });

  test('that no desk can give changes nothing', async () => {
    const home = await CasesHome.open();
    const one = home.filed('wrong-block', 'school.test', consent);
    await home.pass();
    home.desk.cases.set(one.id, { ...home.desk.cases.get(one.id)!, state: 'eaten' as never });
    const before = home.find(one.id);
    await home.pass(minute);
    expect(home.find(one.id)).toEqual(before);
    expect(home.failures.at(-1)).toBe('200');
  });
});

test('every step leaves its time, none before the one before it, whatever the clock of the desk says', async () => {
  const home = await CasesHome.open();
  const one = home.filed('wrong-block', 'school.test', consent);
  await home.pass();
  home.desk.decide(one.id);
  const filed = home.desk.cases.get(one.id)!;
  home.desk.cases.set(one.id, { ...filed, times: { ...filed.times, acknowledgedAt: 5, decidedAt: 7 } });
  await home.pass(minute);
  expect(home.find(one.id).times).toMatchObject({ receivedAt: noon, acknowledgedAt: noon, decidedAt: noon });
});
