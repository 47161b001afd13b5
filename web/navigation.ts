// The places of a shop, in the order in which they stand in the rail and in the bar of a phone.
import { mayDo, type Role } from '../src/core/roles.ts';
import { CalendarIcon, CallsIcon, InboxIcon, LeadsIcon, NowIcon, NumbersIcon, SettingsIcon } from './parts/icons.tsx';

/** `needs`: what whoever goes there must be allowed to do. `onBar`: within a thumb's reach on a phone; the others stand under "More" there. */
export const places = [
  { to: '/shops/$shop/now', name: 'Now', Icon: NowIcon, needs: 'read', onBar: true },
  { to: '/shops/$shop/inbox', name: 'Inbox', Icon: InboxIcon, needs: 'read', onBar: true },
  { to: '/shops/$shop/leads', name: 'Leads', Icon: LeadsIcon, needs: 'read', onBar: true },
  { to: '/shops/$shop/calendar', name: 'Calendar', Icon: CalendarIcon, needs: 'see-visits', onBar: true },
  { to: '/shops/$shop/calls', name: 'Calls', Icon: CallsIcon, needs: 'read', onBar: false },
  { to: '/shops/$shop/numbers', name: 'Numbers', Icon: NumbersIcon, needs: 'read', onBar: false },
  { to: '/shops/$shop/settings', name: 'Settings', Icon: SettingsIcon, needs: 'read', onBar: false },
] as const;

/** Where somebody begins in a shop: crews in the calendar. */
export const homeOf = ({ role }: { role: Role }, isOperator: boolean) =>
  isOperator || mayDo(role, 'read') ? '/shops/$shop/now' : '/shops/$shop/calendar';
