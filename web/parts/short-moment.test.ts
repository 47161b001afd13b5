import { expect, test } from 'vitest';
import { writeShortMoment } from './short-moment.ts';

const now = Date.parse('2027-01-12T18:24:00Z'); // a Tuesday, 10:24 in Portland
const write = (at: string) => writeShortMoment(Date.parse(at), now, 'America/Los_Angeles');

test.each([
  ['what is of today shows its time', '2027-01-12T16:05:00Z', '8:05 AM'],
  ["the shop's day counts, not that of Greenwich: this is still Monday evening there", '2027-01-12T07:59:00Z', 'Mon'],
  ['six days ago is a weekday', '2027-01-06T20:00:00Z', 'Wed'],
  ['seven days ago would be the same weekday as today, so it is a date', '2027-01-05T20:00:00Z', 'Jan 5'],
  ['another year is named', '2026-12-30T20:00:00Z', 'Dec 30, 2026'],
  ['what comes is a date', '2027-01-14T20:00:00Z', 'Jan 14'],
])('%s', (_, at, words) => expect(write(at)).toBe(words));
