import { beforeEach, expect, test } from 'vitest';
import { draftsAreOf, forgetDrafts, keepDraft, readDraft } from '../api/drafts.ts';
import { changeDraft, dropWhatWasSent, groundDraft, overtaken } from './use-draft.ts';

const key = 'a form';
const saved = { name: 'Kowalski', phone: '+15035550199', hours: { from: '08:00', to: '17:00' } };
const changes = () => Object.fromEntries(Object.entries(readDraft(key).changes).map(([name, { now }]) => [name, now]));
beforeEach(forgetDrafts);

test('only what differs from what is saved is kept', () => {
  changeDraft(key, saved, { name: 'Kowalski & Daughters', phone: '' });
  expect(changes()).toEqual({ name: 'Kowalski & Daughters', phone: '' });
  changeDraft(key, saved, { phone: '+15035550199', hours: { to: '17:00', from: '08:00' } });
  expect(changes()).toEqual({ name: 'Kowalski & Daughters' });
});

test('somebody else is in the way only where both have changed the same to something else', () => {
  changeDraft(key, saved, { name: 'Kowalski & Daughters' });
  expect(overtaken(key, saved)).toEqual([]);
  expect(overtaken(key, { ...saved, phone: '+15035550100' })).toEqual([]);
  expect(overtaken(key, { ...saved, name: 'Kowalski & Daughters' })).toEqual([]);
  expect(overtaken(key, { ...saved, name: 'Harbor' })).toEqual(['name']);
});

test('what is typed over what an earlier visit has kept is begun on what is saved once that is known', () => {
  const now = { ...saved, name: 'Harbor' };
  changeDraft(key, saved, { name: 'Kowalski & Daughters' }, false);
  expect(overtaken(key, now)).toEqual([]);
  groundDraft(key, now);
  expect(overtaken(key, now)).toEqual([]);
  expect(overtaken(key, { ...saved, name: 'Harbor & Sons' })).toEqual(['name']);
});

test('what is typed on while it is sent stays', () => {
  changeDraft(key, saved, { name: 'Kowalski &', phone: '1' });
  const sent = changes();
  changeDraft(key, saved, { name: 'Kowalski & Daughters' });
  dropWhatWasSent(key, sent, []);
  expect(changes()).toEqual({ name: 'Kowalski & Daughters' });
});

test('what is to stay for the next one stays', () => {
  changeDraft(key, saved, { name: 'Ana', phone: '1' });
  dropWhatWasSent(key, changes(), ['name']);
  expect(changes()).toEqual({ name: 'Ana' });
});

test('a draft without changes is none', () => {
  keepDraft(key, { changes: {}, sent: true });
  expect(readDraft(key)).toEqual({ changes: {} });
});

test('what somebody has typed is not there for the next one who signs in', () => {
  Object.defineProperty(globalThis, 'localStorage', { value: new Stored(), configurable: true });
  draftsAreOf('dana');
  changeDraft(key, saved, { name: 'Kowalski & Daughters' });
  draftsAreOf('dana');
  expect(changes()).toEqual({ name: 'Kowalski & Daughters' });
  draftsAreOf('olga');
  expect(changes()).toEqual({});
});

/** As in a browser: what is in it are its properties. */
class Stored {
  getItem(name: string): unknown {
    return Reflect.get(this, name) ?? null;
  }
  setItem(name: string, value: string): void {
    Reflect.set(this, name, value);
  }
  removeItem(name: string): void {
    Reflect.deleteProperty(this, name);
  }
}
