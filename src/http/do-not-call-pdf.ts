// A shop's do-not-call policy on paper, for whoever asks for it: 47 CFR 64.1200(d)(1).
import PDFDocument from 'pdfkit';
import { printable } from './evidence-pdf.ts';

export function writePolicyPdf(of: { shop: string; madeAt: string; parts: [heading: string, words: string][] }): Promise<Uint8Array> {
  const document = new PDFDocument({ size: 'LETTER', margin: 54, info: { Title: 'Do-not-call policy', Author: of.shop } });
  const parts: Buffer[] = [];
  document.on('data', (part: Buffer) => parts.push(part));
  const done = new Promise<Uint8Array>((resolve) => document.on('end', () => resolve(Buffer.concat(parts))));
  document
    .font('Helvetica-Bold')
    .fontSize(18)
    .text(printable(`Do-not-call policy of ${of.shop}`));
  document
    .font('Helvetica')
    .fontSize(9.5)
    .text(`As of ${of.madeAt.slice(0, 10)}.`);
  for (const [heading, words] of of.parts) {
    document.moveDown().font('Helvetica-Bold').fontSize(13).text(printable(heading)).moveDown(0.3);
    document.font('Helvetica').fontSize(10.5).text(printable(words));
  }
  document.end();
  return done;
}
