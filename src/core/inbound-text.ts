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

const machine = [
  /\b(auto(matic|mated)?[- ]?(reply|response|message)|automatic(ally)? (sent|generated)|out of (the )?office|away message)\b/i,
  /\b(i['’]?m|i am) (driving|currently driving|out of (the )?office|unavailable right now|in a meeting)\b/i,
  /\bdriving (mode|with do not disturb)|do not disturb while driving|focus (mode )?turned on\b/i,
  /\b(this|the) (number|line|mailbox|inbox) (is not|isn['’]t|does not|doesn['’]t|cannot) (monitored|accept|receive|take)/i,
  /\bthank(s| you) for (contacting|texting|messaging|reaching out to|your (message|text))\b.*\b(reply|respond|get back|hours|shortly|soon|stop)\b/is,
  /\breply (stop|help)\b|\btext stop to\b|\bmsg (&|and) data rates\b/i,
];

/** Reads a text. `optOutType` is the provider's own word for it, where it has one (Twilio Advanced Opt-Out). */
export function readText(body: string, mediaCount: number, optOutType: 'STOP' | 'START' | 'HELP' | null): TextReading {
  if (optOutType) return ({ STOP: 'opt-out', START: 'opt-in', HELP: 'help' } as const)[optOutType];
  const word = toKeyword(body);
  if (optOut.has(word)) return 'opt-out';
  if (optIn.has(word)) return 'opt-in';
  if (help.has(word)) return 'help';
  if (word === '' && mediaCount === 0) return 'empty';
  if (reaction.test(body)) return 'reaction';
  if (machine.some((pattern) => pattern.test(body))) return 'auto-reply';
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
