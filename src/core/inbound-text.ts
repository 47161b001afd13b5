// What kind of message an incoming text is before anybody reads it: carrier keyword, tapback, another machine,
// or a person. Whole-message keywords only; opting out in other words is a rule of its own.

export type TextReading = 'opt-out' | 'opt-in' | 'help' | 'reaction' | 'auto-reply' | 'empty' | 'message';

// RV-1, RV-2: Twilio's, Telnyx's and AWS's words, Canada's French, and Spanish that is in nobody's default.
const optOut = new Set([
  'stop',
  'stopall',
  'stop all',
  'unsubscribe',
  'unsub',
  'end',
  'quit',
  'revoke',
  'optout',
  'opt out',
  'cancel',
  'remove',
  'arret',
  'parar',
  'para',
  'alto',
  'basta',
  'baja',
]);
// RV-11: YES lifts a block at Twilio, but never ours.
const optIn = new Set(['start', 'unstop']);
const help = new Set(['help', 'info', 'aide', 'ayuda']);

/** Apple and Android write a reaction as text: Liked “…”, 👍 to “…”; straight or curly quotes, several languages. */
const reaction =
  /^\s*(?:(?:liked|loved|disliked|laughed at|emphasi[sz]ed|questioned|reacted .{1,12} to|removed an? .{1,20} from|le gust[oó]|le encant[oó]|no le gust[oó]|se ri[oó] de|enfatiz[oó]|cuestion[oó]|a aim[eé]|a ador[eé]|n['’]a pas aim[eé]|a ri de)|\p{Extended_Pictographic}(?:\p{Emoji_Modifier}|\u200d|\ufe0f|\p{Extended_Pictographic})* (?:to|a|à))\s*(?:["“”«„'‘’]|(?<=(?:liked|loved|disliked|emphasized|questioned|laughed at)\s*)an? (?:image|photo|video|attachment|audio message)\b)/iu;

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
  const word = toKeyword(body);
  if (optOut.has(word)) return 'opt-out';
  if (optIn.has(word)) return 'opt-in';
  if (help.has(word)) return 'help';
  if (mediaCount === 0 && /^[\s\p{Cf}]*$/u.test(body)) return 'empty';
  if (reaction.test(body)) return 'reaction';
  if (machine.some((pattern) => pattern.test(body))) return 'auto-reply';
  if (likeMachine.some((pattern) => pattern.test(body)) && !wantsAnswer.test(body)) return 'auto-reply';
  return 'message';
}

// "S.T.O.P!", "ＳＴＯＰ", "stop" with a zero-width space, "Arrêt" and "STOP" in Cyrillic look-alikes are all the word.
const lookAlikes: Record<string, string> = {
  а: 'a',
  е: 'e',
  о: 'o',
  р: 'p',
  с: 'c',
  т: 't',
  у: 'y',
  х: 'x',
  і: 'i',
  ѕ: 's',
  ο: 'o',
  ρ: 'p',
  τ: 't',
  ѵ: 'v',
  '0': 'o',
};

function toKeyword(body: string): string {
  const letters = body
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
    .replace(/[аеорстухіѕορτѵ0]/g, (character) => lookAlikes[character] ?? character)
    .replace(/[^\p{L}\p{N}\s]/gu, (character) => (character === '-' || character === '_' ? ' ' : ''))
    .replace(/\s+/g, ' ')
    .trim();
  // "s t o p" is one word spelled out.
  return /^(\p{L} )+\p{L}$/u.test(letters) ? letters.replaceAll(' ', '') : letters;
}
