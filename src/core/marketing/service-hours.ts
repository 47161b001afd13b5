// When a text about a visit may go out that nobody is waiting for: not at night where its reader is (compliance QH-5).
import { hours, type Millis, minutes } from '../time.ts';
import { serviceHours, waitUntil } from './quiet-hours.ts';
import { recipientOf } from './recipient.ts';
import { zipIn } from './zip-codes.ts';

/** Who has written so lately is in a conversation, and gets the news at any hour. */
const liveFor = minutes(30);

/** When a text of `at` goes out to `phone`, who is to be visited at `address`. */
export function serviceMoment(at: Millis, of: { phone: string; address: string | null; lastHeardAt: Millis | null }): Millis {
  if (of.lastHeardAt !== null && at - of.lastHeardAt <= liveFor) return at;
  const recipient = recipientOf({ phone: of.phone, zip: zipIn(of.address), statedZone: null });
  const opens = waitUntil(serviceHours(recipient), at);
  // Every zone has a morning within a day.
  return opens === 'never' ? at + hours(12) : (opens ?? at);
}
