// Ids that sort in the order in which this process made them: UUIDs of version 7 with a counter where others have chance
// (RFC 9562, section 6.2, method 1). What happens in one instant, a text and its answer, is then listed as it happened.
import { randomUUIDv7 } from 'node:crypto';

let lastMs = 0;
let counter = 0;

export function newId(): string {
  const made = randomUUIDv7();
  const ms = Number.parseInt(made.slice(0, 8) + made.slice(9, 13), 16);
  if (ms > lastMs) {
    lastMs = ms;
    counter = 0;
  } else if (counter < 0xfff) {
    counter += 1;
  } else {
    // More than 4,096 in one millisecond: they come from the next.
    lastMs += 1;
    counter = 0;
  }
  const time = lastMs.toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${counter.toString(16).padStart(3, '0')}${made.slice(18)}`;
}
