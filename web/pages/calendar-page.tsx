// The calendar of the shop: a day by crew or a week, on its own clock wherever the browser is; on a phone at first a day as a list.
import { Anchor, Button, Group, NativeSelect, SegmentedControl, Text, TextInput } from '@mantine/core';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { type CalendarVisit, useCalendar } from '../api/calendar.ts';
import { useMay, useOwnCrew } from '../api/session.ts';
import { Agenda } from '../parts/calendar/agenda.tsx';
import { BookDialog } from '../parts/calendar/book-dialog.tsx';
import { CancelDialog } from '../parts/calendar/cancel-dialog.tsx';
import { columnsOfCrews, columnsOfWeek, spanIn } from '../parts/calendar/geometry.ts';
import { KeepFreeDialog } from '../parts/calendar/keep-free-dialog.tsx';
import { MoveDialog } from '../parts/calendar/move-dialog.tsx';
import { type Spot, TimeGrid } from '../parts/calendar/time-grid.tsx';
import { type CalendarView, calendarViews, viewNames } from '../parts/calendar/views.ts';
import { VisitDialog } from '../parts/calendar/visit-dialog.tsx';
import { whenFrom } from '../parts/calendar/when.ts';
import { addDays, wallOf, weekOf, writeDay } from '../parts/calendar/zone-clock.ts';
import { EmptyState } from '../parts/empty-state.tsx';
import { FailureText } from '../parts/failure-text.tsx';
import { PageTitle } from '../parts/page-title.tsx';
import { useNow } from '../parts/use-now.ts';
import { usePhone } from '../parts/use-phone.ts';
import styles from './calendar-page.module.css';

type Open =
  | { what: 'visit' | 'cancel'; id: string }
  | { what: 'move'; id: string; to: Spot | null }
  | { what: 'book' | 'keep-free'; at: Spot };

/** In the address of who has a crew and looks at all of them. */
const everyCrew = '*';
const browserZone = Intl.DateTimeFormat().resolvedOptions().timeZone;

export function CalendarPage() {
  const { shop } = useParams({ from: '/shops/$shop/calendar' });
  const search = useSearch({ from: '/shops/$shop/calendar' });
  const navigate = useNavigate({ from: '/shops/$shop/calendar' });
  const phone = usePhone();
  const now = useNow();
  const mayWork = useMay(shop, 'work');
  const ownCrew = useOwnCrew(shop);
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);

  const [zone, setZone] = useState<string | null>(null);
  const { date: today, minutes } = wallOf(now, zone ?? browserZone);
  const date = search.date ?? today;
  const view = search.view ?? (phone ? 'list' : 'week');
  const days = view === 'week' ? weekOf(date) : [date];
  // A day more at both ends: which instants a day of the shop begins and ends with is known with the answer.
  const [first, last] = [days[0] ?? date, days.at(-1) ?? date];
  const calendar = useCalendar(shop, { from: `${addDays(first, -1)}T00:00:00Z`, to: `${addDays(last, 2)}T00:00:00Z` });
  const { timeZone = browserZone, crews = [], windowMinutes = 120 } = calendar.data ?? {};
  if (calendar.data && calendar.data.timeZone !== zone) setZone(calendar.data.timeZone);

  // Who drives with a crew sees its visits until they choose otherwise.
  const wanted = search.crew ?? ownCrew;
  const crew = crews.find((one) => one.id === wanted)?.id;
  const isShown = (visit: CalendarVisit) =>
    visit.status !== 'cancelled' &&
    (crew === undefined || visit.crew === crew) &&
    (visit.heldUntil === null || visit.status !== 'held' || Date.parse(visit.heldUntil) > now) &&
    days.some((day) => spanIn(visit, day, timeZone) !== null);
  const visits = (calendar.data?.visits ?? []).filter(isShown);
  const shownCrews = crew === undefined ? crews : crews.filter((one) => one.id === crew);
  const step = view === 'week' ? 7 : 1;
  const go = (change: { date?: string | undefined; view?: CalendarView; crew?: string | undefined }) =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true });

  const chosen = open && 'id' in open ? calendar.data?.visits.find((visit) => visit.id === open.id) : undefined;
  const spot = open && 'at' in open ? open.at : null;
  const nextHour = Math.min(22 * 60, Math.max(9 * 60, Math.ceil(minutes / 60) * 60));
  const usualSpot: Spot = { date: date < today ? today : date, minutes: date <= today ? nextHour : 9 * 60, crew: crew ?? null };
  const crewName = crews.length > 1 ? crews.find((one) => one.id === chosen?.crew)?.name : undefined;
  const title = view === 'week' ? writeDays(first, last, phone) : writeDay(date, phone ? shortDay : undefined);
  const toDay = (
    <TextInput
      type="date"
      aria-label="Go to day"
      value={date}
      onChange={(event) => event.currentTarget.value && go({ date: event.currentTarget.value })}
    />
  );
  const when = (
    <div className={styles.when}>
      <Text component="h2" fw={650} size="lg" aria-live="polite">
        {title}
      </Text>
      {phone && toDay}
    </div>
  );

  return (
    <>
      <PageTitle
        title="Calendar"
        actions={
          mayWork && (
            <Group gap="xs" wrap="nowrap">
              <Button variant="default" px={phone ? 'sm' : undefined} onClick={() => setOpen({ what: 'keep-free', at: usualSpot })}>
                {phone ? 'Keep free' : 'Keep time free'}
              </Button>
              <Button px={phone ? 'sm' : undefined} aria-label="Book a visit" onClick={() => setOpen({ what: 'book', at: usualSpot })}>
                {phone ? 'Book' : 'Book a visit'}
              </Button>
            </Group>
          )
        }
      />
      <div className={styles.bar}>
        <Button
          variant="default"
          px="sm"
          aria-label={`Previous ${step === 7 ? 'week' : 'day'}`}
          onClick={() => go({ date: addDays(date, -step) })}
        >
          ‹
        </Button>
        {phone && when}
        <Button
          variant="default"
          px="sm"
          aria-label={`Next ${step === 7 ? 'week' : 'day'}`}
          onClick={() => go({ date: addDays(date, step) })}
        >
          ›
        </Button>
        <Button
          variant="default"
          px="sm"
          onClick={() => go({ date: undefined })}
          disabled={days.includes(today) && search.date === undefined}
        >
          Today
        </Button>
        {!phone && when}
        <div className={styles.choices}>
          {!phone && toDay}
          {crews.length > 1 && (
            <NativeSelect
              aria-label="Crew"
              maw={220}
              data={[{ value: '', label: 'Every crew' }, ...crews.map(({ id, name }) => ({ value: id, label: name }))]}
              value={crew ?? ''}
              onChange={(event) => go({ crew: event.currentTarget.value || (ownCrew === null ? undefined : everyCrew) })}
            />
          )}
          <SegmentedControl
            aria-label="View"
            data={calendarViews.map((value) => ({ value, label: viewNames[value] }))}
            value={view}
            onChange={(chosen) => go({ view: chosen as CalendarView })}
          />
        </div>
      </div>
      <FailureText error={calendar.error} />
      {zone !== null && zone !== browserZone && (
        <Text size="sm" c="dimmed" mb="xs">
          Times are those of the shop ({zone.replaceAll('_', ' ')}).
        </Text>
      )}
      {calendar.data &&
        (view === 'list' ? (
          visits.length > 0 ? (
            <Agenda
              visits={visits}
              crews={crews}
              timeZone={timeZone}
              now={date === today ? now : null}
              onOpen={({ id }) => setOpen({ what: 'visit', id })}
            />
          ) : (
            <Nothing day />
          )
        ) : (
          <>
            {phone && mayWork && visits.length > 0 && (
              <Text size="sm" c="dimmed" mb="xs">
                Press and hold a visit to move it.
              </Text>
            )}
            <TimeGrid
              columns={view === 'week' ? columnsOfWeek(days) : columnsOfCrews(date, shownCrews)}
              visits={visits}
              crews={crews}
              timeZone={timeZone}
              now={now}
              mayMove={mayWork}
              onOpen={({ id }) => setOpen({ what: 'visit', id })}
              onMove={({ id }, to) => setOpen({ what: 'move', id, to })}
              onEmpty={mayWork ? (at) => setOpen({ what: 'book', at: { ...at, crew: at.crew ?? crew ?? null } }) : null}
            />
            {visits.length === 0 && <Nothing day={view === 'day'} />}
          </>
        ))}

      {open?.what === 'visit' && chosen && (
        <VisitDialog
          shop={shop}
          visit={chosen}
          crewName={crewName}
          timeZone={timeZone}
          now={now}
          onClose={close}
          onMove={() => setOpen({ what: 'move', id: chosen.id, to: null })}
          onCancel={() => setOpen({ what: 'cancel', id: chosen.id })}
        />
      )}
      {open?.what === 'move' && chosen && (
        <MoveDialog shop={shop} visit={chosen} to={open.to} crews={crews} timeZone={timeZone} onClose={close} />
      )}
      {open?.what === 'cancel' && chosen && <CancelDialog shop={shop} visit={chosen} timeZone={timeZone} onClose={close} />}
      {open?.what === 'book' && spot && (
        <BookDialog
          shop={shop}
          at={whenFrom(spot.date, spot.minutes, windowMinutes, timeZone)}
          crew={spot.crew ?? ''}
          crews={crews}
          timeZone={timeZone}
          onClose={close}
        />
      )}
      {open?.what === 'keep-free' && spot && (
        <KeepFreeDialog
          shop={shop}
          at={whenFrom(spot.date, spot.minutes, windowMinutes, timeZone)}
          crews={crews}
          timeZone={timeZone}
          onClose={close}
        />
      )}
    </>
  );
}

const shortDay = { weekday: 'short', month: 'short', day: 'numeric' } as const;
const writeDays = (first: string, last: string, short: boolean): string =>
  new Intl.DateTimeFormat('en-US', {
    month: short ? 'short' : 'long',
    day: 'numeric',
    ...(short ? {} : { year: 'numeric' }),
    timeZone: 'UTC',
  }).formatRange(new Date(`${first}T00:00:00Z`), new Date(`${last}T00:00:00Z`));

function Nothing({ day }: { day: boolean }) {
  return (
    <EmptyState
      title={day ? 'Nothing on this day' : 'Nothing in this week'}
      action={
        <Anchor component={Link} to="/simulator">
          Try it on the simulator
        </Anchor>
      }
    >
      Booked visits, windows that are held for a customer, and time that you keep free appear here.
    </EmptyState>
  );
}
