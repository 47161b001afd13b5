// Periods that are asked for often, and how each is written in the address: by its days.
import { addDays } from '../calendar/zone-clock.ts';

export type Period = { from: string; to: string };

/** The server counts no more days at once. */
const mostDays = 400;

export const presets: { name: string; of: (today: string) => Period }[] = [
  { name: '7 days', of: (today) => ({ from: addDays(today, -6), to: today }) },
  { name: '30 days', of: (today) => ({ from: addDays(today, -29), to: today }) },
  { name: '90 days', of: (today) => ({ from: addDays(today, -89), to: today }) },
  { name: 'This year', of: (today) => ({ from: `${today.slice(0, 4)}-01-01`, to: today }) },
];

/** Of what stands in the address, in the order in which days go by; what is longer than is counted ends earlier. */
export function periodOf(search: { from?: string | undefined; to?: string | undefined }, today: string): Period {
  const end = search.to ?? (search.from !== undefined && search.from > today ? search.from : today);
  const start = search.from ?? addDays(end, -29);
  const [from, to] = start > end ? [end, start] : [start, end];
  const latest = addDays(from, mostDays - 1);
  return { from, to: to > latest ? latest : to };
}
