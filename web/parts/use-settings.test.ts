import { expect, test } from 'vitest';
import { newShop } from '../../src/contract/shops.ts';
import { schedulingOff } from '../../src/core/scheduling-rules.ts';
import { changeOf, flatten } from './use-settings.ts';

const settings = newShop.parse({ name: 'Kowalski Plumbing', helpPhone: '+15035550199' });
const { scheduling, ...others } = settings;

test('no two settings have one name, and all of scheduling is known', () => {
  expect(Object.keys(others).filter((name) => name in scheduling)).toEqual([]);
  expect(Object.keys(scheduling).sort()).toEqual(Object.keys(schedulingOff).sort());
});

test('only what was changed is sent', () => {
  const changes = { firstText: 'Hello', dailyTextCap: 5 };
  expect(changeOf({ ...flatten(settings), ...changes }, changes)).toEqual(changes);
  expect(changeOf(flatten(settings), {})).toEqual({});
});

test('scheduling is sent whole', () => {
  const changes = { trade: 'plumbing' as const, name: 'Harbor' };
  expect(changeOf({ ...flatten(settings), ...changes }, changes)).toEqual({
    name: 'Harbor',
    scheduling: { ...scheduling, trade: 'plumbing' },
  });
});

test('an empty field is none', () => {
  expect(flatten(settings)).toMatchObject({ helpPhone: '+15035550199', alertPhone: '', mailingAddress: '' });
  const changes = { helpPhone: ' ', alertPhone: ' +15035550100 ' };
  expect(changeOf({ ...flatten(settings), ...changes }, changes)).toEqual({ helpPhone: null, alertPhone: '+15035550100' });
});
