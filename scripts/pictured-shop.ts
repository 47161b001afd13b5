// A shop with a long name and eight days of work behind it, on a clock that only moves when told: what the pictures show.
import type { Person } from '../test/support/person.ts';
import { made, type Web } from '../test/support/web.ts';

/** A Tuesday, 10:24 in Portland. Every picture is of this minute. */
export const picturedAt = Date.parse('2027-01-12T18:24:00Z');
export const picturedZone = 'America/Los_Angeles';
/** Where the clock of the installation has to begin. */
export const picturesBegin = Date.parse('2027-01-04T14:00:00Z');

const line = '+15035550142';
const ringing = '+15035550143';
const dansPhone = '+15035550199';
const everyDay = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const minute = 60_000;

/** Calls of the days before: when, on the clock of Portland, and whether somebody took it. */
const lostReasons = ['Found somebody else', 'Too expensive', 'No answer', 'Not our kind of work'];
const earlierCalls: [day: string, time: string, taken: boolean][] = [
  ['2027-01-04', '07:40', false],
  ['2027-01-04', '09:05', true],
  ['2027-01-04', '12:15', false],
  ['2027-01-04', '17:30', false],
  ['2027-01-05', '08:20', true],
  ['2027-01-05', '12:40', false],
  ['2027-01-06', '07:55', false],
  ['2027-01-06', '12:05', false],
  ['2027-01-06', '12:30', false],
  ['2027-01-06', '15:10', true],
  ['2027-01-07', '08:45', true],
  ['2027-01-07', '16:50', false],
  ['2027-01-08', '07:35', false],
  ['2027-01-08', '12:20', false],
  ['2027-01-08', '14:00', true],
  ['2027-01-09', '10:30', false],
  ['2027-01-09', '18:10', false],
  ['2027-01-11', '07:50', false],
  ['2027-01-11', '09:30', true],
  ['2027-01-11', '12:10', false],
];

/** Visits that the office has put in by hand. */
const visits: [day: string, from: string, to: string, crew: string, name: string, job: string, address: string][] = [
  ['2027-01-11', '08:00', '10:00', 'ana', 'Priya Raman', 'Water heater replacement', '2210 NW Everett St'],
  ['2027-01-11', '13:00', '15:00', 'bo', 'Otis Lindqvist', 'Sewer camera inspection', '905 N Killingsworth St'],
  ['2027-01-12', '08:00', '10:00', 'ana', 'Grace Okafor', 'Toilet runs all night', '3321 SE Division St'],
  ['2027-01-12', '10:00', '12:00', 'bo', 'Sam Li', 'Drain clearing', '77 NE Fremont St'],
  ['2027-01-12', '13:00', '15:00', 'ana', 'Maximiliana Oppenheimer-Vandersteen', 'Garbage disposal replacement', '4410 SW Corbett Ave'],
  ['2027-01-12', '13:00', '15:00', 'bo', 'Joe Nash', 'Hose bib leaks', '1201 SE Tacoma St'],
  ['2027-01-14', '10:00', '10:30', 'ana', 'Lena Brandt', 'Estimate for a bathroom', '58 SW Vermont St'],
  ['2027-01-15', '15:00', '17:00', 'ana', 'Tom Whitaker', 'Low water pressure', '6120 N Lombard St'],
];

const inPortland = (day: string, time: string): string =>
  Temporal.ZonedDateTime.from(`${day}T${time}[${picturedZone}]`).toInstant().toString();

export type PicturedShop = { shop: string; emptyShop: string; owner: Person; crew: Person };

export async function openPicturedShop(web: Web): Promise<PicturedShop> {
  const { network, simulation } = web.running;
  if (!simulation) throw new Error('The pictures need RINGBACK_SIMULATION=1.');
  const owner = await web.firstUser();
  const shop = await web.aShop(owner, {
    name: 'Kowalski & Daughters Plumbing, Heating and Drain Cleaning',
    hours: {
      timeZone: picturedZone,
      weekly: Object.fromEntries(everyDay.map((day) => [day, [{ from: '00:00', to: '24:00' }]])),
      holidays: [],
    },
    lookUpNumbers: false,
    scheduling: {
      mode: 'book',
      trade: 'plumbing',
      languages: ['en', 'es'],
      windows: [{ days: everyDay, starts: ['08:00', '10:00', '13:00', '15:00'] }],
      crews: [
        { id: 'ana', name: 'Ana' },
        { id: 'bo', name: 'Bo' },
      ],
      serviceArea: { cities: ['Portland'], postcodes: ['972'] },
      emergency: { takes: true },
    },
  });
  const post = (path: string, body: object) => made(owner.api('POST', `/shops/${shop}${path}`, body));
  await post('/lines', { phoneNumber: line, mode: 'text-only' });
  await post('/lines', { phoneNumber: ringing, mode: 'ring-first', ringPhones: [dansPhone] });

  /** Lets everything happen that is due by then. */
  const until = async (at: number) => await simulation.advance(Math.max(0, at - simulation.now()));
  /** Calls, hangs up, and says one thing after the other. */
  const miss = async (at: number, from: string, ...texts: string[]) => {
    await until(at);
    await network.placeCall(from, line, { callerHangsUpAfterSeconds: 2 });
    await simulation.advance(minute);
    for (const body of texts) {
      await network.sendText(from, line, body, []);
      await simulation.advance(2 * minute);
    }
  };

  for (const [index, [day, time, taken]] of earlierCalls.entries()) {
    const from = `+1503555${String(2100 + index)}`;
    const at = Date.parse(inPortland(day, time));
    if (!taken) {
      await miss(at, from, ...(index % 4 === 0 ? ['Thanks, I have found somebody else.'] : []));
      await made(
        owner.api('PUT', `/shops/${shop}/threads/${encodeURIComponent(from)}/stage`, {
          stage: 'lost',
          because: lostReasons[index % lostReasons.length],
        }),
      );
      continue;
    }
    await until(at);
    await network.placeCall(from, ringing, { staff: { answer: 'person', afterSeconds: 6, pressesOne: true, talkSeconds: 90 } });
    await simulation.advance(4 * minute);
  }
  for (const [index, [day, from, to, crew, name, job, address]] of visits.entries())
    await post('/visits', {
      phone: `+1503555${String(2200 + index)}`,
      startsAt: inPortland(day, from),
      endsAt: inPortland(day, to),
      crew,
      name,
      job,
      address: `${address}, Portland`,
    });
  const entered: { id: string; name: string }[] = (await made(owner.api('GET', `/shops/${shop}/visits`))).visits;
  for (const [name, valueCents] of [
    ['Grace Okafor', 18_500],
    ['Priya Raman', 214_000],
    ['Sam Li', 32_900],
  ] as const) {
    const visit = entered.find((one) => one.name === name);
    if (visit) await made(owner.api('PATCH', `/shops/${shop}/visits/${visit.id}`, { valueCents }));
  }
  await post('/blocks', { startsAt: inPortland('2027-01-13', '15:00'), endsAt: inPortland('2027-01-13', '17:00'), crew: 'bo' });

  const monday = Date.parse(inPortland('2027-01-11', '16:42'));
  await miss(
    monday,
    '+15035550175',
    "Hi, this is Wilhelmina Featherstonehaugh at 1184 SE Hawthorne Blvd, Portland 97214. The kitchen faucet drips all night, it's a single handle one. Any day works.",
    '1',
  );
  await miss(picturedAt - 57 * minute, '+15035550179');
  await miss(picturedAt - 38 * minute, '+15035550178', 'can I talk to a real person please');
  await miss(
    picturedAt - 26 * minute,
    '+15035550176',
    'Hola, soy María Fernández, calle 12 SE Oak St, Portland 97202. El calentador de agua no prende, cualquier día está bien.',
    '1',
  );
  await miss(
    picturedAt - 14 * minute,
    '+15035550174',
    'Dee Abara here, 3020 SE Clinton St, Portland 97202. The shower drain is clogged, any day is fine.',
  );
  await miss(
    picturedAt - 9 * minute,
    '+15035550177',
    'Water is pouring through the ceiling at 40 NE Alberta St, Portland 97211!! Robert here, please hurry',
  );
  await until(picturedAt);

  // Whoever opens a thread has read it: the pictures must not change each other.
  for (const from of ['+15035550175', '+15035550176']) await post(`/threads/${encodeURIComponent(from)}/read`, {});
  const crew = await web.aMember(owner, shop, { name: 'Bo Larsen', email: 'bo@example.com', role: 'crew' });
  const emptyShop = await web.aShop(owner, { name: 'Alder Street Plumbing', hours: { timeZone: picturedZone, weekly: {} } });
  return { shop, emptyShop, owner, crew };
}
