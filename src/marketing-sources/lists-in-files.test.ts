import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { listsInFiles } from './lists-in-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'ringback-lists-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const shop = 'a-shop';
mkdirSync(join(folder, shop));
const write = (name: string, lines: string[]) => writeFileSync(join(folder, shop, name), lines.join('\n'));
const on = (date: string) => Date.parse(`${date}T12:00:00Z`);
const { doNotCall, reassigned } = listsInFiles(folder);
const listed = (phone: string, date: string) => doNotCall.ask(shop, phone, on(date));

test('a number on the list of its area code is listed, however the list writes it (DN-2)', async () => {
  write('503_2027-01-02.txt', ['5550175', '503,5550176', '5035550177', '', 'not a number']);
  for (const phone of ['+15035550175', '+15035550176', '+15035550177']) expect(await listed(phone, '2027-01-10')).toBe('listed');
  expect(await listed('+15035550178', '2027-01-10')).toBe('not-listed');
});

test('a list counts for 31 days, and the newest counts (DN-2)', async () => {
  write('971_2027-01-02.txt', ['5550175']);
  expect(await listed('+19715550175', '2027-02-01')).toBe('listed');
  expect(await listed('+19715550175', '2027-02-02')).toBe('list-too-old');
  write('971_2027-02-02.txt', ['5550176']);
  expect(await listed('+19715550175', '2027-02-03')).toBe('not-listed');
  expect(await listed('+19715550176', '2027-02-03')).toBe('listed');
});

test('without a list nobody knows, and one shop never reads the list of another (DN-2)', async () => {
  expect(await listed('+12125550175', '2027-01-10')).toBe('no-list');
  expect(await doNotCall.ask('another', '+15035550175', on('2027-01-10'))).toBe('no-list');
  expect(await listsInFiles(null).doNotCall.ask(shop, '+15035550175', on('2027-01-10'))).toBe('no-list');
});

test('what the Reassigned Numbers Database answered is read for the day that was asked about (NH-6)', async () => {
  write('reassigned_2027-01-02.csv', [
    '5035550175,2026-05-01,no',
    '503-555-0176, 2026-05-01, YES',
    '5035550177,2026-05-01,no_data',
    '5035550178,soon,no',
  ]);
  const ask = (phone: string, since: string) => reassigned.ask(shop, phone, on(since));
  expect(await ask('+15035550175', '2026-05-01')).toBe('no');
  expect(await ask('+15035550176', '2026-05-01')).toBe('yes');
  expect(await ask('+15035550177', '2026-05-01')).toBe('no-data');
  expect(await ask('+15035550178', '2026-05-01')).toBe('no-source');
  // Asked about May, it says nothing of who had the number in March.
  expect(await ask('+15035550175', '2026-03-01')).toBe('no-data');
  expect(await listsInFiles(null).reassigned.ask(shop, '+15035550175', on('2026-05-01'))).toBe('no-source');
});
