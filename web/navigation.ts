// The places of a shop, in the order in which they stand in the rail and in the bar of a phone.
import { CalendarIcon, CallsIcon, InboxIcon, LeadsIcon, NowIcon, NumbersIcon, SettingsIcon } from './parts/icons.tsx';

/** `onBar`: within a thumb's reach on a phone; the others stand under "More" there. */
export const places = [
  { to: '/shops/$shop/now', name: 'Now', Icon: NowIcon, onBar: true },
  { to: '/shops/$shop/inbox', name: 'Inbox', Icon: InboxIcon, onBar: true },
  { to: '/shops/$shop/leads', name: 'Leads', Icon: LeadsIcon, onBar: true },
  { to: '/shops/$shop/calendar', name: 'Calendar', Icon: CalendarIcon, onBar: true },
  { to: '/shops/$shop/calls', name: 'Calls', Icon: CallsIcon, onBar: false },
  { to: '/shops/$shop/numbers', name: 'Numbers', Icon: NumbersIcon, onBar: false },
  { to: '/shops/$shop/settings', name: 'Settings', Icon: SettingsIcon, onBar: false },
] as const;
