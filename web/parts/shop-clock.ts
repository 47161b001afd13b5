// Dates and times as the shop's own clock and calendar show them, wherever the reader is.
import { useQuery } from '@tanstack/react-query';
import { shopQuery } from '../api/shops.ts';
import { writeShortMoment } from './short-moment.ts';

export function useShopClock(shop: string) {
  const timeZone = useQuery(shopQuery(shop)).data?.settings.hours.timeZone ?? 'UTC';
  const write = (options: Intl.DateTimeFormatOptions) => (at: string) =>
    new Intl.DateTimeFormat('en-US', { ...options, timeZone }).format(new Date(at));
  const dayOnly = write({ weekday: 'short', month: 'short', day: 'numeric' });
  const time = write({ hour: 'numeric', minute: '2-digit' });
  return {
    timeZone,
    time,
    dayOnly,
    /** The time of today, the weekday within a week, the date of what is older. */
    short: (at: string) => writeShortMoment(Date.parse(at), Date.now(), timeZone),
    day: write({ month: 'short', day: 'numeric', year: 'numeric' }),
    moment: write({ weekday: 'short', month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' }),
  };
}
