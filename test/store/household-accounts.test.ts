import { writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import type { HouseholdStore } from '../../src/store/household.ts';
import type { StoredAccount } from '../../src/store/household-accounts.ts';
import { householdLayout } from '../../src/store/household-layout.ts';
import { migrate } from '../../src/store/migrate.ts';
import { HouseholdRevisions } from '../../src/store/household-revisions.ts';
import { household, householdIn, monday, plainCodec } from './household-kit.ts';

function account(id: string, role: StoredAccount['role'] = 'parent'): StoredAccount {
  return { id, name: id, role, language: null, made: monday, password: `hash of ${id}`, totp: null, totpStep: 0 };
}

const session = (hash: string, of: string, seen = monday) => ({
  hash,
  id: `id of ${hash}`,
  account: of,
  made: monday,
  seen,
  address: '192.168.1.9',
  browser: 'Firefox',
});

const token = { id: 't', hash: 'h', name: 'script', scopes: 'read', made: monday, used: null };

function idsIn(store: HouseholdStore): unknown {
  return store.read(({ accounts, tokens, sessions }) => ({
    accounts: accounts.all().map(({ id }) => id),
    tokens: tokens.all().map(({ id }) => id),
    sessions: sessions.all().map(({ hash }) => hash),
    codes: accounts.countCodes('anna'),
  }));
}

describe('accounts, sessions and tokens', () => {
  test('are written and found again', () => {
    using place = householdIn();
    const store = place.open();
    store.write(({ accounts, sessions, tokens }) => {
      accounts.put(account('anna'));
      accounts.put(account('granny', 'caregiver'));
      accounts.setCodes('anna', ['a', 'b']);
      sessions.add(session('one', 'anna', monday + 1));
      sessions.add(session('two', 'anna'));
      sessions.add(session('three', 'granny'));
      tokens.add(token);
    });
    store.close();
    const again = place.open();
    const found = again.write(({ accounts, sessions, tokens }) => {
      sessions.touch('two', monday + 2, '192.168.1.10');
      const latest = sessions.all()[0];
      sessions.removeOf('anna', 'id of one');
      tokens.touch('t', monday + 3);
      return {
        latest: [latest?.hash, latest?.address],
        left: sessions.all().map(({ hash }) => hash),
        token: tokens.find('h')?.used,
        anna: accounts.get('anna'),
        codes: [accounts.useCode('anna', 'a'), accounts.useCode('anna', 'a'), accounts.countCodes('anna')],
        hasParent: accounts.hasParent(),
      };
    });
    expect(found).toEqual({
      kind: 'done',
      value: {
        latest: ['two', '192.168.1.10'],
        left: ['one', 'three'],
        token: monday + 3,
        anna: account('anna'),
        codes: [true, false, 1],
        hasParent: true,
      },
    });
    again.close();
  });

  test('a file of before there were accounts takes them', () => {
    using place = householdIn();
    const db = new Database(place.path);
    migrate(db, householdLayout.slice(0, 1));
    const document = plainCodec.encode(household(1))!;
    new HouseholdRevisions(db, plainCodec).put({ revision: 7, at: monday, document });
    db.close();
    const store = place.open();
    expect(store.newest()).toMatchObject({ revision: 7 });
    expect(store.write(({ accounts }) => accounts.put(account('anna')))).toMatchObject({ kind: 'done' });
    expect(place.news).toEqual([]);
    store.close();
  });
});

describe('after the file was damaged', () => {
  function spoilt(damage: (path: string) => void) {
    const place = householdIn();
    const store = place.open();
    store.save(household(1), store.newest().revision);
    store.write(({ accounts, tokens, sessions }) => {
      accounts.put(account('anna'));
      accounts.put(account('shown-out'));
      accounts.setCodes('anna', ['a', 'b']);
      tokens.add(token);
      sessions.add(session('one', 'anna'));
    });
    store.snapshot('2026-06-01');
    store.write(({ accounts, tokens }) => {
      accounts.remove('shown-out');
      tokens.remove('t');
      accounts.useCode('anna', 'a');
    });
    store.save(household(2), store.newest().revision);
    store.close();
    damage(place.path);
    return place;
  }

  test('what can be read of it counts, and nobody comes back who was shown out since the snapshot', () => {
    using place = spoilt((path) => {
      const db = new Database(path);
      db.exec('CREATE TABLE stray (a)');
      db.close();
    });
    const store = place.open();
    expect(idsIn(store)).toEqual({
      kind: 'done',
      value: { accounts: ['anna'], tokens: [], sessions: [], codes: 1 },
    });
    expect(place.news.map(({ kind }) => kind)).toEqual(['begun', 'restored']);
    store.close();
  });

  test('where nothing of it can be read the snapshot says who may come in; whoever was signed in signs in again', () => {
    using place = spoilt((path) => writeFileSync(path, Buffer.alloc(4096, 7)));
    const store = place.open();
    expect(idsIn(store)).toEqual({
      kind: 'done',
      value: { accounts: ['anna', 'shown-out'], tokens: ['t'], sessions: [], codes: 2 },
    });
    store.close();
  });
});
