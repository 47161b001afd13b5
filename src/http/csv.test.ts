import { expect, test } from 'vitest';
import { csvRow } from './csv.ts';

test.each(['=1+1', '+15035550175', '-2', '@SUM(A1)', '\t=1', ' =1', '\r=1'])('%j is text for a spreadsheet and no formula', (value) => {
  expect(csvRow([value])).toMatch(/^"'/);
});

test('quotes, commas and line breaks stay in their cell', () => {
  expect(csvRow(['say "hi", Ada', 'two\nlines', null, 3])).toBe('"say ""hi"", Ada","two\nlines",,3\r\n');
});

test('what is plain stays plain', () => {
  expect(csvRow(['Ada', '(503) 555-0175'])).toBe('Ada,(503) 555-0175\r\n');
});
