// What keeps a shop from working: first every reason why its texts do not go out, then what else somebody should look at.
// What follows from the facts is decided in `problemsOf`; how bad each is, its words and where it is mended stand in the table.
import { reasonWords } from './reasons.ts';
import { isTollFree } from './registration/details.ts';
import { hours, type Millis } from './time.ts';

/** `stopped`: texts do not go out. `waiting`: neither, and there is nothing to do. `attention`: they do, look all the same. */
export type Level = 'stopped' | 'waiting' | 'attention';
export type Topic = 'line' | 'shop' | 'proof' | 'ledger' | 'calendar';
export const mendingPlaces = ['setup', 'try', 'twilio', 'registration', 'lines', 'texts', 'records', 'booking', 'calls'] as const;
export type MendingPlace = (typeof mendingPlaces)[number];

type Row = { level: Level; topic: Topic; title: string; words: string; place: MendingPlace; link: string };

/** The worst first. {detail} is what the provider or the facts say, {number} a figure. */
const table = {
  'account-refused': {
    level: 'stopped',
    topic: 'line',
    title: 'Your account at Twilio is refused',
    words: 'Twilio does not accept its token any more: no text goes out, and calls may not come in. Connect with the present one.',
    place: 'twilio',
    link: 'Connect again',
  },
  'registration-suspended': {
    level: 'stopped',
    topic: 'line',
    title: 'The carriers have taken your registration back',
    words: 'No text goes out, each missed call becomes a task. {detail}',
    place: 'registration',
    link: 'See what to change',
  },
  'registration-expired': {
    level: 'stopped',
    topic: 'line',
    title: 'Your registration has run out',
    words: 'No text goes out, each missed call becomes a task. {detail}',
    place: 'registration',
    link: 'File it again',
  },
  'registration-rejected': {
    level: 'stopped',
    topic: 'line',
    title: 'Your registration was turned down',
    words: 'No text goes out, each missed call becomes a task. {detail}',
    place: 'registration',
    link: 'See what to change',
  },
  'registration-needs-owner': {
    level: 'stopped',
    topic: 'line',
    title: 'Your registration waits for you',
    words: 'No text goes out until you have done what it asks. {detail}',
    place: 'registration',
    link: 'See what to do',
  },
  'not-registered': {
    level: 'stopped',
    topic: 'line',
    title: 'Not registered with the carriers',
    words: 'Calls are kept, texts are not sent: each missed call becomes a task.',
    place: 'registration',
    link: 'Register the number',
  },
  'line-locked': {
    level: 'stopped',
    topic: 'line',
    title: 'Locked for texts',
    words: 'The registration stands. A new number joins it within the hour; one locked by hand is opened by whoever runs this server.',
    place: 'lines',
    link: 'Look at the line',
  },
  'line-paused': {
    level: 'stopped',
    topic: 'line',
    title: 'Texts are paused',
    words: 'The last text was refused: {detail}. An hour later the next missed call is tried again.',
    place: 'lines',
    link: 'Look at the line',
  },
  'no-notice': {
    level: 'stopped',
    topic: 'line',
    title: 'Callers are told nowhere that a text may come',
    words: 'So nobody who calls this number is texted. Say it in the greeting, or record the notice on your website or listing.',
    place: 'records',
    link: 'Record a notice',
  },
  'daily-cap': {
    level: 'stopped',
    topic: 'shop',
    title: "The day's limit of first texts is reached",
    words: '{number} callers were texted within 24 hours. Until the first of them is a day ago, each missed call becomes a task.',
    place: 'texts',
    link: 'Change the limit',
  },
  'registration-waiting': {
    level: 'waiting',
    topic: 'line',
    title: 'The carriers are looking at your registration',
    words: 'Days to three weeks. No text goes out before they approve, each missed call becomes a task; nothing is for you to do.',
    place: 'registration',
    link: 'See how far it is',
  },
  'text-back-off': {
    level: 'attention',
    topic: 'shop',
    title: 'Texting back is switched off',
    words: 'Nobody is texted: each missed call becomes a task.',
    place: 'records',
    link: 'Look at the setting',
  },
  'no-line': {
    level: 'attention',
    topic: 'line',
    title: 'No line yet',
    words: 'No call can reach us.',
    place: 'setup',
    link: 'Go on with the setup',
  },
  'calls-overdue': {
    level: 'attention',
    topic: 'ledger',
    title: '{number} {number|call has|calls have} come to nothing',
    words: 'They should have an outcome by now.',
    place: 'calls',
    link: 'Look at the calls',
  },
  'proof-missing': {
    level: 'attention',
    topic: 'proof',
    title: 'Not proven yet',
    words: 'No missed call has been answered by text.',
    place: 'try',
    link: 'Miss one on purpose',
  },
  'proof-old': {
    level: 'attention',
    topic: 'proof',
    title: 'Not proven for two weeks',
    words: 'No missed call has been answered by text since. Calls may no longer be forwarded to us.',
    place: 'try',
    link: 'Miss one on purpose',
  },
  'no-crew': {
    level: 'attention',
    topic: 'calendar',
    title: 'No times can be offered',
    words: 'No crew takes jobs that are not urgent, so no times can be offered.',
    place: 'booking',
    link: 'Look at the booking settings',
  },
  'no-services': {
    level: 'attention',
    topic: 'calendar',
    title: 'No times can be offered',
    words: 'There is no service to book, so no times can be offered.',
    place: 'booking',
    link: 'Look at the booking settings',
  },
  'no-window': {
    level: 'attention',
    topic: 'calendar',
    title: 'No times can be offered',
    words: 'No arrival window is free in the next {number} {number|day|days}: nobody is offered a time.',
    place: 'booking',
    link: 'Look at the booking settings',
  },
} satisfies Record<string, Row>;

export type ProblemCode = keyof typeof table;
export const problemCodes = Object.keys(table) as [ProblemCode, ...ProblemCode[]];

export type Problem = Row & {
  code: ProblemCode;
  /** What it is about; none when it is about the whole shop. */
  lines: { id: string; phoneNumber: string }[];
  since: Millis | null;
};

export type LineFacts = {
  id: string;
  phoneNumber: string;
  /** Not simulated. */
  real: boolean;
  /** At the provider: several accounts here may be one there. */
  account: string;
  /** May carry texts, as far as its registration goes. */
  open: boolean;
  /** Its callers are told that a text may come. */
  told: boolean;
  connectedAt: Millis;
  stoppedBecause: string | null;
  stoppedSince: Millis | null;
  refusedSince: Millis | null;
};

export type FilingFacts = {
  kind: 'ten-dlc' | 'toll-free';
  lineId: string | null;
  account: string;
  status: 'working' | 'waiting' | 'needs-owner' | 'rejected' | 'approved' | 'suspended';
  reasons: { code: string | null; problem: string }[];
  since: Millis;
};

export type HealthFacts = {
  now: Millis;
  textsBack: boolean;
  lines: LineFacts[];
  filings: FilingFacts[];
  /** How many first texts go out in 24 hours, and when that many had; null while there is room. */
  cap: { most: number; reachedAt: Millis | null };
  /** The last missed call that was answered by text, from a real line where there is one. */
  provenAt: Millis | null;
  overdueCalls: { count: number; since: Millis | null };
  calendar: { days: number; missing: 'crew' | 'services' | 'window' | null };
};

/** The code in the reasons of a filing that has run out. */
export const expired = 'expired';
const proofLasts = hours(14 * 24);

type Found = { code: ProblemCode; lines?: LineFacts[]; since?: Millis | null; detail?: string; number?: number };

/** What is wrong, the worst first; among equals what has lasted longest. Empty when all is well. */
export function problemsOf(facts: HealthFacts): Problem[] {
  const { lines, overdueCalls, calendar, cap } = facts;
  const stops = facts.textsBack ? lines.flatMap((line) => stopOf(line, facts)) : [];
  const found: Found[] = [...joined(stops)];
  if (!facts.textsBack) found.push({ code: 'text-back-off' });
  else if (lines.length === 0) found.push({ code: 'no-line' });
  else if (cap.reachedAt !== null) found.push({ code: 'daily-cap', since: cap.reachedAt, number: cap.most });
  else if (mayBeProven(lines, stops)) found.push(...proofOf(facts));
  if (overdueCalls.count > 0) found.push({ code: 'calls-overdue', since: overdueCalls.since, number: overdueCalls.count });
  if (calendar.missing !== null) found.push({ code: `no-${calendar.missing}`, number: calendar.days });
  const rank = ({ code }: Found) => problemCodes.indexOf(code);
  return found.sort((a, b) => rank(a) - rank(b) || (a.since ?? 0) - (b.since ?? 0)).map(worded);
}

/** What keeps the texts of one line from going out: the first cause alone, for the others follow from it or hide behind it. */
function stopOf(line: LineFacts, { filings }: HealthFacts): Found[] {
  const lines = [line];
  if (line.refusedSince !== null) return [{ code: 'account-refused', lines, since: line.refusedSince }];
  if (!line.open) {
    const filing = filings.find((one) => covers(one, line));
    return [filing ? { ...standingOf(filing), lines } : { code: 'not-registered', lines, since: line.connectedAt }];
  }
  const { stoppedBecause: because, stoppedSince: since } = line;
  if (because !== null) return [{ code: 'line-paused', lines, since, detail: reasonWords[because] ?? because }];
  return line.told ? [] : [{ code: 'no-notice', lines }];
}

const covers = (filing: FilingFacts, line: LineFacts): boolean =>
  filing.kind === 'toll-free' ? filing.lineId === line.id : filing.account === line.account && !isTollFree(line.phoneNumber);

function standingOf({ status, reasons, since }: FilingFacts): Found {
  const detail = reasons[0]?.problem ?? '';
  switch (status) {
    case 'working':
    case 'waiting':
      return { code: 'registration-waiting', since };
    case 'approved':
      return { code: 'line-locked' };
    case 'suspended':
      return { code: reasons.some((reason) => reason.code === expired) ? 'registration-expired' : 'registration-suspended', since, detail };
    case 'rejected':
    case 'needs-owner':
      return { code: `registration-${status}`, since, detail };
  }
}

/** One cause for several lines is told once. */
function joined(stops: Found[]): Found[] {
  const same = Map.groupBy(stops, ({ code, lines, since, detail }) => {
    if (code === 'account-refused') return `${code} ${lines?.[0]?.account}`;
    return code.startsWith('registration-') ? `${code} ${since} ${detail}` : lines;
  });
  return [...same.values()].map((those) => ({ ...(those[0] as Found), lines: those.flatMap((one) => one.lines ?? []) }));
}

/** What cannot go out cannot be proven. Where there is a real line, the simulated ones prove nothing. */
function mayBeProven(lines: LineFacts[], stops: Found[]): boolean {
  const stopped = new Set(stops.flatMap((stop) => stop.lines ?? []));
  const those = lines.some((line) => line.real) ? lines.filter((line) => line.real) : lines;
  return those.some((line) => !stopped.has(line));
}

function proofOf({ provenAt, now }: HealthFacts): Found[] {
  if (provenAt === null) return [{ code: 'proof-missing' }];
  return provenAt < now - proofLasts ? [{ code: 'proof-old', since: provenAt }] : [];
}

function worded({ code, lines = [], since = null, detail = '', number = 0 }: Found): Problem {
  const values: Record<string, string> = { detail, number: String(number) };
  const write = (words: string) =>
    words
      .replace(/\{(\w+)(?:\|(.*?)\|(.*?))?\}/g, (_, name: string, one?: string, many?: string) =>
        one === undefined ? (values[name] ?? '') : ((number === 1 ? one : many) ?? ''),
      )
      .trim();
  const row: Row = table[code];
  return {
    ...row,
    code,
    title: write(row.title),
    words: write(row.words),
    lines: lines.map(({ id, phoneNumber }) => ({ id, phoneNumber })),
    since,
  };
}
