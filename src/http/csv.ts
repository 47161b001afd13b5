// Rows as CSV (RFC 4180) that a spreadsheet may open: what a stranger has written is never run as a formula.

/** A value that would begin a formula gets an apostrophe before it (OWASP, CSV injection). */
function cell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = /^[\s]*[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) || safe !== value ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export const csvRow = (values: (string | number | null)[]): string => `${values.map(cell).join(',')}\r\n`;

/** A file that is made while it is read: nobody waits for the whole of it. */
export function csvStream(head: string[], pages: AsyncIterable<(string | number | null)[][]>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const source = (async function* () {
    // Spreadsheets take it for another alphabet without the mark.
    yield encoder.encode(`\uFEFF${csvRow(head)}`);
    for await (const rows of pages) yield encoder.encode(rows.map(csvRow).join(''));
  })();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await source.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: async () => void (await source.return()),
  });
}
