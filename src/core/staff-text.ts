// What somebody at the shop means by a text to the shop's own number: words for a customer, or a command.

export type StaffText =
  /** Goes to the customer whom the last alert was about, or to the number that the text names. */
  | { type: 'reply'; to: string | null; body: string }
  | { type: 'hand-back'; to: string | null }
  | { type: 'take-over'; to: string | null }
  | { type: 'on-the-way'; to: string | null }
  /** The answer that was kept last was for that customer only. */
  | { type: 'forget'; to: string | null }
  /** A visit for the customer, at the time that the words say. */
  | { type: 'book'; to: string | null; when: string }
  /** Not now: the alert comes again later. */
  | { type: 'snooze'; to: string | null; minutes: number }
  | { type: 'help' };

const named = /^\s*(\+?1?[\s.(-]*\d{3}[\s.)-]*\d{3}[\s.-]*\d{4})\s*[:,-]?\s+/;
const commands: [RegExp, 'hand-back' | 'take-over' | 'on-the-way' | 'forget' | 'help'][] = [
  [/^(bot|auto|hand ?back|give ?back|resume)[.!]?$/i, 'hand-back'],
  [/^(mine|i got it|got it|on it|take ?over|taking it)[.!]?$/i, 'take-over'],
  [/^(omw|on (my|our|the) way)[.!]?$/i, 'on-the-way'],
  [/^forget[.!]?$/i, 'forget'],
  [/^(commands|\?)$/i, 'help'],
];

/** `body` may begin with the customer's number; otherwise the last alert says whom it is for. */
export function readStaffText(body: string): StaffText {
  const number = named.exec(body);
  const to = number?.[1] ?? null;
  const words = (number ? body.slice(number[0].length) : body).trim();
  const command = commands.find(([pattern]) => pattern.test(words))?.[1];
  if (command === 'help' || words === '') return { type: 'help' };
  const book = /^book(?: (?:them|him|her|it|this))?(?: in)?(?: for| on)? (.+)$/i.exec(words);
  if (book) return { type: 'book', to, when: book[1] as string };
  const snooze = /^snooze(?:\s+(\d{1,3})\s*(m|min|mins|minutes|h|hr|hrs|hours?)?)?[.!]?$/i.exec(words);
  if (snooze) return { type: 'snooze', to, minutes: Number(snooze[1] ?? 60) * (/^h/i.test(snooze[2] ?? 'm') ? 60 : 1) };
  return command ? { type: command, to } : { type: 'reply', to, body: words };
}

export const staffHelp =
  'Your text goes to the customer of our last alert. Start with a number to write to another one. MINE: you take it. BOT: the assistant goes on. OMW: they hear that you are on the way. BOOK THU 10AM: a visit, and they hear of it. SNOOZE 2H: ask me again then.';
