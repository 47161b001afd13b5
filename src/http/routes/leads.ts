// The leads board, what waits now, and the numbers of a period.
import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { problems } from '../../contract/health.ts';
import * as shapes from '../../contract/leads.ts';
import { mayCarryTexts } from '../../core/call-plan.ts';
import { listVoicemails } from '../../db/activity.ts';
import { readShop } from '../../db/admin.ts';
import type { Queryable } from '../../db/connect.ts';
import * as leads from '../../db/leads.ts';
import { keptMedia } from '../../db/media.ts';
import * as counts from '../../db/numbers.ts';
import type { App } from '../../flows/app.ts';
import type { Env } from '../auth.ts';
import { AppError, invalid } from '../errors.ts';
import { problemView, readHealth } from '../health.ts';
import { inboxThreadView, mediaUrl, urgencies } from '../inbox-views.ts';
import { newRoutes, route } from '../openapi.ts';
import { readMark, writeMark } from '../page-mark.ts';
import { wordsOf } from '../timeline-words.ts';

const ofShop = z.object({ shop: z.uuid() });
const leadMark = z.tuple([z.number(), z.number().int().min(0).max(8.64e15), z.string().max(40)]);
const stages = ['new', 'talking', 'handed-over', 'booked', 'lost'] as const;
const mostWaiting = 50;

const iso = (at: number): string => new Date(at).toISOString();
const isoOrNull = (at: number | null): string | null => (at === null ? null : iso(at));
const centsOf = (cents: number | string | null | undefined): number | null =>
  cents === null || cents === undefined ? null : Number(cents);

export function leadRoutes(app: App) {
  const routes = newRoutes();

  routes.openapi(
    route({
      method: 'get',
      path: '/shops/{shop}/leads',
      summary: 'The leads board: every customer where the conversation stands, with what the jobs are worth',
      params: ofShop,
      query: shapes.leadsQuery,
      answer: shapes.leadsBoard,
    }),
    async (context) => {
      const { shop } = context.req.valid('param');
      const { stage: only, before, limit } = context.req.valid('query');
      const mark = readMark(before, leadMark);
      if (mark && !only) throw new AppError('request.invalid', 'Give the stage too: each column has pages of its own.');
      const sums = await leads.sumLeads(context.var.db, shop);
      const columns = await Promise.all(
        stages
          .filter((stage) => only === undefined || stage === only)
          .map(async (stage) => {
            const { rows, next } = await leads.listLeads(context.var.db, {
              shopId: shop,
              stage,
              before: mark,
              limit,
              now: app.clock.now(),
            });
            const sum = sums.find((one) => one.stage === stage);
            return {
              stage,
              count: sum?.count ?? 0,
              valueCents: centsOf(sum?.value_cents),
              leads: rows.map((row) => ({
                ...inboxThreadView(row),
                valueCents: centsOf(row.value_cents),
                visitStartsAt: isoOrNull(row.visit_starts_at),
              })),
              next: next && writeMark(next),
            };
          }),
      );
      return context.json({ columns });
    },
  );

  routes.openapi(
    route({
      method: 'get',
      path: '/shops/{shop}/now',
      summary: 'Who waits for a person, what was won today, and whether everything works',
      params: ofShop,
      answer: shapes.now,
    }),
    async (context) => {
      const { id, rules } = await shopOf(context, context.req.valid('param').shop);
      const now = app.clock.now();
      const { db } = context.var;
      const [{ rows, count }, won, health] = await Promise.all([
        leads.listWaiting(db, id, now, mostWaiting),
        leads.sumWon(db, id, midnight(now, rules.hours.timeZone)),
        readHealth(db, { id, rules }, now),
      ]);
      const { proof, calendar } = health;
      const voicemails = await voicemailsByCall(
        db,
        id,
        rows.flatMap((row) => row.call_id ?? []),
      );
      const waiting = rows.map((row) => ({
        phone: row.phone,
        name: row.name,
        what: wordsOf(row.because),
        because: row.because,
        summary: row.job ?? row.summary,
        where: row.place,
        since: iso(row.since),
        urgency: urgencies[row.rank] ?? 'normal',
        answering: row.answering,
        voicemail: (row.call_id && voicemails.get(row.call_id)) || null,
        taskId: row.task_id,
        assignee: row.assigned_to === null ? null : { userId: row.assigned_to, name: row.assigned_name ?? row.assigned_to },
      }));
      const working = {
        problems: health.problems.map(problemView),
        lines: health.lines.map((line) => ({
          id: line.id,
          phoneNumber: line.phone_number,
          provider: line.provider,
          registered: mayCarryTexts(line.provider, line.settings),
          stoppedBecause: line.stopped_because,
          stoppedWords: line.stopped_because && wordsOf(line.stopped_because),
          lastCallAt: isoOrNull(line.last_call_at),
        })),
        lastAnsweredByText: proof && {
          callId: proof.call_id,
          phone: proof.phone,
          at: iso(proof.at),
          secondsToText: (proof.at - proof.created_at) / 1000,
        },
        overdueCalls: health.overdueCalls.count,
        calendar: { ...calendar, next: calendar.next && { startsAt: iso(calendar.next.startsAt), endsAt: iso(calendar.next.endsAt) } },
        model: app.model === null ? ('not-installed' as const) : rules.scheduling.model.use ? ('on' as const) : ('off' as const),
      };
      return context.json({
        waiting,
        waitingCount: count,
        won: { bookings: won.bookings, valueCents: centsOf(won.value_cents) },
        working,
      });
    },
  );

  routes.openapi(
    route({
      method: 'get',
      path: '/shops/{shop}/problems',
      summary: 'What keeps texts from going out, and what else needs somebody',
      params: ofShop,
      answer: problems,
    }),
    async (context) => {
      const shop = await shopOf(context, context.req.valid('param').shop);
      const health = await readHealth(context.var.db, shop, app.clock.now());
      return context.json({ problems: health.problems.map(problemView) });
    },
  );

  routes.openapi(
    route({
      method: 'get',
      path: '/shops/{shop}/numbers',
      summary: 'The numbers of a period, by the clock of the shop',
      params: ofShop,
      query: shapes.numbersQuery,
      answer: shapes.numbers,
    }),
    async (context) => {
      const { id, rules } = await shopOf(context, context.req.valid('param').shop);
      const { from, to } = context.req.valid('query');
      const { timeZone } = rules.hours;
      const [first, last] = [Temporal.PlainDate.from(from), Temporal.PlainDate.from(to)];
      if (Temporal.PlainDate.compare(first, last) > 0) throw invalid([{ path: ['to'], message: 'The last day comes before the first.' }]);
      if (first.until(last, { largestUnit: 'days' }).days > mostDays)
        throw invalid([{ path: ['to'], message: `Ask for at most ${mostDays} days at once.` }]);
      const of = { shopId: id, from: startOf(first, timeZone), to: startOf(last.add({ days: 1 }), timeZone), timeZone };
      const { db } = context.var;
      const [hours, texts, textDays, bookings, opted] = await Promise.all([
        counts.callsByHour(db, of),
        counts.firstTexts(db, of),
        counts.firstTextsByDay(db, of),
        counts.bookingsByDay(db, of),
        counts.optOuts(db, of),
      ]);
      const sum = <Row>(rows: Row[], value: (row: Row) => number) => rows.reduce((total, row) => total + value(row), 0);
      const [answered, missed] = [sum(hours, (row) => row.answered), sum(hours, (row) => row.missed)];
      const cells = Map.groupBy(hours, (row) => row.weekday * 24 + row.hour);
      const valued = sum(bookings, (row) => row.valued);
      return context.json({
        from,
        to,
        timeZone,
        calls: sum(hours, (row) => row.calls),
        answered,
        missed,
        answerRate: rate(answered, answered + missed),
        missedByHour: [...cells.values()]
          .map((rows) => ({ weekday: rows[0]?.weekday ?? 1, hour: rows[0]?.hour ?? 0, missed: sum(rows, (row) => row.missed) }))
          .filter((cell) => cell.missed > 0)
          .sort((a, b) => a.weekday - b.weekday || a.hour - b.hour),
        firstTexts: texts.texts,
        secondsToFirstText: texts.p50 === null || texts.p95 === null ? null : { p50: texts.p50, p95: texts.p95, count: texts.taken },
        replied: texts.replied,
        replyRate: rate(texts.replied, opted.callers),
        bookings: sum(bookings, (row) => row.n),
        valueCents: valued === 0 ? null : sum(bookings, (row) => Number(row.cents ?? 0)),
        valuedBookings: valued,
        optOuts: opted.opt_outs,
        optOutRate: rate(opted.opt_outs, opted.texted),
        days: daysOf(first, last).map((date) => {
          const ofDay = hours.filter((row) => row.date === date);
          return {
            date,
            calls: sum(ofDay, (row) => row.calls),
            missed: sum(ofDay, (row) => row.missed),
            firstTexts: textDays.find((row) => row.date === date)?.n ?? 0,
            bookings: bookings.find((row) => row.date === date)?.n ?? 0,
          };
        }),
      });
    },
  );

  async function shopOf(context: Context<Env>, id: string) {
    const shop = await readShop(context.var.db, id);
    if (!shop) throw new AppError('shop.not-found', 'There is no such shop.');
    return shop;
  }

  return routes;
}

/** The last voicemail of each call. */
async function voicemailsByCall(db: Queryable, shopId: string, callIds: string[]) {
  const calls = await listVoicemails(db, shopId, callIds);
  const kept = await keptMedia(
    db,
    shopId,
    calls.flatMap(({ voicemail }) => voicemail.url ?? []),
  );
  return new Map(
    calls.map(({ callId, voicemail: { url, lengthSeconds, transcript } }) => [
      callId,
      { seconds: lengthSeconds, transcript, url: url === null ? null : mediaUrl(shopId, url, kept) },
    ]),
  );
}

const mostDays = 400;
const rate = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

/** The first instant of a day: where the clocks skip midnight, it is the one after. */
const startOf = (date: Temporal.PlainDate, timeZone: string): number => date.toZonedDateTime(timeZone).epochMilliseconds;
const midnight = (at: number, timeZone: string): number =>
  startOf(Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainDate(), timeZone);

function daysOf(first: Temporal.PlainDate, last: Temporal.PlainDate): string[] {
  const days: string[] = [];
  for (let day = first; Temporal.PlainDate.compare(day, last) <= 0; day = day.add({ days: 1 })) days.push(day.toString());
  return days;
}
