// The evidence of one person's consent on paper: the same as the JSON, for whoever has to show it.
import PDFDocument from 'pdfkit';
import type { z } from 'zod';
import type { evidence } from '../contract/people.ts';

type Evidence = z.infer<typeof evidence>;

/** The standard fonts of PDF have no letters outside of Latin-1; what they cannot show is shown as its code point. */
export const printable = (words: string): string =>
  [...words]
    .map((letter) => (/[\x20-\x7e\xa0-\xff\n]/.test(letter) ? letter : `<U+${letter.codePointAt(0)?.toString(16).toUpperCase()}>`))
    .join('');

export function writeEvidencePdf(of: Evidence): Promise<Uint8Array> {
  const document = new PDFDocument({ size: 'LETTER', margin: 54, info: { Title: `Consent of ${of.phone}`, Author: of.shop } });
  const parts: Buffer[] = [];
  document.on('data', (part: Buffer) => parts.push(part));
  const done = new Promise<Uint8Array>((resolve) => document.on('end', () => resolve(Buffer.concat(parts))));
  const heading = (words: string) => document.moveDown().font('Helvetica-Bold').fontSize(13).text(words).moveDown(0.3);
  const line = (words: string) => document.font('Helvetica').fontSize(9.5).text(printable(words));
  const small = (words: string) =>
    document.font('Courier').fontSize(7).fillColor('#555').text(printable(words)).fillColor('black').moveDown(0.4);

  document
    .font('Helvetica-Bold')
    .fontSize(18)
    .text(printable(`Consent of ${of.phone}`));
  line(`${of.shop}. Made ${of.madeAt}.`);
  line(
    of.mayBeTexted
      ? 'This number may be texted in answer to its calls and texts.'
      : `This number has opted out and is not texted since ${of.suppressedSince} (${of.suppressedBy}).`,
  );
  line(
    of.ledgerIsWhole
      ? 'Every entry of the ledger still fits the entry before it: nothing was changed or removed.'
      : 'THE LEDGER DOES NOT FIT: an entry was changed or removed.',
  );

  heading('What the person asked for, in the exact words');
  if (of.consent.length === 0) line('Nothing but to be answered.');
  for (const event of of.consent) {
    line(`${event.saidAt}  ${event.kind} (${event.scope}), by ${event.channel}: "${event.words}"`);
    small(`entry ${event.n}, read by ${event.rule}, recorded ${event.recordedAt}, SHA-256 ${event.hash}`);
  }

  heading('Calls');
  if (of.calls.length === 0) line('None.');
  for (const call of of.calls)
    line(`${call.arrivedAt}  called ${call.line}: ${call.verdict ?? 'open'}, ${call.outcome ?? 'open'} (${call.outcomeBecause ?? ''})`);

  heading('Texts');
  if (of.texts.length === 0) line('None.');
  for (const text of of.texts) {
    line(`${text.at}  ${text.direction === 'in' ? 'from the person' : 'to the person'} (${text.class}, ${text.status}): "${text.body}"`);
    if (text.allowedBy) small(`allowed by ${text.allowedBy}`);
  }
  document.end();
  return done;
}
