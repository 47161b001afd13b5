// The numbers of a period: each says what it counts, and none is guessed.
import { Anchor, Button, Group, Paper, Text, TextInput, Title } from '@mantine/core';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { type Numbers, useNumbers } from '../api/numbers.ts';
import { isDate, wallOf, writeDay } from '../parts/calendar/zone-clock.ts';
import { EmptyState } from '../parts/empty-state.tsx';
import { FailureText } from '../parts/failure-text.tsx';
import { writeMoney } from '../parts/money.ts';
import { DayBars } from '../parts/numbers/day-bars.tsx';
import { Figure } from '../parts/numbers/figure.tsx';
import { HeatMap } from '../parts/numbers/heat-map.tsx';
import { type Period, periodOf, presets } from '../parts/numbers/period.ts';
import { PageTitle } from '../parts/page-title.tsx';
import { useShopClock } from '../parts/shop-clock.ts';
import { useNow } from '../parts/use-now.ts';
import { usePhone } from '../parts/use-phone.ts';
import { writeSeconds } from '../parts/wording.ts';
import styles from './numbers-page.module.css';

export function NumbersPage() {
  const { shop } = useParams({ from: '/shops/$shop/numbers' });
  const search = useSearch({ from: '/shops/$shop/numbers' });
  const navigate = useNavigate({ from: '/shops/$shop/numbers' });
  const phone = usePhone();
  const { timeZone } = useShopClock(shop);
  const today = wallOf(useNow(), timeZone).date;
  const period = periodOf(search, today);
  const numbers = useNumbers(shop, period);
  const { data } = numbers;
  const choose = (chosen: Period) => void navigate({ search: chosen, replace: true });

  return (
    <>
      <PageTitle title="Numbers" />
      <PeriodPicker period={period} today={today} onChoose={choose} />
      <FailureText error={numbers.error} />
      {data && data.calls === 0 && data.bookings === 0 && (
        <EmptyState
          title="No calls in these days"
          action={
            <Anchor component={Link} to="/simulator">
              Try it on the simulator
            </Anchor>
          }
        >
          Once calls come in, you see here when they are missed, how fast they are answered by text, and what comes of them.
        </EmptyState>
      )}
      {data && (data.calls > 0 || data.bookings > 0) && (
        <div className={styles.page} aria-busy={numbers.isPlaceholderData}>
          <div className={styles.figures}>
            <Figures numbers={data} />
          </div>
          <Paper component="section" withBorder radius="lg" p="md" aria-labelledby="missed-title">
            <Title order={2} id="missed-title">
              When calls are missed
            </Title>
            <Text size="sm" c="dimmed" mb="sm">
              Calls that nobody took, by the hour in which they came, on the shop's clock.
            </Text>
            {data.missed === 0 ? <Text>None was missed.</Text> : <HeatMap cells={data.missedByHour} tall={phone} />}
          </Paper>
          <Paper component="section" withBorder radius="lg" p="md" aria-labelledby="days-title">
            <Title order={2} id="days-title">
              Calls by day
            </Title>
            <DayBars days={data.days} />
          </Paper>
        </div>
      )}
    </>
  );
}

type PickerProps = { period: Period; today: string; onChoose: (period: Period) => void };

function PeriodPicker({ period, today, onChoose }: PickerProps) {
  const date = (name: 'from' | 'to', label: string) => (
    <TextInput
      type="date"
      aria-label={label}
      className={styles.date}
      value={period[name]}
      onChange={({ currentTarget: { value } }) => isDate(value) && onChoose({ ...period, [name]: value })}
    />
  );
  return (
    <fieldset className={styles.picker} aria-label="Period">
      <Group gap={6}>
        {presets.map(({ name, of }) => {
          const { from, to } = of(today);
          const chosen = from === period.from && to === period.to;
          return (
            <Button key={name} variant={chosen ? 'light' : 'default'} px="sm" aria-pressed={chosen} onClick={() => onChoose({ from, to })}>
              {name}
            </Button>
          );
        })}
      </Group>
      <Group gap="xs" wrap="nowrap" maw="100%">
        {date('from', 'First day')}
        <Text c="dimmed">to</Text>
        {date('to', 'Last day')}
      </Group>
    </fieldset>
  );
}

const percent = (rate: number | null): string =>
  rate === null ? '–' : new Intl.NumberFormat('en-US', { style: 'percent', maximumFractionDigits: 1 }).format(rate);
const count = (number: number): string => number.toLocaleString('en-US');

function Figures({ numbers }: { numbers: Numbers }) {
  const { calls, answered, missed, secondsToFirstText: speed } = numbers;
  return (
    <>
      <Figure title="Calls" value={count(calls)}>
        From {writeDay(numbers.from, { month: 'short', day: 'numeric', year: 'numeric' })} to{' '}
        {writeDay(numbers.to, { month: 'short', day: 'numeric', year: 'numeric' })}, of which {count(missed)} were missed.
      </Figure>
      <Figure title="Answer rate" value={percent(numbers.answerRate)}>
        {count(answered)} calls that a person took, of the {count(answered + missed)} that were taken or missed.
      </Figure>
      <Figure title="Time to first text" value={speed ? writeSeconds(speed.p50) : '–'}>
        {speed
          ? `Half of the ${count(speed.count)} first texts were at the carrier this soon after the call was missed, 95 in 100 ${speed.p95 < 0.1 ? 'in' : 'within'} ${writeSeconds(speed.p95)}.`
          : 'No first text went out in these days.'}
      </Figure>
      <Figure title="Wrote back" value={count(numbers.replied)}>
        Callers who answered the first text within seven days
        {numbers.replyRate === null ? '.' : `: ${percent(numbers.replyRate)} of those who got one.`}
      </Figure>
      <Figure title="Bookings" value={count(numbers.bookings)}>
        Visits that were asked for or booked in these days, and not cancelled.
      </Figure>
      <Figure title="Value of booked jobs" value={numbers.valueCents === null ? '–' : writeMoney(numbers.valueCents)}>
        {numbers.valueCents === null
          ? 'No values entered yet. Enter what a job is worth on its card among the leads.'
          : `What you entered yourselves for ${count(numbers.valuedBookings)} of ${count(numbers.bookings)} bookings. The others count as nothing.`}
      </Figure>
      <Figure title="Opt-out rate" value={percent(numbers.optOutRate)}>
        {count(numbers.optOuts)} {numbers.optOuts === 1 ? 'caller' : 'callers'} asked for no more texts, of all numbers that were texted.
      </Figure>
    </>
  );
}
