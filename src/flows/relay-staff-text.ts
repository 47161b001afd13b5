// Somebody at the shop has texted the shop's number from their own phone: it is passed on to the customer whom they
// mean, from the shop's number, or it is a command.
import { createHash } from 'node:crypto';
import { describeFinding } from '../core/lint.ts';
import { readNumber, writeNumber } from '../core/phone-number.ts';
import { readStaffText, staffHelp } from '../core/staff-text.ts';
import { hours, minutes } from '../core/time.ts';
import { readShop } from '../db/admin.ts';
import { lastAnswered } from '../db/tasks.ts';
import { customerOfLastAlert } from '../db/texts.ts';
import { nextVisitOf } from '../db/visits.ts';
import type { App } from './app.ts';
import { bookForCustomer } from './book-for-customer.ts';
import { changeVisitByHand } from './change-calendar.ts';
import { handleEvent } from './handle-event.ts';
import { forgetAnswer, keepAnswer } from './keep-answer.ts';
import { replyAsStaff } from './reply-as-staff.ts';

export type StaffTextJob = { shopId: string; accountId: string; line: string; from: string; providerTextId: string; body: string };

/** An alert is what a reply without a number is about for so long. */
const alertCounts = hours(72);

export async function relayStaffText(app: App, job: StaffTextJob): Promise<void> {
  const known = await app.accounts.read(job.shopId, job.accountId);
  if (!known) return;
  const said = readStaffText(job.body);
  const phone =
    said.type === 'help'
      ? null
      : said.to === null
        ? await customerOfLastAlert(app.db, job.shopId, job.from, app.clock.now() - alertCounts)
        : readNumber(said.to).e164;
  const answer = (body: string) => tellStaff(app, known, job, body);
  if (said.type === 'help') return await answer(staffHelp);
  if (!phone) return await answer(`We do not know whom that was for. ${staffHelp}`);
  if (said.type === 'reply') {
    // The same text twice is one reply: its id comes from the text that it passes on.
    const sent = await replyAsStaff(app, { shopId: job.shopId, phone, body: said.body, textId: idFrom(job.providerTextId) });
    if (sent.status === 'opted-out') await answer(`${writeNumber(phone)} has opted out of texts. Please call.`);
    if (sent.status === 'not-registered')
      await answer('The line is not registered with the carriers yet, so nothing can be sent from it. Please call.');
    if (sent.status === 'no-thread') await answer(`There is no conversation with ${writeNumber(phone)}.`);
    if (sent.status === 'not-fit') await answer(`Not sent to ${writeNumber(phone)}. ${sent.findings.map(describeFinding).join(' ')}`);
    const kept = sent.status === 'sent' ? await keepAnswer(app, job.shopId, phone, said.body) : null;
    if (kept) await answer(`Sent, and kept as the answer to "${kept}". FORGET: it was for them only.`);
    return;
  }
  if (said.type === 'forget') {
    const question = await lastAnswered(app.db, job.shopId, phone);
    if (question) await forgetAnswer(app, job.shopId, question);
    return await answer(question ? `Forgotten: the answer to "${question}".` : 'Nothing was kept.');
  }
  if (said.type === 'book') return await answer(await bookForCustomer(app, job.shopId, phone, said.when));
  if (said.type === 'on-the-way') {
    const visit = await nextVisitOf(app.db, job.shopId, phone, app.clock.now());
    const shop = await readShop(app.db, job.shopId);
    if (!visit || !shop) return await answer(`There is no visit with ${writeNumber(phone)} today.`);
    await changeVisitByHand(app, shop, visit.id, { change: 'on-the-way' }, true);
    return await answer(`We told ${writeNumber(phone)}.`);
  }
  const now = app.clock.now();
  await handleEvent(app, known.shop, known.account, {
    type: 'own',
    key: `${job.providerTextId} ${said.type}`,
    phone,
    line: job.line,
    event:
      said.type === 'snooze'
        ? { type: 'snoozed', at: now, until: now + minutes(said.minutes) }
        : { type: said.type === 'hand-back' ? 'handed-back' : 'taken-over', at: now },
  });
  if (said.type === 'snooze') return await answer(`${writeNumber(phone)}: we ask again in ${said.minutes} minutes.`);
  await answer(said.type === 'hand-back' ? `The assistant goes on with ${writeNumber(phone)}.` : `${writeNumber(phone)} is yours.`);
}

async function tellStaff(
  app: App,
  known: NonNullable<Awaited<ReturnType<App['accounts']['read']>>>,
  job: StaffTextJob,
  body: string,
): Promise<void> {
  await handleEvent(app, known.shop, known.account, {
    type: 'own',
    key: `${job.providerTextId} answered`,
    phone: job.from,
    line: job.line,
    event: { type: 'staff-asked', at: app.clock.now(), answer: body },
  });
}

function idFrom(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
