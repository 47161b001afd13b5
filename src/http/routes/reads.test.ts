// Decision 0013: what is read for one caller goes through the caller's own connection, which sees that caller's shops alone.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const otherShops = 'whether a number is taken must be seen of every shop';
const noShopYet = 'the caller belongs to the shop only once it stands';
const signIn = 'the names are those of sign-in, which the role of callers cannot read';
const nobody = 'nobody has to be signed in';
const operator = 'only the operator may ask, for all shops';

/** What a route may ask on the connection that sees every shop, and why. Transactions see to their own shop. */
const exceptions: Record<string, Record<string, string>> = {
  'connect.ts': { listLines: otherShops },
  'demo.ts': { readShop: nobody, listLines: nobody, listCalls: nobody, listTasks: nobody, listVisits: nobody, readVisit: nobody },
  'inbox.ts': { listMembers: signIn },
  'members.ts': { listMembers: signIn, readInvitation: nobody, readMemberships: nobody, listShops: nobody },
  'shops.ts': { insertShop: noShopYet, addMember: noShopYet, listLines: otherShops },
  'simulation.ts': { listLines: `${operator}; a line is looked up to know whose it is`, listShops: operator },
};

const folder = new URL('.', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
const source = (name: string) => readFileSync(new URL(name, folder), 'utf8');

/** Who is handed the connection that sees every shop; what is done with it otherwise stands there as it is written. */
const askedOfEveryShop = (text: string): string[] => [
  ...new Set(
    [...text.matchAll(/(?:(\w+)(?:<[^>]*>)?\(\s*)?\bapp\.db\b[.\w]*|\bdb\b[^=;{}]*\}\s*=\s*app\b/g)]
      .map(([whole, asks]) => asks ?? whole)
      .filter((asks) => asks !== 'transaction'),
  ),
];

test.each(files)('what %s reads goes through the connection of whoever asks, or has a reason not to', (file) => {
  expect(askedOfEveryShop(source(file)).sort()).toEqual(Object.keys(exceptions[file] ?? {}).sort());
});

test.each([
  ['admin.readShop(app.db, shop)', ['readShop']],
  ['await readShop(\n  app.db,\n  shop,\n)', ['readShop']],
  ['app.db.query(statement, [])', ['app.db.query']],
  ['const { clock, db } = app;', ['db } = app']],
  ['transaction(app.db, of, (tx) => store.change(tx))', []],
  ['const { db } = context.var;', []],
])('a read such as %j is found', (text, found) => {
  expect(askedOfEveryShop(text)).toEqual(found);
});
