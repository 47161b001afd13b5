// What a row of the tables is, how it is written down, and the pieces that several tables share. Rows are written for
// texts as opt-out.ts leaves them: small Latin letters, no apostrophes, "dont" for "do not", no "please", no curses that
// only add force, clauses between " . ", " , " and " ? ". The first that matches decides. Gaps are bounded and never
// reach over a clause, so that no text takes long.
import type { OptOutReading, OptOutScope } from '../opt-out.ts';
import { firstNames } from '../understanding/first-names.ts';
import { composed } from './word-classes.ts';

const { raw } = String;

export type Pattern = { rule: string; says: RegExp; not?: RegExp; verdict: OptOutReading['verdict']; scope: OptOutScope };

/** A row: its rule, the ways to say it, and what a text that is about something else says besides. */
const row =
  (verdict: Pattern['verdict'], scope: OptOutScope = 'all') =>
  (rule: string, says: string[], not: string[] = []): Pattern => ({
    rule,
    says: new RegExp(either(...says), 'u'),
    ...(not.length > 0 && { not: new RegExp(either(...not), 'u') }),
    verdict,
    scope,
  });
export const either = (...ways: string[]): string => ways.join('|');

export const optout = row('optout');
export const wrongNumber = row('optout', 'wrong-number');
export const about = (scope: OptOutScope, rule: string, says: string[], not?: string[]) => row('optout', scope)(rule, says, not);
export const hours = row('ambiguous', 'hours');
export const number = row('ambiguous', 'number');
export const ambiguous = row('ambiguous');
export const optin = row('optin');
export const none = row('none');
/** The ways to say it are sequences of classes; see `composed`. */
export const compose = (rule: string, sequences: string[], not?: string[]) => optout(rule, sequences.map(composed), not);

/** Up to `most` words of any kind, of one clause. */
export const gap = (most: number) => `(?:[a-z0-9$]+ ){0,${most}}`;

/** Where a clause ends. */
export const end = '(?= [.,?]|$)';

/** Where a request ends, though the clause goes on. */
export const endSoftly = raw`(?= (?:i|im|ive|we|its|before i|or ill|or i|my (?:phone|wife|husband|kids?|dad|mom)|because|cause|now|again|anymore|any more|already|thanks|thank you|asap|immediately|ok|okay|all of you|you|dude|man|bro|guys|sir|or else|forever|today|this|sorry|lol)\b| [.,?]|$)`;

/** Words that may stand between "stop" and "texts" without naming anything else. */
export const filler =
  '(?:(?:me|us|the|these|those|this|that|all|any|of|your|you|yall|guys|from|with|sending|getting|receiving|giving|to|send|get|receive|so|many|more|further|other|another|single|such|annoying|automated|automatic|auto|constant|unwanted|unsolicited|random|daily|spam|junk|bot|robot|ridiculous|endless|nonstop|silly|dumb|trying|having|using|it|being|my|our|on|kind|sort|every|each|a|for|anything|wasting|bombarding|blasting|and|calls|calling|company|business|plumbing) ){0,7}';

export const notOurVisit = either(
  raw`\b(?:schedule|appointment|calendar|wait ?list|waiting list|visit|route|invoice|bill|quote|estimate|slot|booking|order|list (?:for|of))\b`,
  raw`\boff (?:(?:for|on|of) )?(?:the )?(?:mon|tue|wed|thu|fri|sat|sun|tomorrow|today|next|\d)`,
);

/** A stop that is about the noise, or the price, or those who came. */
export const aboutJob = either(
  raw`\b(?:from|on) (?:my|the|our) (?:thermostat|alarm|panel|camera|doorbell|nest|sensor|sump|furnace|system|app|unit)\b`,
  raw`\b(?:thermostat|alarm|detector|sensor|panel|camera|doorbell|nest|smoke|app)s?\b.{0,30}\b(?:text|message|alert|notification|sending)`,
);

export const bookingTalk = raw`\b(?:appointments?|appts?|visits?|booking|reschedul\w*|schedul\w*|estimate|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|today|tonight|next week|this week|morning|afternoon|make it|came up|come|coming|another (?:day|time)|later|\d{1,2} ?(?:am|pm)|\d{1,2}(?:st|nd|rd|th)|at \d|cita|visita|manana|lunes|martes|miercoles|jueves|viernes|sabado|rendez vous|rdv|demain|lundi|mardi|mercredi|jeudi|vendredi)\b`;

export const names = [...firstNames].join('|');

/** Who asks for texts and no calls opts out of nothing. */
export const textsInstead = either(
  raw`\b(?:text|message)(?:s|ing)? (?:me|us|instead|only|is|works|would|back|preferred|are|if|when|the)\b`,
  raw`\b(?:only|rather|prefer|by|via|to|can you|but|just) text\b`,
  raw`\btext(?: ok| okay)?$`,
  raw`\bcall(?:ing)? (?:,|.|and|but|or)? ?text\b(?! me| us| or)`,
  raw`\b(?:escrib|texte|mande(?:n)?me|envie(?:n)?me) ?`,
);
