// An address book comes in as a file: every number has its line in the report, and personal callers are texted no more.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Flight, takeOff } from '../support/flight.ts';

let flight: Flight;
beforeAll(async () => {
  flight = await takeOff();
});
afterAll(() => flight.land());

const bring = async (body: object) => await flight.api('POST', `/shops/${flight.shop.id}/contacts/import`, body);
const contacts = async () => (await flight.made('GET', `/shops/${flight.shop.id}/contacts`)).contacts;

test('a CSV says for each row what became of it, and why', async () => {
  const text = [
    'Full Name;Mobile Phone;Kind',
    'Mom;(503) 555-4301;',
    '"Smith; Sons";503.555.4302;staff',
    'Nobody;;',
    'Abroad;+44 20 7946 0958;',
    'Twice;503-555-4301;',
    'Odd;5035554303;friend',
    "=cmd|'/c calc';5035554304;blocked",
  ].join('\n');
  const { status, body } = await bring({ text, kind: 'personal' });
  expect(status).toBe(200);
  expect(body).toMatchObject({ format: 'csv', added: 3, changed: 1, unchanged: 0, refused: 3 });
  expect(body.rows.map((row: any) => [row.row, row.result])).toEqual([
    [2, 'added'],
    [3, 'added'],
    [4, 'refused'],
    [5, 'refused'],
    [6, 'changed'],
    [7, 'refused'],
    [8, 'added'],
  ]);
  expect(body.rows[2].problem).toBe('There is no number.');
  expect(body.rows[5].problem).toContain('"friend" is none of staff, personal, blocked.');
  expect(await contacts()).toEqual([
    { phone: '+15035554301', kind: 'personal', name: 'Twice' },
    { phone: '+15035554302', kind: 'staff', name: 'Smith; Sons' },
    { phone: '+15035554304', kind: 'blocked', name: "=cmd|'/c calc'" },
  ]);
});

test('cards of a phone come in with all their numbers, and a second time nothing changes', async () => {
  const text =
    'BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Aunt Zoë\r\nTEL;VALUE=uri:tel:+1-503-555-4311\r\nTEL:5035554312\r\nEND:VCARD\r\nBEGIN:VCARD\r\nFN:No phone\r\nEND:VCARD\r\n';
  expect((await bring({ text, kind: 'personal', dryRun: true })).body).toMatchObject({ format: 'vcard', added: 2, refused: 1 });
  expect(await contacts()).toHaveLength(3);
  expect((await bring({ text, kind: 'personal' })).body).toMatchObject({ added: 2, refused: 1 });
  expect((await bring({ text, kind: 'personal' })).body).toMatchObject({ added: 0, unchanged: 2, refused: 1 });
  await flight.call('+15035554311', { callerHangsUpAfterSeconds: 6 });
  expect(flight.textsAt('+15035554311')).toEqual([]);
});

test('who has called before and is personal now leaves the board', async () => {
  await flight.call('+15035554321', { callerHangsUpAfterSeconds: 6 });
  const board = async () =>
    (await flight.made('GET', `/shops/${flight.shop.id}/leads?stage=new`)).columns[0].leads.map((lead: any) => lead.phone);
  expect(await board()).toContain('+15035554321');
  await bring({ text: 'phone\n5035554321', kind: 'personal' });
  expect(await board()).not.toContain('+15035554321');
});

test.each([
  ['name,age\nAda,36', 'one of them "phone"'],
  ['phone\n"5035550175', 'no CSV that can be read'],
  [`phone\n${'5035550175\n'.repeat(5001)}`, 'at most 5000'],
])('a file that cannot be read is refused with what to do', async (text, message) => {
  const { status, body } = await bring({ text, kind: 'personal' });
  expect(status).toBe(422);
  expect(body.error.message).toContain(message);
});
