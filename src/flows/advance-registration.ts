// One look at a filing: the provider does every step that can be done now, and what comes of it opens or locks the lines.
// The next look is a job of its own, put on the queue together with the result of this one.

import { isTollFree } from '../core/registration/details.ts';
import { whatToChange } from '../core/registration/lint-pack.ts';
import { type Millis, minutes } from '../core/time.ts';
import type { Queryable } from '../db/connect.ts';
import { insertTask } from '../db/conversations.ts';
import {
  claimFiling,
  finishTasks,
  isStillTurn,
  keepIds,
  linesOfAccount,
  listFilings,
  type StoredFiling,
  saveLook,
  setRegistration,
} from '../db/registrations.ts';
import { transaction } from '../db/transaction.ts';
import type { FilingOutcome } from '../providers/provider.ts';
import { type App, providerOf } from './app.ts';

/** Of two jobs with the same `turn` one does nothing. */
export type RegistrationLook = { shopId: string; id: string; turn: number };

/** Longer than all requests of a look take. */
const lease = minutes(5);
const underReview = minutes(15);
/** An approval may be taken back; a suspension may end. */
const afterwards = minutes(60);

export async function advanceRegistration(app: App, look: RegistrationLook): Promise<void> {
  const now = app.clock.now();
  const [filing] = await listFilings(app.db, { shopId: look.shopId, id: look.id });
  if (!filing || filing.turn !== look.turn) return;
  const known = await app.accounts.read(filing.shopId, filing.accountId);
  const registrar = known && providerOf(app, known.account).registrar;
  if (!known || !registrar) return;
  if (!(await claimFiling(app.db, look, now, now + lease))) {
    // Somebody is at it, or has died there; whoever comes when the lease is over takes it up.
    if (filing.workingUntil !== null && filing.workingUntil > now)
      await app.jobs.enqueue(app.db, 'advance-registration', look, { startAt: filing.workingUntil });
    return;
  }
  const lines = await linesOfFiling(app.db, filing);
  const outcome = await registrar.advance({ ...filing, numbers: lines.map((line) => line.phoneNumber) }, known.account, (ids) =>
    keepIds(app.db, filing.shopId, filing.id, ids),
  );
  await settle(app, filing, outcome, known.shop.rules.alertPhone);
}

async function linesOfFiling(db: Queryable, filing: StoredFiling) {
  const lines = await linesOfAccount(db, filing.shopId, filing.accountId);
  return lines.filter((line) => (filing.kind === 'toll-free' ? line.id === filing.lineId : !isTollFree(line.phoneNumber)));
}

async function settle(app: App, filing: StoredFiling, outcome: FilingOutcome, alertPhone: string | null): Promise<void> {
  const now = app.clock.now();
  const { shopId, id } = filing;
  const next = nextState(filing, outcome, now);
  const lost = next.status === 'suspended' && filing.status !== 'suspended';
  const problem = next.reasons[0]?.problem ?? '';
  await transaction(app.db, { shopId, name: 'registration' }, async (tx) => {
    if (!(await isStillTurn(tx, filing))) return;
    const lines = await linesOfFiling(tx, filing);
    tx.last.push(saveLook({ ...filing, ...next }, now));
    // Opened once for each approval: what the operator locks by hand afterwards stays locked.
    const opens = (line: { id: string; phoneNumber: string }) =>
      outcome.numbers.includes(line.phoneNumber) && (filing.status !== 'approved' || !filing.ids[`opened-${line.id}`]);
    const open = next.status === 'approved' ? lines.filter(opens).map((line) => line.id) : [];
    if (open.length > 0) {
      await keepIds(tx, shopId, id, Object.fromEntries(open.map((lineId) => [`opened-${lineId}`, '1'])));
      tx.last.push(setRegistration(shopId, open, 'approved'));
    }
    const locked = lines.filter((line) => line.approved);
    if (lost && locked.length > 0) {
      tx.last.push(
        setRegistration(
          shopId,
          locked.map((line) => line.id),
          'pending',
        ),
      );
    }
    if (next.status !== filing.status) tx.last.push(finishTasks({ shopId, id, status: next.status }, now));
    const because = taskFor(filing, next.status);
    if (because)
      tx.last.push(insertTask(shopId, { id: app.newId(), kind: 'registration', phone: null, callId: null, because, detail: problem }, now));
    // Texts are what is locked: whoever has to know is called.
    const from = lines[0]?.phoneNumber;
    if (lost && alertPhone && from) {
      const words =
        'Your carriers no longer accept text messages from your number. Callers are not texted until this is mended. Please look at the registration of your shop.';
      await app.jobs.enqueue(tx, 'call-staff', { shopId, accountId: filing.accountId, from, to: alertPhone, customer: null, words });
    }
    if (next.checkAt !== null)
      await app.jobs.enqueue(tx, 'advance-registration', { shopId, id, turn: filing.turn + 1 }, { startAt: next.checkAt });
  });
  app.log.registrationMoved({ shopId, filingId: id, kind: filing.kind, status: next.status, step: next.step });
  if (lost) app.log.registrationLost({ shopId, filingId: id, problem });
}

const taskFor = (filing: StoredFiling, status: StoredFiling['status']): string | null =>
  status !== filing.status && (status === 'rejected' || status === 'suspended' || status === 'needs-owner')
    ? `registration-${status}`
    : null;

function nextState(filing: StoredFiling, outcome: FilingOutcome, now: Millis) {
  const stood = filing.status === 'approved' || filing.status === 'suspended';
  const status = statusAfter(filing.status, outcome.status);
  const reasons = outcome.reasons.map((reason) => ({ ...reason, fix: whatToChange(reason.code) }));
  const failures = outcome.status === 'not-reached' ? filing.failures + 1 : 0;
  const wait =
    outcome.status === 'not-reached' ? Math.min(minutes(2 ** Math.min(filing.failures, 4)), underReview) : stood ? afterwards : underReview;
  return {
    status,
    step: outcome.step,
    reasons,
    failures,
    checkAt: status === 'rejected' ? null : now + (status === 'approved' ? Math.max(wait, afterwards) : wait),
    approvedAt: status === 'approved' ? (filing.approvedAt ?? now) : filing.approvedAt,
  };
}

// What the carriers have approved stays so until they say otherwise, and not while nobody can be asked.
function statusAfter(before: StoredFiling['status'], outcome: FilingOutcome['status']): StoredFiling['status'] {
  if (outcome === 'not-reached') return before;
  if (before === 'approved' && (outcome === 'waiting' || outcome === 'needs-owner')) return 'approved';
  if ((before === 'approved' || before === 'suspended') && outcome !== 'approved') return 'suspended';
  return outcome;
}

/** Looks at once. */
export async function checkNow(app: App, shopId: string, id: string): Promise<boolean> {
  const [filing] = await listFilings(app.db, { shopId, id });
  if (!filing) return false;
  await app.jobs.enqueue(app.db, 'advance-registration', { shopId, id, turn: filing.turn });
  return true;
}

/** Puts looks back on the queue that are long overdue, whatever became of their jobs. */
export async function resumeRegistrations(app: App): Promise<void> {
  for (const { shopId, id, turn } of await listFilings(app.db, { overdueAt: app.clock.now() - minutes(30) }))
    await app.jobs.enqueue(app.db, 'advance-registration', { shopId, id, turn });
}
