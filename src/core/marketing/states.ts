// When and how often each state lets anybody be solicited: a table with a version, looked at when a text leaves
// (compliance ST-1, ST-2). Many of these are rules for telephone sales whose reach over texts is debated; they are kept all
// the same. The rows come from secondary sources and each needs a look at the statute before a release relies on it.

/** Local hours, [from, to), or null for a day on which nothing goes out. */
type Span = [from: string, to: string] | null;

export type StateRules = {
  weekdays: Span;
  saturday: Span;
  sunday: Span;
  /** Nothing goes out on legal holidays. */
  holidaysOff: boolean;
  /** Most solicitations of one person in a rolling day. */
  dailyCap: number;
  /** A declared emergency forbids solicitation: the shop's `holds` then name the state (ST-5). */
  emergencyBan: boolean;
  source: string;
};

/** Changes with every change of a row; kept with each text that went out. */
export const stateTable = { version: '2026-11-23', checkedOn: '2026-11-23' } as const;

const secondary =
  'https://support.referrizer.com/en/category/text-campaigns/article/tcpa-quiet-hours-and-state-specific-rules-for-text-campaigns, https://www.dropcowboy.com/state-compliance, https://usestello.com/compliance';

const row = (weekdays: Span, saturday: Span, sunday: Span, more: Partial<StateRules> = {}): StateRules => ({
  weekdays,
  saturday,
  sunday,
  holidaysOff: false,
  dailyCap: 3,
  emergencyBan: false,
  source: secondary,
  ...more,
});
const daily = (from: string, to: string, more: Partial<StateRules> = {}): StateRules => row([from, to], [from, to], [from, to], more);

/** 47 CFR 64.1200(c)(1). */
const federal = daily('08:00', '21:00', { source: '47 CFR 64.1200(c)(1)' });

/** Nobody knows which state: what every row of the table allows. */
const unknown = row(['10:00', '17:00'], null, null, { holidaysOff: true });

const table: Record<string, StateRules> = {
  AL: row(['08:00', '20:00'], ['08:00', '20:00'], null, { holidaysOff: true }),
  CA: daily('09:00', '21:00'),
  CT: daily('09:00', '20:00'),
  FL: daily('08:00', '20:00', { source: 'Fla. Stat. 501.616(6)' }),
  IL: daily('09:00', '21:00'),
  KY: daily('10:00', '21:00'),
  LA: row(['08:00', '20:00'], ['08:00', '20:00'], null, { holidaysOff: true, emergencyBan: true }),
  MA: daily('08:00', '20:00'),
  MD: daily('08:00', '20:00'),
  ME: row(['09:00', '17:00'], null, null, { source: '10 M.R.S. 1498' }),
  MI: daily('09:00', '21:00'),
  MN: daily('09:00', '21:00'),
  MS: row(['08:00', '20:00'], ['08:00', '20:00'], null),
  NJ: daily('08:00', '20:00'),
  NM: daily('09:00', '21:00'),
  NV: daily('09:00', '20:00'),
  NY: daily('08:00', '21:00', { emergencyBan: true, source: 'N.Y. Gen. Bus. Law 399-z' }),
  OK: daily('08:00', '20:00', { source: 'Okla. Stat. 15-775C.4' }),
  OR: daily('08:00', '20:00', { source: 'Or. HB 3865 (2025)' }),
  PA: row(['09:00', '19:00'], ['09:00', '12:00'], null, { holidaysOff: true, source: 'Pa. SB 992; not confirmed, kept as if in force' }),
  RI: row(['09:00', '18:00'], ['10:00', '17:00'], null),
  TX: row(['09:00', '21:00'], ['09:00', '21:00'], ['12:00', '21:00'], { source: 'Tex. Bus. & Com. Code 301.051; SB 140 (2025)' }),
  VA: daily('08:00', '21:00', { source: 'Va. Code 59.1-514' }),
  WA: daily('08:00', '20:00', { source: 'RCW 80.36.390, 19.190.070' }),
  WY: daily('08:00', '20:00'),
};

/** States and territories with rules of their own that no row holds yet: treated as unknown. */
const notRead = new Set(['AZ', 'GA', 'IN', 'SD', 'TN', 'UT', 'WV', 'AR', 'MO', 'DC', 'PR', 'VI', 'GU', 'MP', 'AS']);

export const rulesOfState = (state: string | null): StateRules =>
  state === null || notRead.has(state) ? unknown : (table[state] ?? federal);

/** Every row, for whoever wants to check them. */
export const statesWithRows: string[] = Object.keys(table);
