// What kind of message an incoming text is before anybody reads it: an opt-out, a limit, a tapback, another machine, or a
// person. How opt-outs are put into words is opt-out.ts.
import { isReaction, readOptOut } from './opt-out.ts';

/** `limit`: texts are wanted, but not all of them or not always. `unsure`: it may have been an opt-out. */
export type TextReading = 'opt-out' | 'limit' | 'unsure' | 'opt-in' | 'help' | 'reaction' | 'auto-reply' | 'empty' | 'message';

// Words that only machines write.
const machine = [
  /^\W*auto(matic|mated)?[- ]?(reply|response)\b/i,
  /\bthis is an auto(matic|mated)? (message|reply|response)\b/i,
  /\breply (stop|help|y(es)?) (to|for)\b|\btext stop to\b|\bmsg (&|and) data rates\b/i,
  /\bdo not disturb while driving\b|\bsent from my car\b|\bnot receiving notifications\b/i,
  /^\W*(this|the) (number|line|mailbox|inbox) (is not|isn['’]t|does not|doesn['’]t|cannot|can['’]t) (being )?(monitored|accept|receive|take)\b[^,?]*$/i,
];
// Words of machines that people use too; with anything that wants an answer, it is a person.
const likeMachine = [
  /^\W*(i['’]?m|i am)?( currently)? ?out of( the)? office\b/i,
  /^\W*(i['’]?m|i am) (currently )?(driving|in a meeting)\b/i,
  /^\W*thank(s| you) for (contacting|texting|messaging|calling|reaching out to|your (message|text|call))\b/i,
];
const wantsAnswer = /\?|\b(please|call me|text me|come|send|need|want|can you|could you|leak\w*|flood\w*|burst|broken?)\b/i;

/** Reads a text. `optOutType` is the provider's own word for it, where it has one (Twilio Advanced Opt-Out). */
export function readText(body: string, mediaCount: number, optOutType: 'STOP' | 'START' | 'HELP' | null): TextReading {
  if (optOutType) return ({ STOP: 'opt-out', START: 'opt-in', HELP: 'help' } as const)[optOutType];
  if (mediaCount === 0 && /^[\s\p{Cf}]*$/u.test(body)) return 'empty';
  if (isReaction(body)) return 'reaction';
  const { verdict, scope } = readOptOut(body);
  if (verdict === 'optout') return scope === 'all' || scope === 'wrong-number' ? 'opt-out' : 'limit';
  if (verdict === 'optin') return 'opt-in';
  if (verdict === 'help') return 'help';
  if (machine.some((pattern) => pattern.test(body))) return 'auto-reply';
  if (likeMachine.some((pattern) => pattern.test(body)) && !wantsAnswer.test(body)) return 'auto-reply';
  if (verdict === 'ambiguous') return scope === 'hours' || scope === 'number' ? 'limit' : 'unsure';
  return 'message';
}
