import { describe, expect, test } from 'vitest';
import { instantOf, wallTimeOf } from './wall-clock.ts';

const portland = 'America/Los_Angeles';

describe('a time on the wall clock of the shop', () => {
  test('is the instant at which that clock shows it, in winter and in summer', () => {
    expect(instantOf('2027-01-13T10:00', portland)).toBe('2027-01-13T18:00:00.000Z');
    expect(instantOf('2027-07-13T10:00', portland)).toBe('2027-07-13T17:00:00.000Z');
    expect(instantOf('2027-01-13T00:00', 'Pacific/Auckland')).toBe('2027-01-12T11:00:00.000Z');
  });

  test('is right within hours of a change of the clocks', () => {
    expect(instantOf('2027-03-14T01:30', portland)).toBe('2027-03-14T09:30:00.000Z');
    expect(instantOf('2027-03-14T03:30', portland)).toBe('2027-03-14T10:30:00.000Z');
    expect(instantOf('2027-11-07T23:00', portland)).toBe('2027-11-08T07:00:00.000Z');
  });

  test('that is skipped in spring is the hour after it', () => {
    expect(instantOf('2027-03-14T02:30', portland)).toBe('2027-03-14T10:30:00.000Z');
  });

  test('reads back as it was written, and what is no time is none', () => {
    const at = instantOf('2027-05-01T00:15', portland) as string;
    expect(wallTimeOf(Date.parse(at), portland)).toBe('2027-05-01T00:15');
    expect(instantOf('', portland)).toBeNull();
  });
});
