// Business hours as lines that people read: days with the same hours stand together.
import { type BusinessHours, type Weekday, weekdays } from '../business-hours.ts';

export function hoursLines(
  hours: BusinessHours,
  say: { days: Record<Weekday, string>; closed: string; to: string; time: (time: string) => string },
): string[] {
  const spans = (day: Weekday): string =>
    (hours.weekly[day] ?? []).map(({ from, to }) => `${say.time(from)} – ${say.time(to)}`).join(', ') || say.closed;
  const groups: { first: Weekday; last: Weekday; open: string }[] = [];
  for (const day of weekdays) {
    const open = spans(day);
    const group = groups.at(-1);
    if (group?.open === open) group.last = day;
    else groups.push({ first: day, last: day, open });
  }
  return groups.map(({ first, last, open }) => `${say.days[first]}${first === last ? '' : `${say.to}${say.days[last]}`}: ${open}`);
}
