// How people say that they want no more texts, only some, or not at some times; and what only sounds like it. Written for
// texts as opt-out.ts leaves them: small Latin letters, no apostrophes, "dont" for "do not", no "please", no curses that
// only add force, clauses between " . ", " , " and " ? ". The first that matches decides. Gaps are bounded and never
// reach over a clause, so that no text takes long.
import type { OptOutReading, OptOutScope } from '../opt-out.ts';
import { firstNames } from '../understanding/first-names.ts';

export type Because = 'optin' | 'quote' | 'lead' | 'scope' | 'limit' | 'optout' | 'wrong-number' | 'composed' | 'ambiguous';

export type Pattern = { rule: string; says: RegExp; not?: RegExp; verdict: OptOutReading['verdict']; scope: OptOutScope };

/** Up to `most` words of any kind, of one clause. */
const gap = (most: number) => `(?:[a-z0-9$]+ ){0,${most}}`;
/** Where a clause begins, and where it ends. */
const begin = '(?<=^|[.,?] |^(?:ok|so|hey|hi|yo|dude|no|and|then|omg|lol|ugh|well|yeah|hello) )';
const end = '(?= [.,?]|$)';
const endSoftly = `(?= (?:i|im|ive|we|its|before i|or ill|or i|my (?:phone|wife|husband|kids?|dad|mom)|because|cause|now|again|anymore|any more|already|thanks|thank you|asap|immediately|ok|okay|all of you|you|dude|man|bro|guys|sir|or else|forever|today|this|sorry|lol)\\b| [.,?]|$)`;

/** Words that may stand between "stop" and "texts" without naming anything else. */
const filler = `(?:(?:me|us|the|these|those|this|that|all|any|of|your|you|yall|guys|from|with|sending|getting|receiving|giving|to|send|get|receive|so|many|more|further|other|another|single|such|annoying|automated|automatic|auto|constant|unwanted|unsolicited|random|daily|spam|junk|bot|robot|ridiculous|endless|nonstop|silly|dumb|trying|having|using|it|being|my|our|on|kind|sort|every|each|a|for|anything|wasting|bombarding|blasting|and|calls|calling|company|business|plumbing) ){0,7}`;
const stopping =
  '(?:stop|quit|cease|halt|discontinue|avoid|refrain from|knock off|lay off|cut out|cut off|cut|end|suspend|terminate|disable|turn off|shut off|enough|done|enough of|finish|hold off|unsubscribe|optout)';
const textNoun =
  '(?:texts?|messages?|texting|messaging|spam|spamming|text list|communications?|correspondence|solicitations?|contact|notifications)';
const texting =
  '(?:text|texting|message|messaging|contact|contacting|bother|bothering|harass|harassing|spam|spamming|bugging|pestering|annoying|hounding|soliciting|stalking|pinging|reaching out|hitting (?:me|us) up|blowing up|blowing (?:me|my phone) up|blasting|writing (?:me|us|to me|to us)|emailing)';
const us = '(?:me|us|my|our|this|these|here|him|her|them|at)';
const notI = '(?<!\\b(?:i|we|you guys|guys|people|yall|techs?|why|if you|you|they|he|she|people|who|it|usually|normally) )';
const job =
  /\b(?:thermostat|alarm|detector|panel|camera|doorbell|nest|ring app|sensor|breaker|sump|furnace|boiler|water heater|valve|leak\w*|drip\w*|faucet|toilet|sink|pipe|drain|pump|compressor|unit|fridge|washer|dryer|dishwasher|beeping|smell|mold|roof|gutter|heater|ac|outlet|fan)\b/;
const times = String.raw`(?:(?:before|after|past|until|untill|till|til|between|by|at|from) (?:about |around |like )?(?:\d|noon|midnight|midday|work|school|church|dinner|lunch|breakfast|bedtime|bed|supper\w*|dinnertime|lunchtime|naptime|class|dark|hours|business|sunrise|morning|evening|night|mon|tue|wed|thu|fri|sat|sun|tomorrow|next|later|the (?:morning|evening|weekend)|i (?!said|told|asked|already|have)|im|we|my|eight|nine|ten|seven|six|five)|(?:while|when|whilst|during|unless|except|if) (?!i (?:already|told|said|asked|have)|(?:you|u) )\w+|on (?:the )?(?:mon|tue|wed|thu|fri|sat|sun|week|holiday|vacation|my)\w*|(?:on )?(?:sun|mon|tues|wednes|thurs|fri|satur)days?|weekends|so early|this early|that early|too early|so late|this late|that late|too late|late at|early in|in the (?:morning|mornings|middle|evening|evenings|afternoon)|at (?:night|nights|work|this hour|these hours|such)|\d{1,2} ?(?:am|pm)|overnight|for now|so often|so much|as much|as often|that often|this often|every (?:day|hour|morning|night))`;
const marketing =
  '(?:promos?|promotions?|promotional|marketing|coupons?|ads|adverts?|advertis\\w+|newsletters?|specials|deals|discounts|offers|(?:sales?|special|holiday|seasonal) (?:texts?|messages?|stuff|offers?|calls?|pitch\\w*|spam|deals?)|sales)';
const wanted = '(?:send me|text me|want|keep|need|get|like|use) ';
const listWord =
  '(?:lists?|contacts?|systems?|database|data ?base|records?|texts|texting|text|messages?|messaging|group|chat|thread|directory|files?|distribution|mailing|marketing|phone book|phone|crm|roster|notifications?|spam|campaign|subscription|rotation|alerts|blast|(?:this|here|it|everything)(?= (?:[.,?]|now|thing|list|stuff|asap|thanks|immediately|crap|shit|text|mess\\w*|for good|today)|$)|book|rolodex|books|number|computer)';
const mine = '(?:me|us|my|our|this|myself|mine|the|his|her|him)';
const notOurVisit =
  /\b(?:schedule|appointment|calendar|wait ?list|waiting list|visit|route|invoice|bill|quote|estimate|slot|booking|order|list (?:for|of))\b|\boff (?:(?:for|on|of) )?(?:the )?(?:mon|tue|wed|thu|fri|sat|sun|tomorrow|today|next|\d)/;

/** What people want done and not to us: the job, the house, the visit, and who comes for it. */
export const workWords =
  'thermostats?|alarms?|detectors?|panels?|cameras?|doorbells?|sensors?|breakers?|sump|furnaces?|boilers?|heaters?|heat|valves?|leak\\w*|drip\\w*|faucets?|taps?|toilets?|sinks?|showers?|tubs?|pipes?|drains?|pumps?|compressors?|unit|fridge|washer|dryer|dishwasher|beeping|noise|smell|mold|roof|gutters?|ac|outlets?|lights?|fans?|water|flood\\w*|gas|power|trees?|stumps?|walls?|wasps?|bees?|mice|rats?|driveway|yard|door|gate|fence|appointments?|appts?|visits?|schedule|calendar|booking|slot|estimates?|quotes?|invoices?|bills?|techs?|technicians?|plumbers?|electricians?|crews?|trucks?|order|parts?|warranty|permits?|fuga|agua|cita|visita|llave|calentador|fuite|eau|toilette|rendez';

const names = [...firstNames].join('|');

/** Small classes of words. What an opt-out says is put together from them, whatever the words in between. */
const classes: Record<string, string> = {
  end: 'stop|deactivate|stopped|stopping|quit|quitting|cease|ceasing|end|ended|ending|halt|discontinue|desist|refrain|terminate|suspend|cancel|disable|silence|optout|unsubscribe|knock off|cut out|put an end to|sick of|tired of|fed up with|enough|done with|over with|give up on',
  texts:
    'texts|texting|text messages?|messages?|messaging|sms|spam|spamming|communications?|correspondence|solicitations?|notifications|text alerts?|text thing|robotexts?|junk texts?|texted|messaged|contacted',
  reach:
    'text|texting|message|messaging|contact|contacting|bother|bothering|harass|harassing|pester|pestering|annoy|annoying|bug|bugging|spam|spamming|write|writing|email|emailing|reach out|reaching out|reach|hit up|hitting up|hmu|hit|ping|pinging|disturb|disturbing|blow up|blowing up|solicit|soliciting|hound|hounding|stalk|stalking|nag|nagging|dm|communicate|communicating|correspond|buzz|buzzing|poke|send|sending|hit me up',
  us: '(?:to |with |at )?(?:me|us|my \\w+|our \\w+|this (?:\\w+ )?(?:number|phone|cell|line|telephone|person|address)|here|him|her|them)',
  not: 'dont|never|not|nobody|no one|no longer|wont|shouldnt|cannot|neither|nor|quit|without|wouldnt|none of us|not going to|no',
  want: 'want|wants|wanted|wish|wishes|need|needs|like|care|cares|desire|appreciate|enjoy|interested|consent|consented|agree|agreed|authorize|authorized|permit|allow|accept|require|welcome|asked|ask|requested|approve|sign up|signed up|subscribe|subscribed|opt in|opted in|optin|enroll|enrolled|invited|okayed|ok',
  get: 'get|getting|receive|receiving|see|seeing|have|hear|be sent|be getting',
  hide: 'remove|removed|take|taken|get|delete|deleted|erase|erased|drop|strike|scratch|cross|wipe|purge|scrub|unlist|pull|clear|kick|exclude|let|rub|yank|scrap|cut',
  lose: 'remove|removed|delete|deleted|erase|erased|lose|withdraw|forget|wipe|purge|scrub|strike|unlist|toss|trash|expunge|destroy|discard|burn|throw away|throw out|get rid of|block|cross out|scratch out|rip up',
  off: 'off|from|out of|out|outta|of',
  book: 'lists?|rolls?|your phones?|records?|systems?|database|contacts|computer|files?|directory|phone ?book|roster|crm|books?|rolodex|group|chat|thread|mailing|texts|messages|distribution|campaign|machine|data',
  refuse:
    'deactivate|prohibited|forbidden|barred|stop|stopped|quit|end|cease|dont|never|not|no|nobody|none|off|out|remove|delete|refuse|decline|object|against|unwanted|unwelcome|hate|fed up|sick of|tired of|suck|sucks|annoying|miss me with|good on|pass on|done with|over|leave|enough|without|fuck|damn|hell',
  about:
    'texts|texting|messages|messaging|sms|spam|these(?= (?:[.,?]|off|out|to|now|anymore|any more|thanks)|$)|your (?:list|rolls|texts|messages|company|system|bot)|(?:this|the|that|a|any|mailing|text|contact) list|my number|our number|this number|my digits|my phone|my line|my cell|our phone|hear from (?:you|yall)|(?:contact|bother|text|texting|contacting|bothering) (?:me|us|here)',
  consent: 'consent|permission|authorization|authority|approval',
  against:
    'dont|never|not|no|nobody|without|refuse|decline|object|unwanted|unwelcome|unauthorized|unlawful|illegal|violation|violate|violates|had it|hate|fed up|sick|tired|wearing me out|suck|sucks|had enough|harassment|intrusive|offensive',
  basta:
    'dejen?|deje|deja|dejes|dejame|dejenme|paren?|pare|parale|parenle|para|basta|cesen?|cese|alto|detengan?|detener|harto|harta|cansad[oa]|hasta la madre|eviten?|terminen?|suspendan?|cancelen?|cancelar|stop|no mas|ya no',
  mensajes: 'mensaj\\w*|textos?|texte\\w*|msjs?|sms|spam|publicidad|notificaciones|promociones|propaganda',
  molesten:
    'mand\\w+|envi\\w+|escrib\\w+|molest\\w+|contact\\w+|texte\\w+|busqu\\w+|llam\\w+|marqu\\w+|marcando|fregu?\\w+|fastid\\w+|ching\\w+|jod\\w+|insist\\w+|acos\\w+|hostig\\w+',
  quiten: 'quit\\w+|borr\\w+|elimin\\w+|saqu\\w+|sac(?:ar|a)\\w*|remuev\\w+|retir\\w+|suprim\\w+|tach\\w+|quite',
  lista: 'listas?|numero|telefono|contactos?|datos|sistema|base|registros?|celular',
  arretez: 'arret\\w*|cess\\w*|stop\\w*|assez|tanne\\w*|ecoeure\\w*|finis\\w*|lache\\w*|marre|ras le bol',
  textos: 'textos?|textes?|messages?|sms|spam|courriels?|msg',
  achaler:
    'achal\\w+|texter?|ecrire|envoy\\w+|appeler|harcel\\w+|derang\\w+|contact\\w+|gosser|ecoeurer|messager|mecrire|menvoyer|mappeler|machaler|mecoeurer|solliciter|tanner|embeter',
  otez: 'otez?|oter|enlev\\w+|retir\\w+|ray\\w+|sort(?:ez|ir)|supprim\\w+|effac\\w+|biff\\w+|virez?',
  number: 'number|numbers|name|phone|cell|info|information|digits|contact details|details|contact|contact info|telephone number|data',
};

/** "end ~5 texts" is a word of one class, up to five words that name no job, and a word of the other; "=" stands for itself. */
export function composed(sequence: string): string {
  const parts = sequence.split(' ').map((part) => {
    if (part.startsWith('//')) return `(?: (?!(?:${workWords})\\b)[a-z0-9$.,]+){0,${part.slice(2)}}`;
    if (part.startsWith('~')) return `(?: (?!(?:${workWords})\\b)[a-z0-9$]+){0,${part.slice(1)}}`;
    return part.startsWith('=') ? `(?:${part.slice(1).replaceAll('_', ' ')})` : `(?:${classes[part]})`;
  });
  return `\\b${parts.reduce((whole, part) => (part.startsWith('(?: (?!') ? `${whole}${part}` : `${whole} ${part}`))}\\b`;
}

const row =
  (verdict: Pattern['verdict'], scope: OptOutScope = 'all') =>
  (rule: string, says: string, not?: RegExp): Pattern => ({ rule, says: new RegExp(says, 'u'), ...(not && { not }), verdict, scope });
const optout = row('optout');
export const wrongNumber = row('optout', 'wrong-number');
const about = (scope: OptOutScope, rule: string, says: string, not?: RegExp) => row('optout', scope)(rule, says, not);
export const hours = row('ambiguous', 'hours');
const number = row('ambiguous', 'number');
export const ambiguous = row('ambiguous');
const optin = row('optin');
export const none = row('none');
export const compose = (rule: string, sequences: string[], not?: RegExp) => optout(rule, sequences.map(composed).join('|'), not);

/** Somebody who says any of these is not only asking for a call. */
const endsTexts =
  /\b(?:stop|quit|cease|unsubscribe|optout|remove|take (?:me|us|my)|lose|delete|list|again|anymore|any more|no more|never|harass\w*|leave me|this is [a-z]+ (?:at|calling)|i dont (?:do|read|use|like|want|text))\b|\bbye\b/;

/** Who asks for texts and no calls opts out of nothing. */
const textsInstead =
  /\b(?:text|message)(?:s|ing)? (?:me|us|instead|only|is|works|would|back|preferred|are|if|when|the)\b|\b(?:only|rather|prefer|by|via|to|can you|but|just) text\b|\btext(?: ok| okay)?$|\bcall(?:ing)? (?:,|.|and|but|or)? ?text\b(?! me| us| or)|\b(?:escrib|texte|mande(?:n)?me|envie(?:n)?me) ?/;
/** A stop that is about the noise, or the price, or those who came. */
const aboutJob =
  /\b(?:from|on) (?:my|the|our) (?:thermostat|alarm|panel|camera|doorbell|nest|sensor|sump|furnace|system|app|unit)\b|\b(?:thermostat|alarm|detector|sensor|panel|camera|doorbell|nest|smoke|app)s?\b.{0,30}\b(?:text|message|alert|notification|sending)/;

const notMadeToStop = new RegExp(
  `${aboutJob.source}|${notOurVisit.source}|\\bdont want (?:it|them|that)\\b|\\b(?:it|leak\\w*|water|noise|beeping) to stop\\b`,
  'u',
);
const jobTalkStops =
  /\b(?:it|leak\w*|water|beeping|alarm|bus|truck|door|wont|doesnt|noise|dripping|furnace|toilet|pump|drain) (?:needs? to |has to |must |have to |should )?stop\b/;

export const bookingTalk =
  /\b(?:appointments?|appts?|visits?|booking|reschedul\w*|schedul\w*|estimate|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|today|tonight|next week|this week|morning|afternoon|make it|came up|come|coming|another (?:day|time)|later|\d{1,2} ?(?:am|pm)|\d{1,2}(?:st|nd|rd|th)|at \d|cita|visita|manana|lunes|martes|miercoles|jueves|viernes|sabado|rendez vous|rdv|demain|lundi|mardi|mercredi|jeudi|vendredi)\b/;
export const jobTalk =
  /\b(?:leak\w*|drip\w*|water|flood\w*|furnace|boiler|heater|toilet|sink|faucet|pipe|drain|pump|breaker|panel|roof|valve|beeping|alarm|turn|driveway|sign|gate|corner|spray\w*|main)\b/;

export const patterns: Record<Because, Pattern[]> = {
  optin: [
    optin(
      'optin.opt-in',
      `\\bopt(?:ing)? (?:me |us |back |my number )*(?:back )?in\\b|\\boptin\\b`,
      /\b(?:dont|didnt|never|not|did|no) (?:\w+ ){0,2}opt/,
    ),
    optin(
      'optin.resubscribe',
      `\\b(?:resubscribe|re subscribe|subscribe|sign) (?:me|us)(?: back)?(?: up)? ?(?:again|for (?:the |your )?(?:texts|messages|alerts)|to (?:the |your )?(?:texts|messages))?${end}|^(?:resubscribe|subscribe)$`,
      /\b(?:dont|never|not|didnt|who|why|did)\b/,
    ),
    optin(
      'optin.text-again',
      `\\b(?:you can|you may|ok to|okay to|start|resume|fine to) (?:start )?(?:text|texting|messaging|message|the texts|sending)(?: (?:me|us|messages|texts))* again\\b|\\badd me back\\b`,
      /\b(?:dont|never|not)\b/,
    ),
    none(
      'kept.keep-texting',
      `\\b(?:keep|continue)(?: on)? (?:the )?(?:text|message|sending|texting|messag)\\w*(?! (?:and|ill|or|im))`,
      /\b(?:you|u|they|why|dont|if|not|yall|to|will)(?: \w+){0,1} (?:keep|continue)\b|\bno (?:more )?(?:sales|promo|marketing|ads|coupon|special)/,
    ),
    none(
      'kept.dont-stop',
      `(?<!if you )(?<!why )(?<!you )\\b(?:dont|never|cant) (?:want (?:you )?to )?(?:stop|quit|unsubscribe|optout|remove me|take me off|delete my|cancel|end)\\b`,
      /\bif (?:you|yall|this|these|it|they)\b|\bcan(?:not|t) (?:unsubscribe|optout)\b|\b(?:how|cant)\b.{0,20}\b(?:stop|unsubscribe|optout) (?:these|this|the|from)\b/,
    ),
    none(
      'kept.by-mistake',
      `\\b(?:didnt mean to|did not mean to|by (?:mistake|accident)|accidentally|not trying to|dont want to|not (?:going|asking|wanting) to) ${gap(4)}(?:stop|unsubscribe|optout)\\b`,
      /\b(?:not ask\w*|not sign|will not)\b/,
    ),
  ],
  quote: [
    none(
      'about-others',
      `\\bdont (?:text|tell|message|call) my (?:husband|wife|mom|dad|son|daughter|boss|partner|tenants?)\\b.*\\b(?:price|cost|surprise|secret|gift|bill)\\b|\\b(?:old|other) number\\b.*\\bthis is (?:the|my) (?:new|right|current|correct)\\b|\\b(?:text|texting|message|messaging) (?:and|while|when)(?: you are)? driv\\w+`,
    ),
    none('delighted', `^(?:wow )?(?:stop it|get out)(?: no way)? [.,] .*\\b(?:cheap|amazing|great|book me|thats? it|love it|perfect)\\b`),
    none(
      'quote.what-if',
      `\\b(?:if|what happens (?:if|when)|when) (?:i|we|you) (?:reply|text|say|send|type|hit|respond|put|answer) (?:with |the word )?(?:stop|quoted|end|cancel|quit)\\b|\\bwhat (?:does|is|do) (?:the )?(?:reply )?(?:stop|quoted|optout)\\b|\\b(?:it|that|text|message|msg) (?:says|said) (?:to )?(?:reply|text|quoted)\\b`,
      /\bstop (?:text|messag|contact|send)|\bunsubscribe me\b/,
    ),
    none('quote.ours', `^quoted(?:(?: [.,?])* quoted)*(?: [.,?])*$`),
    none(
      'quote.reads',
      `\\b(?:display|screen|error|panel|sign|sticker|button|code|light|label|thermostat|meter|readout)(?: \\w+){0,3} (?:says?|said|reads?|shows?|saying|showing|displays?|marked|labeled)(?: \\w+){0,2} (?:stop|end|cancel|quit|quoted)\\b`,
    ),
    none(
      'job.visit-list',
      `\\b(?:take|remove|get|drop|delete|scratch|cancel) (?:me|us|my|our) ${gap(3)}(?:from|off|for|on) ${gap(3)}(?:schedule|calendar|appointments?|wait ?list|waiting|visit|route|monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|today|slot|booking)`,
      /\b(?:text|messag|list and)\w*/,
    ),
  ],
  // Whoever says these wants something of us.
  lead: [
    none(
      'misdialled',
      `\\b(?:mis ?dial\\w*|(?:butt|pocket) ?dial\\w*)\\b|\\b(?:didnt|did not|never) (?:even )?(?:mean|intend|try|want) to (?:call|dial|ring|phone|reach|text)\\b|(?<!\\b(?:you|yall|they) )\\bmeant to (?:call|dial|ring|phone|reach|text) (?:my|a|the|someone|another|our|mom|dad)\\b|\\b(?:called|dialed|phoned|rang|call) (?:you |yall |this number |it )?(?:was )?(?:by (?:mistake|accident)|accidentally|in error)\\b|\\baccidentally (?:called|dialed|hit|rang)\\b|(?<!\\b(?:you|yall|they|he|she|who|someone|guys|have|must have) (?:have |just |must have )?)\\b(?:dialed|called|rang|phoned|punched in|hit|tapped|clicked) (?:the |a |your )?wrong (?:number|person|one|company|place|business|contact|button)\\b|\\bme equivoque\\b|\\bmarque (?:mal|por error|el numero)|\\bje me suis trompee?\\b|\\b(?:compose|fait|signale) (?:un |le )?(?:mauvais|faux) numero\\b`,
      /\b(?:stop|quit|remove|dont (?:text|contact|call|message)|lose|delete|take me|unsubscribe|optout|no more|you (?:dialed|called|texted)|gave|pa(?:re|ra)n?)\b|\barrete/,
    ),
    none(
      'wants-a-call',
      `\\b(?:dont|no|not|cant|rather than|instead of|hate|without)(?: (?:do|like|want|this|the|all|to|any|me|us|good at|much of a|real good with)){0,3} (?:text|texting|texts|texter|messages?|messaging)(?: (?:me|us|thing|here|back|thanks|on this phone|so|ok))*(?: (?:[.,?]|[a-z]+)){0,8} (?<!\\b(?:will|ill|to|or|no|not|dont|my|work|cell|this|home|the|old|new|house|a) )(?:call|ring|phone|calls)\\b(?! list| me a)|\\b(?:call|ring|phone)(?: (?:me|us|him|her|back|my|husband|wife|instead|thanks|at|[0-9]+)){0,4}(?: [.,])? (?:and )?(?:dont|not|no|instead of|rather than|over) (?:the )?(?:text|texting|texts|messages?|messaging)\\b|\\b(?:pas|plus) de (?:textos?|textes?|messages|sms)(?: [.,])?(?: \\w+){0,2} (?:appele\\w*|telephone\\w*)\\b|\\bno (?:me )?(?:mande\\w*|escriba\\w*|textee\\w*|envie\\w*)(?: (?:mensajes?|textos?))?(?: [.,])?(?: mejor| por favor)* (?:llam\\w+|marqu\\w+)\\b`,
      new RegExp(`${endsTexts.source}|\\b(?:dont|not|no)(?: \\w+)? (?:or )?(?:call|ring)\\b|\\b(?:before|after|until|on sun|on sat) `, 'u'),
    ),
    none(
      'lead.just-come',
      `\\b(?:dont|no need|not necessary)(?: \\w+){0,4} (?:text|call|message)\\b(?: \\w+){0,2} [.,] (?:show|come|be|stop by|swing|drop|walk|knock|ring|head)`,
    ),
    // A machine says so of itself.
    none(
      'machine.no-texts',
      `^(?:this |the )?(?:number|line|mailbox|inbox) (?:doesnt|dont|does not|cannot|can not|cant|is not able to|isnt able to) (?:accept|receive|take|get|support)`,
    ),
    none(
      'lead.ultimatum',
      `\\bif (?:you|yall|no one|nobody|someone|he|they) (?:guys )?(?:dont|cant|wont|doesnt|didnt|never)? ?(?:text|call|message|answer|reply|respond|get back|contact|reach|show|write|send)\\w*\\b(?: \\w+){0,10}? (?:someone else|another|other company|elsewhere|next (?:guy|company)|competitor)|\\bif i dont (?:get|hear)\\b`,
      /\b(?:again|one more)\b/,
    ),
    none(
      'lead.not-them',
      `\\b(?:dont|not|no need to|stop|quit) (?:text|call|contact|message|texting|calling|contacting|messaging|bother|bothering) (?:the |my |our |his )?(?:tenants?|renters?|landlord|neighbou?rs?|super|manager|office|owner|roommate|him|her|them)(?: (?:directly|again))?(?: [.,])?(?: (?:and|just|but))? (?:text|call|contact|message|ask|deal with|use|go through) (?:me|us)\\b`,
    ),
    none(
      'lead.complains',
      `\\b(?:stop|quit) (?:ignoring|ghosting|dodging|stalling|avoiding|lying|overcharging|charging|billing|playing games|giving me the run ?around|making (?:me wait|excuses)|jerking|putting (?:me|us) off|parking|messing up|sending (?:me |us )?(?:bills|invoices|the wrong|different|new|rookies|kids))\\b|\\b(?:scam|scammers|scammed|spam|rip ?off|crooks)\\b.{0,80}\\b(?:my money|refund|pay me back|money back|my deposit)\\b|\\b(?:my money|refund|money back|my deposit)\\b.{0,80}\\b(?:scam\\w*|rip ?off|crooks)\\b`,
    ),
  ],
  scope: [
    about(
      'marketing',
      'scope.marketing',
      `\\b(?:stop|quit|cut|drop|no more|no|not the|without|skip|cease|end|cancel|unsubscribe ${gap(2)}from|optout of|off|enough|dont (?:want|need|send|text|like)|not interested in|remove me from) ${filler}(?:want )?${gap(1)}${marketing}\\b`,
      /\b(?:have|got|there|had|is|are|any) no\b|\b(?:all|any|every) (?:texts|messages|contact)\b|\bno (?:sales tax|deals? (?:yet|on))\b|\bspecials? (?:part|order|valve)|\bstop (?:by|in|at|over)\b|\bno (?:discount|offer|deal|special)s?\b(?!.*(?:text|messag|send))/,
    ),
    about(
      'marketing',
      'scope.only-visits',
      `\\b(?:only|${wanted}) ?${gap(3)}(?:appointments?|visits?|reminders?|service|confirmations?) ?(?:texts?|messages?|updates?|stuff)? .{0,20}\\b(?:no|not|stop|nothing|without) ${gap(4)}${marketing}`,
    ),
    about(
      'reviews',
      'scope.reviews',
      `\\b(?:stop|quit|no more|no|dont) ${filler}(?:asking|ask|request\\w*)? ?${filler}(?:reviews?|surveys?|feedback|ratings?)\\b(?: requests?| texts?| messages?| links?)?`,
      /\b(?:saw|read|found|have|has|had|got) (?:no|your)\b/,
    ),
    about(
      'reminders',
      'scope.reminders',
      `\\b(?:stop|quit|skip|no more|no|cancel|turn off|end|cease|dont (?:want|need|send)|unsubscribe from|optout of|enough) (?:you )?${filler}(?:appointment |visit |text |service )?(?:reminders?|confirmations?)\\b|\\bdont need to (?:send|remind|be reminded)|\\bstop reminding\\b`,
      /\bkeep\b|\b(?:got|have|had|get|received|was|were|there) no\b|\bno reminder\b.{0,20}\b(?:came|yesterday|so i)|\bstop (?:by|in|at)\b/,
    ),
  ],
  limit: [
    hours(
      'limit.today',
      `\\bdont (?:text|message|contact|bother|write)(?: me| us)? (?:today|tonight|tomorrow|this (?:week|morning|afternoon)|right now|yet|just yet)\\b|\\btext(?:s|ing)?(?: me)? at \\d+ ?(?:am|pm)?(?: \\w+){0,2} (?:not|isnt|is too)\\b|\\bsolo (?:mensajes|textos|escribanme) (?:despues|antes|entre)\\b`,
      /\b(?:or ever|again)\b/,
    ),
    number(
      'limit.emails',
      `\\b(?:use|text|try|on) my [a-z ]{2,25} (?:and )?not (?:on )?this (?:one|number|phone|line)\\b|\\b(?:just|only) (?:an )?emails?\\b|^emails? (?:only|from now on|me instead)`,
      /\b(?:stop|quit|cease) (?:text|messag|contact)\w*/,
    ),
    number(
      'limit.other-number',
      `\\b(?:use|text|message|send (?:it|them|texts?)(?: to)?|reach|contact) ${gap(3)}(?:other|different|new|correct|right|cell|mobile|\\d{3} ?\\d{3,4}|\\d{10}|(?:husband|wife|son|daughter|tenant|mom|dad|manager|assistant|roommate|partner)s?)\\b`,
      /\bnot (?:available|home|here|around|working)\b|^(?!.*\b(?:dont|stop|quit|no|not|instead|never)\b)|\b(?:price|cost|surprise|secret|code|total|gift)\b|\b(?:again|anymore|any more|stop (?:text|messag|contact|send)\w* (?:me|us) [.,?])|\btext (?:a |some)?(?:different|other) (?:person|people)|\b(?:no|not|dont|wrong) (?:the )?(?:right|correct)/,
    ),
    number(
      'limit.this-number',
      `\\b(?:dont|stop|quit|never|not) (?:text|message|contact|call|send|texting|messaging|contacting|calling|sending)${' '}${gap(4)}(?:work|office|home|house|landline|wifes?|husbands?|moms?|dads?|kids?|sons?|daughters?|old|other|business|company|school|personal|tenants?) ?(?:phone|number|cell|line)?${end}`,
      /\b(?:stop|quit) \w+ my (?:wife|husband|mom|dad|kid|son|daughter|mother|father)s?\b|\b(?:anyone|anybody|more|again|anymore|from)\b|\btext(?:ing)? (?:is|me|instead)\b|\bthis (?:is|one is) (?:the|my) (?:new|right|correct|current)\b/,
    ),
    hours(
      'limit.times',
      `\\b(?:dont|no|stop|quit|never|not|nothing|nobody|avoid|without) ${gap(4)}(?:texts?|texting|messages?|messaging|contact|contacting|call|calls|calling|bother|bothering|send|sending|write|disturb|email|buzz|ping)(?: ${gap(6)}| )${times}(?=\\W|$|[a-z0-9])`,
      /\bits \d|\b(?:while|when) (?:you are |youre |you )?driving\b|\btext(?:s|ing)? (?:is|are) (?:fine|ok|okay|better|good)\b|\b(?:anyone|anybody|someone|guys?|techs?|the same)\b|\b(?:disturb|bother|wake) (?:the|my)\b|\b(?:stop|quit) (?:by|in|at|over)\b|\b(?:dont|no|not) send (?!me|us|text|mess|anything|any|these|this)|\b(?:get|got|didnt|have|hear|heard|had) no\b|\b(?:texts?|calls?|messages?) (?:me )?(?:before|when|at|by|until) (?:you|u|they|he|arriv)|\bstop (?:the|that|this) (?:leak|water)|\bnot (?:sure|able|going)\b|\bno (?:one|body)\b|\b(?:texting|text|contact\w*|messag\w*|send\w*) (?:me |us )?(?:again|anymore|ever) ?(?:after|when|if)?\b(?! until| before| unless)/,
    ),
    hours(
      'limit.only',
      `\\b(?:only|text|message|contact) (?:text|message|contact|me|call|send|texts)(?: me| us| texts)* (?:only )?(?:after|between|before|on weekdays|on weekends|during|in (?:emergenc|an emergenc|the)|from|if (?:its|it is|there)|for (?:emergenc|appointment|service))`,
      /^(?!.*\bonly\b)/,
    ),
    hours(
      'limit.not-before',
      `\\bnot (?:before|after|until|on (?:sun|mon|tue|wed|thu|fri|sat|week)|during|between|at night|in the)\\b.{0,40}\\b(?:text|message|contact|write)|\\b(?:text|message|contact|write)\\w*\\b.{0,40}\\bnot (?:before|after|on (?:sun|mon|tue|wed|thu|fri|sat|week)|during|between|at night)\\b|\\b(?:texts?|messages?) (?:come|came|arrive|are coming|wake|woke) .{0,20}(?:early|late|up|night|am)\\b`,
    ),
    hours(
      'limit.not-then',
      `^not (?:before|after|until) (?:\\d{1,2} ?(?:am|pm)?|noon|dark|work|school)(?: on \\w+)?(?: thanks| ok)*$`,
      /$^/,
    ),
    hours('limit.only-about', `\\b(?:only|just) (?:text|message|contact) (?:me|us) (?:about|regarding|for|with) (?:my|our|the|this)\\b`),
    hours(
      'limit.fewer',
      `\\b(?:less|fewer|not so many|not as many|not this many|too many|so many|slow down (?:on|with)|ease up (?:on|with)|cut down (?:on|the)|cut back on|tone down|chill (?:out )?with|easy on|dial back) (?:of |the |your |all |with |these |so many )*(?:texts?|messages?|texting|messaging|notifications)\\b|\\b(?:text|message|texting) (?:me |us )?(?:less|too much|so much|so often|less often|too often)\\b`,
      /\b(?:stop|unsubscribe|optout|no more|leave me|remove|take me off)\b/,
    ),
    hours(
      'limit.spanish',
      `\\bno (?:me |nos )(?:mand|envi|escrib|contact|text|llam|molest|marqu)\\w+(?: \\w+){0,4} (?:antes|despues|los? (?:lunes|martes|miercoles|jueves|viernes|sabados?|domingos?|fin)|en la (?:noche|manana|madrugada)|de noche|por la (?:noche|manana)|cuando|mientras|hasta|tan|a esta hora|durante|a las)\\b`,
    ),
    hours(
      'limit.french',
      `\\b(?:pas|plus) de (?:textos?|textes?|messages?|sms)(?: svp)? (?:avant|apres|le (?:soir|matin|weekend|dimanche|samedi)|la nuit|pendant|au travail)\\b|\\bne (?:m|me |nous )\\w*(?: \\w+){0,4} (?:avant|apres|le (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|soir|matin|weekend)|la (?:nuit|fin)|pendant|quand|jusqu|les (?:fins|week)|au travail|si tot|si tard|la nuit|durant)\\b`,
    ),
  ],
  optout: [
    optout(
      'phrase.blocked-alone',
      `^spam [.,] (?:block|report)\\w*|^(?:(?:you are |this is |im )?(?:being |getting )?(?:blocked|reported|blocking|reporting)(?: (?:bye|and|reported|blocked|this|you|it|now|number|thanks|spam|goodbye|loser|as spam))*|(?:i |we )?dont want (?:them|these|any)(?: (?:anymore|any more|thanks))?)$|\\b(?:forget|pretend|act like|imagine) (?:that )?(?:i|you|we) (?:exist|never (?:had|knew|met|got)|dont (?:have|know|exist))|\\b(?:find|go|get|pick|text|bother|spam|harass|message|annoy) (?:on |and )?(?:(?:text|bother|spam|harass|message|annoy|pester|bug) )?(?:someone|somebody) else(?: to (?:text|bother|spam|harass|message|annoy|pester|bug)|${end})|\\bno more (?:\\w+ )?(?:automated|auto|bots?|robots?|of your)\\b|\\bget (?:fucked|stuffed|screwed|bent)\\b|\\b(?:eat|suck) (?:a|my) \\w+\\b|\\bup your (?:ass|butt|arse)\\b|^dele?te$`,
      /\b(?:get|find|got|found|pick|go with|get) someone else(?! to)/,
    ),
    optout(
      'phrase.off',
      `^(?!.*\\b(?:${workWords})\\b)(?:\\w+ ){1,10}(?<!\\b(?:whoa|wait|hey|wont|doesnt|dont|cant|didnt|not|never|it|to|will|would|should|a|the|bus|truck|first|next|last|one|quick|pit|full|non|where|when|and|they|he|door|tub|shower) )stop$|\\bcan (?:these|those) be (?:stopped|turned off|ended)\\b|\\bmake (?:it )?so (?:that )?(?:i|we) dont (?:get|receive|have)|\\b(?:turn|shut|switch) (?:these|this|them) off\\b|\\b(?:want|like|need|get|take|wish)(?: \\w+){0,3} off (?:of )?(?:this|the|your|that)(?: \\w+){0,2} list\\b|\\bdoesnt (?:want|need|like|wish)(?: \\w+){0,3} (?:texts|messages)\\b|\\b(?:veuillez|pouvez vous|svp) (?:cesser|arreter)(?: svp| merci)*${end}|\\bne plus (?:m )?\\w*(?:ecrire|texter|contacter|envoyer|appeler)\\b|^(?:discontinue|desist|cease|no consent|dont want any)(?: \\w+)?$|\\bfor the (?:last|third|second|final|\\w+th) time(?: [.,])? stop${end}`,
      new RegExp(`${notOurVisit.source}|\\b(?:leak\\w*|water|alarm|valve|breaker)\\b`, 'u'),
    ),
    optout(
      'phrase.optout',
      `\\b(?:optout|unsubscribe|unsub|unsubscribed|unsubscribing|opting out|opted out|opt (?:me|us|my number|this number)(?: \\w+){0,2} out|opt (?:me|us) out|want out of|want out${end}|like out${end}|(?:like|want|wish|need) to (?:discontinue|cease)${end}|(?:answer|word|reply|response|request) is (?:stop|unsubscribe|optout|no more)${end})\\b`,
      /\b(?:warranty|plan|fee|fees|insurance|inspection|upgrade|coverage|service fee|add on|protection)\b|\bunsubscribe[d]? from (?:my|the|another) (?:old|other|previous)|\b(?:is|am|was|did|are) i (?:\w+ )?unsub|\bunsubscribe[d]? from my old\b/,
    ),
    optout(
      'phrase.stop-texting',
      `\\b${stopping} ${filler}${texting}\\b`,
      new RegExp(`${aboutJob.source}|\\bdone (?:texting|messaging|sending)(?! me)\\b|\\bend of (?:the |my |this )?message\\b`, 'u'),
    ),
    optout(
      'phrase.stop-texts',
      `\\b(?:${stopping}|cancel|no more|kill|delete|over|done with|sick of|tired of|fed up with|hate|unsubscribe from|get out of|make) ${filler}${textNoun}\\b`,
      /\bend of (?:the |this )?message\b|\bstop (?:by|in|at|over)\b|\bcut (?:and|the|my)\b|\b(?:thermostat|alarm|panel|camera|detector|sensor|system|doorbell)\b|\b(?:make|end|delete|done|over|enough) (?:a|the|this|that|my|your|me|it|with it|to) (?:text|message|contact)\b|\bmake contact|\bwhen done text|\bdone (?:text|message)|\bend text\b|\bover (?:text|message)|\b(?:by|via|through|over) (?:text|message)/,
    ),
    optout('phrase.stop-calling', `\\b(?:stop|quit|cease|no more) ${filler}(?:calling|calls|phoning|ringing|phone calls)\\b`, textsInstead),
    optout(
      'phrase.stop-sending',
      `\\b(?:stop|quit|cease) (?:trying to |with the )?(?:sending|send)(?: (?:me|us|my \\w+|this|these|that|stuff|it|things|crap|shit|junk|bs|garbage|spam|out|any|anything|all|to me)\\b|${end})`,
      /\b(?:people|guys?|techs?|technicians?|him|her|them over|trucks?|someone|invoices?|bills?|plumbers?|crew|workers?|heat|water|air)\b|\bstop (?:by|in)\b/,
    ),
    optout(
      'phrase.stop-doing',
      `\\b(?:stop|quit) (?:hitting|blowing|using|selling|marketing|asking me|soliciting|messing with|wasting my time with|filling up|clogging up|ringing|buzzing|advertising|trying to (?:reach|contact|sell|get)|with (?:these|the|this|your) (?:crap|bs|bullshit|shit|nonsense|junk|spam)|this (?:crap|bs|bullshit|shit|nonsense|junk|spam)|the (?:crap|bs|bullshit|spam))\\b`,
      /\b(?:my (?:driveway|bathroom|toilet|yard|water|drain|sink)|using (?:that|the|those|my (?:driveway|hose|bath)))\b|\bclogging up (?:my|the) (?!phone|inbox)/,
    ),
    optout(
      'phrase.how-to-stop',
      `\\b(?:how|way|ways|able|want|like|love|need|wish|trying|tried|can i|where do i|please|help me)(?: \\w+){0,4} (?:stop|end|cancel|turn off|get rid of|get off|disable|block|get out of|halt|quit) (?:getting |receiving )?(?:these|those|the|your|all|this|all these|all the)(?: \\w+){0,2} (?:texts?|messages?|texting|notifications|list|spam|alerts|text list)\\b|\\b(?:want|wish|like|prefer|need|asked|ask|asking|demand|request) (?:this|these|it|them|the texts|the messages|all this|that) (?:to stop|stopped|to end|to cease|ended)\\b|\\b(?:get|make|have) (?:these|the|your|all|this)(?: \\w+){0,3} (?:texts?|messages?|texting|spam) (?:to )?(?:stop|stopped|end)\\b|\\b(?:stop|quit) (?:receiving|getting) (?:these|this|those|any|them|your|it)\\b`,
      notMadeToStop,
    ),
    optout('phrase.make-it-stop', `\\bmake (?:it|this|these|them|the \\w+) (?:all )?stop\\b`, job),
    optout(
      'phrase.please-stop',
      `(?:${begin}|\\b(?:said(?: to)?|say|told (?:you|yall|u)(?: \\w+){0,2} to|asked (?:you|yall)(?: \\w+){0,4} to|asking (?:you|yall)(?: \\w+){0,2} to|you to|yall to|you need to|you must|you should|better|must|will you|can you|could you|would you|can yall|just|now|again|and|beg(?:ging)? you to|tell you|thanks|no|ok|yes)(?: guys| all| people| folks)? )stop(?: it| this| now| already| immediately| right now| asap| it now| doing this| thanks| thank you| ok| okay| for good| forever)*${endSoftly}`,
      /\b(?:lol|lmao|haha\w*|jk)\b|\b(?:wont|doesnt|cant|didnt|couldnt|hasnt|will it|does it|did it|bus|non|door|pit|quick|one|short|truck|first|next|last|pump|it) stop\b|\b(?:beeping|leaking|dripping|running|ringing) .{0,15}\bstop\b/,
    ),
    optout(
      'phrase.dont-text',
      `${notI}\\b(?:dont|never|no one should|nobody|not to|no need to ever|no longer) (?:you |even |try to |dare |want you to |want yall to |want you guys to|want anyone to |give you permission to |have permission to |need you to |bother to |have my permission to |have consent to |be |think about |authorize you to |allow you to |wish for you to |keep )*(?:(?:bother|bothering|disturb|hit|ping|write|writing|email|buzz) (?:to |up |back )?${us}\\b|(?:text|texting|message|messaging|contact|contacting|communicate with|communicating with|sms|harass|spam|solicit|reach out)(?: (?:to |up |back )?${us}\\b| (?:again|anymore|any more|back|please|at all|or|now|thanks|in the future|unless)\\b|${end}))`,
      /\b(?:contact|text|message|bother) my (?:insurance|landlord|tenants?|neighbou?rs?|lawyer|bank|agent|realtor|office|boss|manager|super|contractor|builder|hoa)\b|\b(?:text and drive|text me (?:the|a|your|my) |why dont|dont (?:email|write) .{0,20}\btext (?:me|is|instead)|dont bother (?:with|to (?:come|fix|bring)|coming|fixing)|dont disturb (?:the|my) |dont hit (?:the|my)|dont write (?:it|that|this) (?:off|down|up))\b|(?:^|[.,?] )dont bother$|\bif (?:you|i|they) dont\b(?!.* stop)/,
    ),
    optout(
      'phrase.dont-call',
      `${notI}\\b(?:dont|never|not to)(?: try to| you)? (?:call|phone|ring)(?:(?: or| and|) (?:text|message))?(?: ${us}\\b)?(?: number| phone)?(?: (?:again|anymore|any more|please|or text|or message|thanks|period|at all)\\b)*${endSoftly}`,
      textsInstead,
    ),
    optout(
      'phrase.dont-send',
      `${notI}\\b(?:dont|never|not to|no need to|nobody) (?:need to )?send (?:me |us |my phone |to me |out )?(?:anything|nothing|any more|any|anymore|no more|more|these|those|this|stuff|texts?|messages?|junk|spam|another|it again|things|your (?:texts|messages|spam|ads))\\b`,
      /\b(?:guys?|techs?|technicians?|people|pictures|photos|pics|plumbers?|man|men|one (?:else|until)|body|anything (?:until|before|over|till)|invoice|bill|any(?:one|body)|quotes?|this guy|these guys|crew)\b/,
    ),
    optout(
      'phrase.no-texts',
      `(?<!\\b(?:got|have|had|get|gets|received|see|saw|was|were|are|is|getting|sent|there|theres|still|with|shows|ive|know|a) )\\bno (?:more |further |additional |other |unsolicited |unwanted |automated |bot |robo )*(?:texts?|messages|texting|messaging|communications?|contact|contacting|correspondence|solicit\\w+|spam|spamming|calls or texts|texts or calls|more of (?:this|these|your)|more message|more from you|more communication|message please)\\b`,
      /\bcontact (?:at|on|with|info|person|yet|in)\b|\b(?:text|texts|messages?|contact) (?:yet|from|came|about|saying|when|for (?:two|three|\d|the|over|weeks|days)|was|here)\b|\bno text (?:just|only|only|but)\b/,
    ),
    optout(
      'phrase.no-more',
      `(?:^|[.,] )(?:ok |no |and )?no more(?: thanks| thank you| please| ok| texts)*$|\\b(?:that(?:s| is)|thats|this is) (?:quite )?enough (?:texts|messages|of the|texting|with)\\b|\\benough (?:with|of) (?:this|these|it|all this)(?: (?:already|now))?${end}|\\benough (?:with|of) (?:the|these|this|your)(?: \\w+)? (?:texts?|messages?|texting|spam|crap|bs)\\b|\\bno further (?:contact|communication|texts|messages)\\b`,
    ),
    optout(
      'phrase.hear-from-you',
      `\\b(?:dont|never|no longer|not|rather not|wouldnt|nor|prefer not|no desire|no interest in|no wish|didnt) (?:ever |really )*(?:want|wish|care|need|like|desire|interested in|want to|wish to|interested to)?(?: to)? ?(?:hear(?:ing)? (?:a word |anything |any more |more )?from (?:you|u|yall|your|this|any|anyone|them)|be (?:contacted|texted|messaged|bothered|called|disturbed|spammed|solicited|on (?:your|this|the|any|ur)|part of|in your|receiving|getting))`,
      /\bdont hear from you (?:by|soon|today|tomorrow|i|in|before)\b|\b(?:if|havent|didnt) (?:i |we )?(?:dont |never )?hear\b|\bdidnt hear\b|\bnever heard?\b|\bif (?:i|we) dont hear\b|\bon (?:the|a) (?:phone|hook|hold)\b|\bbe (?:bothered|disturbed) (?:by|with|while|during)\b|\bnot be (?:on|part)\b.*\b(?:time|job|premises)\b/,
    ),
    optout(
      'phrase.dont-want-texts',
      `\\b(?:dont|no longer|never|not|didnt|wouldnt|rather not|prefer not to|nor do i|do i)(?: \\w+){0,2} (?:want|wish|need|like|care for|care to|interested in|to receive|to get|receive|get|receiving|getting|appreciate|enjoy|accept|authorize|allow|permit|approve|require|consent to|agree to)(?: to)?(?: (?:receive|get|be getting|keep getting|keep receiving|continue receiving|receiving|getting|have|be sent))? ?(?:${filler}(?:texts|messages|texting|spam|sms|communications?|correspondence|contact|text messages?|notifications)\\b|(?:these|this|them|any of this|any of these|anything (?:else )?from|anything more|any more of) ?(?:from you)?(?: anymore| any more| again| at all| on my phone| thanks)*${end})`,
      /\bbut (?:ok|okay|fine|sure|yes|its (?:ok|fine))\b|\b(?:why|do i) (?:do i )?keep\b|\bdont get (?:these|this|it|them|your|any)\b(?!.*anymore)|\b(?:not|dont|didnt) (?:need|like|get|want|agree to) (?:this|it|them)\b(?!.*(?:anymore|text|messag))|\b(?:didnt|havent|never|not) (?:\w+ )?(?:get|receive|got|getting|received|receiving|saw)\b(?!.*(?:want|anymore|wish))|\b(?:number|line|phone|mailbox|office|it) (?:does not|doesnt|dont|cannot|can not|not) accept\b|\bdo i (?:need|have|want) to\b|\bdo i (?:get|receive|want)\b|\bdont (?:need|want) (?:it|them|this)\b(?! anymore| any more)/,
    ),
    optout(
      'phrase.never-signed-up',
      `\\b(?:never|didnt|did not|dont remember|dont recall|havent|not)(?: \\w+){0,1} (?:sign(?:ed|ing)?(?: me| us)? up|subscrib(?:e|ed|ing)|opt(?:ed)? in|optin|enroll(?:ed)?|consent(?:ed)?|register(?:ed)?|(?:ask|asked|asking) (?:for|to get|to receive|to be on)(?: (?:these|this|any|your|texts?|messages?|it|to be|list|spam|be|texted|contacted|of this)\\b)|ask to be (?:texted|contacted|messaged|on)|request(?:ed)? (?:these|this|texts?|messages?|any|to be|your texts)|agree(?:d)? (?:to (?:these|receive|get|be|text|any|this)|to)|authoriz(?:e|ed) (?:this|you|these|any)|g(?:i|a)ve(?:n)?(?: \\w+){0,3} (?:permission|consent|number|authorization|ok to))`,
      /\b(?:for|to do) (?:the|any|that)? ?(?:extra|additional|work|repairs?)\b|\b(?:appointment|visit|service call|quote|price|charge|work order|repair|job|estimate|this (?:work|service|charge|time|appointment|repair)|warranty|plan|fee|financing|gate|dog|that (?:price|time)|contract)\b|\bdidnt give (?:\w+ ){0,2}(?:number|the address)\b.{0,20}\b(?:house|gate|right)/,
    ),
    optout(
      'phrase.no-consent',
      `\\b(?:revok\\w*|withdraw\\w*|rescind\\w*|retract\\w*|cancel\\w*|remove|end|take back)(?: \\w+){0,3} (?:consent|permission|authorization|approval|opt in)\\b|\\b(?:no|dont have|without|not have|have no|lack|never had|not authorized|dont consent|not consent\\w*|not authorize\\w*|no authorization)(?: \\w+){0,4} (?:to )?(?:text|contact|message|use my number|texting|texts|messages|messaging|contacting|be contacted|receive)\\b(?=.*\\b(?:consent|permission|authori\\w*)|(?<=(?:consent|permission|authori\\w*).{0,60}))|\\bi (?:hereby )?revoke\\b|\\b(?:dont|not|no longer) consent\\b`,
      /\b(?:permit|license|landlord|building) (?:consent|revoked)|\brevoked (?:his|their|license)\b|\bcancel(?:led)? (?:the |my )?(?:permit|visit|appointment)/,
    ),
    optout(
      'phrase.off-list',
      `\\b(?:take|taken|taking|get|getting|got|remove|removed|removing|delete|deleted|drop|erase|scratch|strike|cross|scrub|wipe|purge|kick|pull|clear|cut|exclude|leave|keep|want|wipe|unlist)(?: ${mine})?(?: (?:number|name|info|information|phone|cell|contact|family|me|us|my|all|phone number|cell number|details|is|be|and|household|fucking))* (?:off|from|out of|out|outta|of)(?: (?:of|the|your|this|that|these|any|all|every|ur|whatever|my|stupid|text|texting|sms|marketing|mailing|calling|call|contact|phone|customer|client|spam|message|distribution|email|future|company|companys|yalls|other|damn))* ${listWord}\\b`,
      notOurVisit,
    ),
    optout(
      'phrase.take-me-off',
      `\\b(?:take|get|remove|delete|drop|unlist|scratch|erase|block|exclude|wipe) (?:me|us|my number|this number|my phone number|this phone)(?: (?:off|out|completely|entirely|permanently|from (?:this|here|it|everything|all|texts?|your \\w+)))*(?: now| immediately| asap| thanks| today| right away| already| for good| and)*${end}`,
      /\b(?:schedule|appointment|calendar|waitlist|visit)\b|\bdrop (?:me|us) (?:off)\b|\bblock me\b(?!.*text)|\bget me (?:now|asap|today|right away)\b|\bget (?!(?:me|us|my number|this number) (?:off|out))/,
    ),
    optout(
      'phrase.forget-number',
      `\\b(?:remove|delete|lose|erase|forget|drop|scrub|unlist|wipe|clear|toss|purge|discard|trash|burn|destroy|get rid of|throw away|throw out|block|deactivate|unsave|expunge)(?: you (?:have|had))? (?:my|our|this|the|me and my|all of my|all my|his|her|that)(?: (?:phone|cell|contact|personal|damn|old|telephone|mobile|home|whole))* (?:number|numbers|info|information|contact|contacts|digits|details|name|data|phone)\\b`,
      /\bthat (?:number|one) . (?:its|it is|mine|use|my)\b|\bnumber (?:plate|sign|s from the)|\bphone (?:jack|line|outlet|wire|box|cable|system|pole)\b|\b(?:house|unit|apt|apartment|gate|model|serial|lot|old|that) number\b|\b(?:mine|it|correct|right|new|number) is \d|\bnumber (?:on|for) (?:the|my) (?:house|door|mailbox|gate|invoice|appointment)|\bcontact(?:s|or)? (?:paper|switch|from the (?:panel|relay))/,
    ),
    optout(
      'phrase.no-call-list',
      `\\b(?:put|add|place|enter|include|on|list|listed|mark)(?: \\w+){0,6} (?:do ?not|dont|no|not) ?(?:call|contact|text|disturb|solicit|message)\\b|\\b(?:dont|not?) (?:call|contact|text|message) (?:list|registry|me list)\\b|\\b(?:dnc|dnd)(?: list| me| please| registry| now)*\\b|\\b(?:block|black) ?list me\\b|\\bno (?:call|contact) list\\b|\\bdnc\\b|^dont (?:disturb|contact|call|text|message|solicit)(?: thanks| thank you)?$`,
    ),
    optout(
      'phrase.leave-alone',
      `\\b(?:be|being|get) left (?:alone|in peace)\\b|\\b(?:leave|let) (?:me|us|my \\w+|this number|my family|people|this (?:phone|person))(?: \\w+){0,3} (?:alone|be${end}|in peace)\\b`,
      /\b(?:with|about) (?:the|a) (?:price|bill)\b|\bwill (?:they|the|it|he)(?: \w+){0,2} leave\b|\bthe (?:wasps|bees|dog|mice|rats|bugs)\b|\b(?:wont|doesnt|dont|never) leave\b/,
    ),
    optout(
      'phrase.go-away',
      `(?:^|[.,?] |\\b(?:you|and|to|now|just|please|so) )(?:go away|get lost|buzz off|back off|bug off|beat it|kick rocks|take a hike|scram|shoo|go f|get bent|drop dead|eat shit|kiss my ass|up yours|shove (?:it|off)|sod off|naff off|jog on|give it (?:up|a rest)|knock it off|cut it out|quit it|buzz|get a life|no more of this|let me be|we are through|lose me|cool it|enough is enough)(?: (?:already|now|please|thanks|you|man|dude|bro|asshole|loser|jerk|idiots?|weirdos?|dumbass|prick|bitch|spammers?|bot|and|guys|all of you|forever|for good|creeps?|scammers?|with (?:this|these|the|your) \\w+))*${end}`,
      /\b(?:can|could|will|would|anyone) (?:you )?(?:\w+ )?beat it\b|\b(?:smell|noise|it|sound|problem|bugs|they|pain|odor|will|wont|doesnt|didnt|never|leak) (?:\w+ )?go away\b/,
    ),
    optout(
      'phrase.expletive',
      `\\b(?:fuck|piss|screw|eff|bugger|f|sod) (?:right |all the way |straight )?off\\b|\\bfuck(?:ing)? (?:you|u|yourself|yourselves|yall|outta|out of)\\b|\\b(?:go|you can) (?:fuck|to hell|screw)\\b|\\b(?:stfu|gtfo|gfy|foad|fu)\\b|\\bf you\\b|\\bf u\\b|^shut (?:the \\w+ )?up\\b|\\bshut up (?:and|with|already|now|you)\\b|\\bgo to hell\\b|\\bscrew you\\b|\\bdamn spam\\w*`,
      /\bscrew off the\b|\bpiss(?:es|ed)? off (?:my|the)\b|\b(?:cap|lid|knob|handle|fitting)\b/,
    ),
    optout(
      'phrase.if-again',
      `\\b(?:if|should) (?:i|you|u|yall|one|anyone|this)(?: \\w+){0,4} (?:text|message|contact|call|texts|messages|bother|texting|txt|dont stop|send|get)(?: \\w+){0,4} (?:again|one more|any more|anymore|another|continue|texting|texts?|messages?|stop|more|keep)\\b(?=.{0,80}\\b(?:ill|i will|im|im going|i am|my|sue|report|lawyer|attorney|police|block|file|contact|there will|legal|bbb|fcc|court|going to|we will|swear)\\b)|\\b(?:text|message|contact|call) (?:me|us) (?:again|one more time|once more)(?: and| or)? ?[.,]? ?(?:and|or)? ?(?:ill|i will|im|i am|i swear|my|see|youll|you will|we will)\\b|\\b(?:one|1) more (?:text|message)\\b(?=.{0,40}\\b(?:ill|im|i|my|and|we)\\b)`,
      /\b(?:can|could|would) you (?:text|call|message) me again\b|\bif i (?:get|need|have|want) .{0,20}\b(?:leak|quote|problem)/,
    ),
    optout(
      'phrase.legal',
      `\\b(?:tcpa|fcc|ftc|ca?n ?spam act|cease and desist|dont call registry|telemarketing|telemarketers?|do not call registry|robocalls?|robotexts?|47 cfr|crtc|casl)\\b|\\b(?:lawyer|attorney|sue|suing|lawsuit|legal action|police|bbb|attorney general|small claims|court|report you|reporting you|file a complaint)\\b(?=.*\\b(?:texts?|texting|messages|messaging|contact me|contacting (?:me|us)|spam|harass\\w*)\\b)|\\b(?:texts?|texting|messages|messaging|contacting (?:me|us)|spam|harass\\w*)\\b(?=.*\\b(?:lawyer|attorney|sue|suing|lawsuit|legal action|police|small claims|file a complaint|report you)\\b)|\\bharassment\\b|\\bharassing\\b|\\byou are (?:stalking|spamming|harassing)\\b`,
      /\b(?:neighbou?rs?|tenants?|landlord|insurance|my ex|roommate)\b|\b(?:text|message) me\b(?!.*(?:again|stop))/,
    ),
    optout(
      'phrase.spam',
      `\\b(?:report\\w*|mark\\w*|flag\\w*)(?: \\w+){0,4} (?:as|for|to|is) (?:\\w+ ){0,1}(?:spam|junk|abuse|harass\\w*|scam|phishing|unwanted|7726)\\b|\\b(?:this|its|it|that|these|youre|you|texts?|messages?|more) (?:is|are|just|all|guys|more|keep)? ?(?:just |all |total |pure |nothing but )?(?:spam|spammers?|spamming)\\b|^(?:spam|spammers?)(?: spam)*$|\\bno spam\\b|\\bspammers?\\b|\\breport(?:ing|ed) (?:this|you|your)(?: \\w+){0,2} (?:number|spam|to (?:my carrier|verizon|tmobile|the carrier|att))\\b`,
      /\?|^(?:um |so |hey |lol )?(?:is (?:this|it|that)|are you)\b|\b(?:spam folder|went to spam|in (?:my|the) spam|to spam folder|marked (?:it )?as spam (?:by )?(?:accident|mistake))\b/,
    ),
    optout(
      'phrase.blocking',
      `\\b(?:blocking|blocked|block) (?:you|u|yall|ur|your|this|ya)\\b(?! (?:driveway|car|truck|drain|sink|line|toilet|road|street|gate|pipe|in|way))|^(?:ur |you are |your )?block(?:ed|ing)?$|\\byou are (?:getting |being |about to be )?blocked\\b|\\bgetting blocked\\b(?!.*(?:drain|sink|pipe))|\\bi will block\\b`,
    ),
    optout(
      'phrase.wish-no-longer',
      `\\b(?:would|wish|want|ask|request|appreciate|prefer|grateful|rather|like|hope|insist|if|that) (?:\\w+ ){0,3}(?:you|yall|your company|your (?:\\w+ )?(?:system|service|business|office)) (?:\\w+ ){0,3}(?:no longer|not|didnt|wouldnt|dont|stopped|would stop|never|ceased|refrained from|quit) ?(?:to )?(?:be )?(?:send|sent|sending|text|texted|texting|message|messaging|messaged|contact|contacted|contacting|write|reach|bother|call)(?! (?:anyone|anybody|someone|the|a|him))`,
      textsInstead,
    ),
    optout(
      'phrase.no-longer-wish',
      `\\b(?:no longer|not any longer|not) (?:wish|want|wanting|wishing|care|interested|desire|need|require)(?: \\w+){0,4} (?:texts?|messages?|contact\\w*|communications?|texting|list|receive|hear)\\b`,
      /\bnot (?:want|interested) .{0,30}\bmess(?:y)?\b/,
    ),
    optout(
      'phrase.no-need',
      `\\b(?:no need to|dont need to|stop trying to) (?:text|message|contact)(?: me| us)? (?:anymore|any more|again)\\b`,
    ),
    optout(
      'phrase.rather-not',
      `\\b(?:rather|prefer|would like|want|ask|asking|choose|wish|like)(?: \\w+)? not (?:to )?(?:be |get |getting |receive |have |keep getting )(?:\\w+ ){0,3}(?:texts?|texted|contacted|messages?|messaged|texting)\\b`,
    ),
    optout(
      'phrase.needs-to-stop',
      `\\b(?:you|yall|guys|people|this|these|texts|messages|texting|spam|it all)(?: \\w+){0,1} (?:need|needs|have|has|got|better|must|gotta|should|ought)(?: to)? (?:stop|cease|end|quit)${endSoftly}|\\b(?:request|sake|been told|asked|told|work|meeting|driving|please) (?:to )?stop${endSoftly}|\\bwhat part of (?:stop|no|quoted)\\b|\\bunderstand (?:the )?(?:word )?(?:stop|quoted)\\b|\\bfor (?:fucks|gods|christs|the love of \\w+) (?:sake )?stop\\b`,
      jobTalkStops,
    ),
    optout(
      'phrase.number-removed',
      `\\b(?:my|this|our) (?:phone |cell )?(?:number|name|info|information|contact|phone)(?: \\w+){0,3} (?:removed|deleted|erased|taken off|scrubbed|wiped|blocked|purged)\\b|\\b(?:be|get|got|being|have (?:me|us)) (?:removed|deleted|taken off|unsubscribed|unlisted)(?: (?:please|thanks|now|from (?:your|this|the|all)(?: \\w+){0,2}))*${end}|\\b(?:not|im|no longer)(?: \\w+){0,2} on (?:your|this|the|any) (?:\\w+ )?list (?:anymore|any more|again)\\b`,
      notOurVisit,
    ),
    optout(
      'phrase.told-off',
      `\\b(?:go )?bother (?:someone|somebody|anyone) else\\b|\\b(?:shove|stick|keep) (?:it|them|your (?:texts|messages))(?: up)?\\b(?=.*)|\\b(?:texts|messages) and shove\\b|\\b(?:bot|robot|texts?|messages?|crap|shit) off (?:my|our) phone\\b|\\bgo f (?:yourself|urself|off)\\b|^block me$|^(?:youre|you are|ur|you|u)?(?: being| getting| been)? ?(?:reported|blocked)(?: and (?:reported|blocked))?$|\\b(?:you|u) (?:are )?(?:being|getting) (?:reported|blocked)\\b`,
      /\bkeep (?:it|them)\b|\bstick (?:it|them)\b/,
    ),
    optout(
      'spanish.other',
      `\\b(?:salir|salirme|sacarme|borrarme|quitarme) de (?:la|su|esta|esa) lista\\b|\\bno me (?:suscribi|registre|inscribi|apunte)\\b|\\bcancel\\w* (?:la |mi )?su[bs]?scripcion\\b|\\bdesu[bs]?scri\\w+\\b|\\b(?:dar|darse) de baja\\b|\\bno (?:llamen?|escriban?|manden?) (?:ni|o|y) (?:escrib|mand|llam|text)\\w+`,
    ),
    optout('french.other', `\\b(?:ne )?(?:souhaite|veux|desire|voulons|souhaitons) (?:plus|pas) etre (?:contact|derang|sollicit|text)\\w*`),
    optout(
      'spanish.no-me-escriban',
      `\\bno (?:quiero que )?(?:me|nos|le) (?:sigan? |vuelvan? a |vuelvas a |vayan? a )?(?:mand|envi|escrib|contact|text|molest|busqu|mensaj|moleste)\\w*|\\bno (?:manden?|mandes|envien?|envies|escriban?|escribas|molesten?|molestes|molestar|contacten?|texteen?|moleste) ?(?:mas|nada|mensajes|textos)?\\b|\\bno (?:vuelvan|vuelva|vuelvas) a (?:mand|envi|escrib|contact|text|molest|llam|marc)\\w+|\\bno (?:me |nos )(?:llamen?|llames|marquen?|hablen?)(?: mas| nunca| por favor| otra vez| de nuevo)*${end}`,
      /\bno me (?:(?:mand|envi|contact)(?:o|aron|an|aste)|escrib(?:io|ieron|en|iste))\b|\bno me (?:han|ha) \w+|\b(?:mandenme|mandeme|envienme|escribanme|escribame) (?:un |por )?(?:mensaje|texto)|\bno me (?:mande|envie)n? (?:al|a (?:ese|otro)|otro (?:tecnico|plomero)|el tecnico|a nadie)|\bno me (?:llam|marqu)\w+.*\b(?:mensaje|texto|escrib)/,
    ),
    optout(
      'spanish.ya-no',
      `\\b(?:ya )?no (?:quiero|deseo|necesito|queremos|quisiera|deseamos|me interesan?|acepto|autorizo|autorice|pedi|solicite|quiero seguir|me suscribi|di permiso|doy permiso|estoy interesad[oa])(?: en)?(?: \\w+){0,3} (?:mensajes?|textos?|sms|notificaciones|comunicaciones|publicidad|saber (?:nada )?de ustedes|contact\\w*|promociones|me (?:escrib|mand|envi|contact|molest)\\w+|recibir\\w*|ser contactad[oa])\\b|\\bno (?:mas|quiero mas|ya) (?:mensajes?|textos?|sms|spam|publicidad|msj)\\b|\\bya no (?:mas )?(?:mensajes|textos|me (?:mand|envi|escrib|text|contact|molest|llam)\\w+|por favor${end})|\\bya no (?:me )?(?:mand|envi|escrib|text|contact|molest)\\w+|^(?:ya )?(?:no mas|basta ya|ya basta|ya no)(?: por favor| gracias| ya)*$`,
      /\bno (?:me )?(?:mandaron|enviaron|escribieron|mando|envio)\b/,
    ),
    optout(
      'spanish.off-list',
      `\\b(?:quit|borr|elimin|sac|remuev|retir|suprim|tach|bajar|bajen|baje|saqu|saque|qu[ií]t)\\w*(?: \\w+){0,2} (?:de|del|numero|telefono|contacto|datos|informacion)\\b(?: (?:la|su|sus|esta|esa|tu|el|toda|mi|lista|sistema|base|contactos|registros|ahi|aqui)\\b)*|\\b(?:de|den|denme|deme|dame|darme|darnos|quiero|doy|dan|denos) (?:\\w+ )?(?:de )?baja\\b|\\bcancel\\w* (?:la |mi |los |estos |esta |sus )?(?:suscripcion|mensajes|textos|notificaciones|subscripcion)\\b|\\b(?:desuscrib|dessuscrib|desinscrib|anular suscrip|dar de baja)\\w*|\\bborre(?:n)?me\\b|\\belimine(?:n)?me\\b`,
      /\b(?:calentador|tapon|pared|arbol|alfombra|techo|del (?:bano|techo|patio|piso|sotano)|de la (?:pared|cocina|casa|agenda)|cita|presion|agua|moho|lavadora|de ahi el|viejo|vieja|de agua|citas|agenda|voltaje)\b|^(?!.*\b(?:me|nos|lista|numero|mi|telefono|contactos|datos|baja|suscri|subscri|desuscri|textos|mensajes|quitenme|quiteme|saquenme|saqueme|sacame|borrenme|borreme|borrame|eliminenme|elimineme|notificaciones|retirenme|quitame|eliminame)\b)/,
    ),
    optout(
      'spanish.leave-alone',
      `\\b(?:deje(?:n)?(?:me|nos)|deja(?:me|nos)|dejenme|dejame|dejeme) (?:\\w+ )?(?:en paz|tranquil[oa]s?|sol[oa])\\b|\\b(?:vete|vayanse|vayase) (?:a la|al) \\w+|\\bchinga\\w* (?:tu|a su|su)\\b|\\bno (?:esten|este|estes) (?:molestando|chingando|jodiendo|fregando)\\b|\\bno (?:molesten?|molestes|molestar|jodan?|chinguen?|frieguen?)\\b|\\b(?:no doy|no di|retiro|revoco) (?:mi )?(?:permiso|consentimiento|autorizacion)\\b|\\b(?:alto|stop|basta) (?:por favor|ya|a los|a estos|con (?:los|estos|sus)|de (?:mensajes|textos|mandar|enviar|escribir|molestar))\\b|\\b(?:pare|paren|detengan|suspendan|cancelen|detener) (?:ya |de |con )?(?:esto|los|estos|sus)? ?(?:mensajes|textos|envios|esto)\\b`,
    ),
    optout(
      'french.ne-plus',
      `\\b(?:ne |n )?(?:m|me|nous|n) ?(?:ecri\\w*|envoy\\w*|text\\w*|contact\\w*|derang\\w*|rappel\\w*|appel\\w*|messag\\w*|embet\\w*|harcel\\w*|mecrivez|menvoyez|mappelez)(?: (?:moi|nous|de|pas))? (?:plus|jamais)\\b|\\b(?:ne )?(?:mecrivez|menvoyez|mappelez|mecris|menvoie|mecrire|menvoyer)\\b(?: \\w+)? (?:plus|jamais)\\b|\\b(?:contactez|ecrivez|textez|appelez|envoyez) (?:moi |nous )?(?:plus|jamais)\\b|\\bplus (?:de|aucun|jamais de|d) (?:textos?|textes?|texts?|text|messages?|sms|courriels|contact|spam)\\b|\\bne (?:veux|desire|souhaite|voulons|voudrais) (?:plus|pas|aucun)(?: \\w+){0,3} (?:messages?|textos?|textes?|texts?|text|sms|recevoir|contacte\\w*|derang\\w*|vous entendre|nouvelles|entendre)\\b|\\bveux (?:plus|pas)(?: \\w+){0,2} (?:recevoir|messages?|textos?|texts?|text|sms)\\b|\\bplus recevoir\\b`,
    ),
    optout(
      'french.off-list',
      `\\b(?:desabonn\\w*|desinscri\\w*|me desabonner)\\b|\\b(?:retir\\w*|enlev\\w*|supprim\\w*|effac\\w*|otez|oter|rayez|sortez)(?: moi| nous| mon| ce| le| notre| mes| de suite)* (?:de (?:la|votre|vos|cette|ta) (?:liste|listes|contacts|base|systeme)|de vos \\w+|numero|nom|contact|coordonnees|de votre|de la liste)\\b|\\b(?:laisse[zr]?|foute[zr]?|fiche[zr]?|fous|fiche)(?: moi| nous)?(?: \\w+){0,2} (?:tranquille|la paix|en paix)\\b|\\b(?:jai|je) (?:n ai |nai )?(?:jamais|pas) (?:demande|consenti|inscrit|donne)\\b|\\bje (?:retire|revoque) mon consentement\\b`,
    ),
  ],
  'wrong-number': [
    wrongNumber(
      'wrong-number.not-name',
      `\\bwho(?: i)?s (?:${names})\\b(?: [?.,])+ .{0,20}\\bnot me\\b|^(?:no |sorry |um |nope )*not (?:${names}|him|her|them|mr \\w+|mrs \\w+)(?: sorry| thanks| lol)*$|\\bphone (?:isnt|is not|aint) [a-z]+ (?:anymore|any more)\\b`,
    ),
    wrongNumber(
      'wrong-number.other-words',
      `\\bdoesnt belong to\\b|\\b(?:number|phone) (?:does not|doesnt|no longer) belongs?\\b|\\bno (?!one\\b|body\\b|heat\\b|water\\b|power\\b|hot\\b|gas\\b|leak\\b|contact\\b|service\\b|answer\\b|plumb)[a-z]+ (?:at|on) this (?:number|phone)\\b|\\bmy name (?:isnt|is not|aint)\\b|\\bthis is (?:his|her|their) old (?:number|phone)\\b|\\bnot (?:the person|who|the one|the guy) (?:that )?(?:you|u)(?: are| re)? (?:looking|want|need|think)\\w*|\\b(?:have|got|must have) me (?:confused|mixed up|mistaken)\\b|\\b(?:texted|messaged|reached|contacted|called) (?:the )?wrong (?:number|person)\\b|\\bgot (?:the )?wrong (?:number|person|phone)\\b|\\b(?:didnt|never|did not) (?:request|order|ask for|inquire about) (?:any |a |an )?(?:service|services|quote|estimate|anything|plumber|visit)${end}|\\best[aeo] no es (?!el\\b|la\\b|lo\\b|una?\\b|mi\\b|urgente|necesari|posible|just)[a-z]+${end}`,
      /\?|\b(?:its|it is|should be|meant|\d{3})\b|\b(?:number|amount|size|kind) of [a-z]+s\b/,
    ),
    wrongNumber(
      'wrong-number',
      `\\b(?:wrong|incorrect|bad) (?:number|person|phone|cell|guy|lady|party|contact|one|woman|dude|man|recipient|individual|phone number|#)\\b`,
      /\bwrong (?:number|one)(?: \w+)? (?:of|on (?:the|my|that)|for (?:the|my) (?:house|unit|apt|gate|part)|i (?:gave|put|typed|sent)|its|it is|it should|should be|earlier|in my)\b|\bwrong (?:number|one) [.,]? ?(?:its|it is|it should|should|the (?:right|correct)|mine is|my (?:number|house|address) is|its actually|that should|(?:i )?meant|\d)|\b(?:gave|give|typed|put|wrote|sent|texted|told|listed) (?:\w+ ){0,3}(?:the )?wrong\b(?!.*(?:stop|remove|person))|\bis (?:this|it) (?:the|a) wrong\b|\bwrong (?:part|size|guy (?:came|showed))|\b(?:sent|send|ordered|installed|got|bought|brought|delivered|received|billed|charged) (?:me |us )?(?:the )?wrong\b|\b(?:house|unit|apt|apartment|model|serial|part|gate|invoice|lot|building) (?:is )?(?:the )?wrong\b/,
    ),
    wrongNumber(
      'wrong-number.meant-another',
      `\\b(?:you|u|yall) (?:\\w+ )?(?:meant|want|wanted|looking for|must be looking for|are looking for|thinking of|confus\\w*)(?: \\w+){0,3} (?:someone else|another person|somebody else|different person|someone different|other person)\\b|\\b(?:text|texting|message|messaging|contact\\w*|send\\w*)(?: \\w+){0,4} (?:someone else|a different person|a stranger|the wrong)\\b|\\bmistaken (?:identity|me for)\\b|\\b(?:youve got|you have|you got|think you got) (?:the )?wrong\\b`,
      /\bwrong (?:address|part|size|date|day|time|street|unit|idea|model|price|house|name)\b|\bsend(?:ing)? someone else\b|\btext someone else (?:first|too)\b/,
    ),
    wrongNumber(
      'wrong-number.not-them',
      `\\b(?:this|that) (?:isnt|is not|aint|is no longer|isnt even|was never|not|no longer)(?: belongs to)? (?:[a-z]+s? ){0,2}(?:phone|number|cell|line|mobile)\\b|\\bnot (?:[a-z]+ ){0,2}[a-z]+s? (?:phone|number|cell)(?: anymore| any more)?\\b|\\b(?:this|that) (?:isnt|is not|aint|is no longer)(?: mr| mrs| ms)? (?!a\\b|an\\b|the\\b|good|working|urgent|right|fair|ok|okay|what|about|how|my|your|for|going|cool|funny|it|so|too|at|in|on|me|acceptable|true|fun|professional|normal|safe|covered|enough|really|worth|helpful|possible|something|time|yet|even|new|anything|correct|real|fixed)[a-z]+(?: [a-z]+)?${end}|\\b(?:i am|im|we are|were|am) not (?:mr |mrs |ms )?(?!sure|home|here|interested|available|in|at|going|able|happy|the|a|an|ready|there|there|certain|getting|paying|free|from|on|it|looking|too|really|so|good|great|that|comfortable|mad|worried|asking|saying|trying|seeing|clear|opposed|doing|used|kidding|joking|satisfied|picky|local|familiar|okay|ok|your|his|her|feeling|driving|coming|leaving|using|done|finished|booked|set|able|allowed|around|well|much|exactly|quite|fine|late|busy|impressed|responsible|aware|positive|waiting|moving|selling|flexible|expecting|answering|getting|having|needing|wanting|dealing|working|giving|signing|buying|replying|letting|spending|tech|handy|wealthy|rich|rushing|hurt|picking|near|far|planning|doubting|convinced|emergency|urgent|anymore|complaining|talking|calling|texting|back|up|out|off|by|with|to|for|until|really|gonna|one|person|needed|hungry|bothered|this|part|playing|involved|sold|old|concerned|holding|being|made|showing|made)[a-z]+(?: [a-z]+)?${end}`,
      /\b(?:unit|apt|apartment|house|gate|account|order|model|serial|zip|street) number\b|\?|\b(?:owner|tenant|homeowner|renter|handyman|plumber|customer|robot|bot|expert)\b|\bnot [a-z]+ing\b/,
    ),
    wrongNumber(
      'wrong-number.not-here',
      `\\b(?:doesnt|dont|does not|no longer|didnt|hasnt|isnt|not)(?: \\w+){0,2} (?:live here|lives here|live at this|have (?:this|that) (?:number|phone)|has (?:this|that) (?:number|phone)|own this (?:number|phone)|owns this (?:number|phone)|use this (?:number|phone)|uses this (?:number|phone)|at this number|lived here|here anymore|(?:work|works) here(?: anymore)?|on this number|has had this number)\\b|\\b(?:theres|there is|there are|has|have) no (?:one |body )?(?:[a-z]+ )?(?:here|by that name|named|called|at this number|with that name)\\b|\\b(?:nobody|no one|noone|no body|no person)(?: \\w+){0,2} (?:by that name|named|with that name|here|of that name|by the name|at this number)\\b(?! (?:until|to let|yet|today|tomorrow|when|after|all|during))|^no [a-z]+ (?:here|at this number|lives here)\\b|\\b(?:dont|do not|never) (?:know|heard of|even know)(?: of)? (?:a |an |any |anyone |anybody |nobody |no )(?:named |called |by that )?(?!thing|way|one|body|reason|good|about|other|better|details|more|electric|plumb|price|that)[a-z]+(?: smith| named \\w+| by that name)?${end}|\\b(?:dont|never) (?:know|heard of) (?:you|who you|your company|u|yall|this (?:company|business)|this number)\\b`,
      /\b(?:landlord|manage\w*|tenants?|owner|renters?|property|key|let (?:you|him|them) in)\b|\b(?:home|house) (?:right now|until|yet)\b|\?|\bno (?:heat|water|power|hot|gas|leak|ac|electricity|light|pets|parking|problem|pressure|one|dogs?)\b|\bno (?:longer )?(?:works?|working) here (?:now|yet)\b|\bi dont live here\b.*\b(?:landlord|manager|owner|rent)/,
    ),
    wrongNumber(
      'wrong-number.new-owner',
      `\\b(?:got|have|had|acquired|given|assigned|new owner|changed) (?:\\w+ ){0,3}(?:this|new) (?:number|phone)\\b|\\b(?:new|previous|prior|former|last|old|current) (?:phone |number )?(?:owner|holder|user|person)s? (?:of|had|of this|here|for this|have|to this|with)\\b|\\b(?:number|phone)(?: \\w+){0,3} (?:changed hands|changed owners|reassigned|recycled|belongs to (?:someone|me|a|another|somebody)|new owner|used to belong|now belongs|is now)\\b|\\b(?:not|no longer|isnt) my (?:number|phone)\\b|\\b(?:passed away|is deceased|died|has passed|is dead|passed on)\\b(?!.*(?:estimate|leak|house|need|inherit|wall|attic|vent|crawl|yard|under))`,
      /\b(?:phone|battery|truck|car) (?:just )?(?:died|is dead)\b|\b(?:outlet|breaker|panel|garage|switch|light|socket|circuit|battery|house|room)\b.*\bdead\b|\b(?:thermostat|battery|outlet|furnace|heater|compressor|motor|unit|pump|it|fridge|tree|grass|lawn|breaker|ac|fan|lights?) (?:just |has |is |have )?(?:died|dead)\b|\bmy new (?:number|phone)\b|\b(?:got|have|had) (?:a|my) new (?:number|phone)\b|\bhave (?:this|a) number (?:for|on file)\b|\byou have (?:this|my)\b|\b(?:previous|former|last|prior|old) owner (?:of (?:the|this|my|our) (?:house|home|property|place)|had (?!this))|\bnew owner of (?:the|this|my) (?:house|home|property|building)/,
    ),
    wrongNumber(
      'wrong-number.not-me',
      `^(?:sorry |um |uh |hi |no |nope |hey |well )*(?:(?:its |it was |that was |that is |thats |this is )?not me|it wasnt me|wasnt me|that wasnt me|not him|not her|who|not i)(?: sorry| thanks| lol| dude| bro| man| buddy)*(?: [.,].{0,12})?$`,
      /\bwho\b/,
    ),
    wrongNumber(
      'wrong-number.never-called',
      `\\b(?:never|didnt|did not|havent|nobody here|no one here|wasnt me who|haven t)(?: \\w+)? (?:call|called|phone|phoned|dial|dialed|contact|contacted|reach out|reached out|inquired?|reached out)(?: to)?(?: (?:you|u|yall|your \\w+|anyone|anybody|any (?:one|plumb\\w+|compan\\w+|business|body)|this (?:number|company|business)|a (?:plumber|\\w+ company)|ur|guys))?(?: (?:guys|company|business|number|from this|folks|people|before|in my life|at all|today))*${end}`,
      /\b(?:back|about|because|until|sooner|earlier|yet|me)\b|\bnever (?:call|called)(?: \w+)? back\b|\b(?:you|they|he|she|tech|guy|someone|somebody|office|u) (?:\w+ )?(?:never|didnt|havent) \w*\b|\?/,
    ),
    wrongNumber(
      'wrong-number.business-line',
      `\\bno (?:such|longer a) (?:person|customer)\\b|\\b(?:dont|no|not) (?:have|own|need) a (?:house|home)\\b.{0,20}\\b(?:wrong|apartment)\\b|\\bnot (?:a|your) customer(?: of yours)?\\b|\\bnever (?:been|used|was|did business|heard of|done business)(?: \\w+){0,3} (?:customer|you|your|services?|company|client)\\b`,
      /\bnever used (?:your|you).{0,25}\b(?:before|but|how|need|want|is)\b/,
    ),
    wrongNumber(
      'wrong-number.spanish',
      `\\b(?:numero|persona|telefono) (?:equivocad[oa]|incorrect[oa]|erroneo|erronea)\\b|\\b(?:equivoc\\w+|confund\\w+)(?: \\w+){0,2} (?:numero|persona|telefono)\\b|\\b(?:aqui|aca) no (?:vive|hay|es|esta|trabaja|conoc\\w+)\\b|\\bno (?:vive|trabaja) (?:aqui|aca)\\b|\\b(?:yo )?no soy (?!de |del |el |la |un |una |experto|segur)\\w+|\\bno conozco a (?:ningun|nadie|esa|ese|\\w+)|\\b(?:este|ese) (?:ya )?no es (?:el |su )?(?:numero|telefono) (?:de|correcto)\\b|\\bse equivoc(?:o|aron)\\b(?! (?:de (?:direccion|dia|hora|fecha|calle|pieza)|en))|\\byo no (?:llame|los llame|pedi)\\b`,
      /\b(?:numero|telefono) (?:equivocado|incorrecto) (?:de (?:casa|apartamento)|en)\b|\?/,
    ),
    wrongNumber(
      'wrong-number.french',
      `\\b(?:mauvais|faux) (?:numero|destinataire)\\b|\\bmauvaise personne\\b|\\bvous (?:vous )?(?:etes )?tromp\\w+(?: \\w+){0,2} (?:numero|personne)\\b|\\berreur de (?:numero|personne|destinataire)\\b|\\bce n ?est pas (?:le numero|moi|le bon numero|le telefone)\\b|\\bcest pas (?:moi|le bon numero)\\b|\\b(?:pas|plus) (?:le|la|du) bon(?:ne)? (?:numero|personne|destinataire)\\b|\\bje ne suis pas (?:m |mme |monsieur |madame )?(?!sur|la|le|chez|disponible|libre|certain|a |en |pres|dispo|interes|une|un)\\w+${end}|\\bn ?habite (?:pas|plus) ici\\b|\\bconnais pas (?:de|cette personne)\\b`,
    ),
  ],
  // What the patterns above do not spell out.
  composed: [
    compose(
      'composed.end-texts',
      [
        '=(?:cut|kill|save|spare_me|keep|stick|shove|fuck|screw|no_to|enough_of|miss_me_with|good_on|pass_on) ~2 =(?:your|these|those|the|all) ~1 texts',
        'end ~7 texts',
        '=cut =the =(?:crap|bs|bullshit|shit|nonsense) ~3 texts',
        '=(?:stop|stopped|stops|quit|end) ~1 =(?:buzzing|pinging|dinging|blowing_up|lighting_up|beeping) =with =(?:your|these|this|yall) ~1 =(?:stuff|crap|junk|ads|texts|messages|spam|nonsense)',
        'end =(?:following_up|checking_in|checking_up|reaching_out|writing|emailing|contacting|messaging)(?=_[.,]|$)',
        'end ~4 reach ~2 us',
        'texts ~6 end',
      ],
      new RegExp(
        `\\bwhy (?:do|am|are) (?:i|we)\\b|\\b(?:${workWords})(?: \\w+){0,3} (?:stop|quit|end)|\\b(?:end|stop|quit|enough) (?:by|in|at|over|of (?:the|this|my) (?:day|week|month|message|block|street|road))\\b|\\bend of message\\b|\\b(?:dont|cant|cannot|wont) (?:stop|quit|end|cancel)\\b|\\b(?:text|message|call|send) me\\b(?! (?:again|anymore|these|this|any))(?<!\\b(?:stop|quit|to) (?:\\w+ )?(?:text|message|call|send) me)|\\b(?:text|send)(?:ing)? (?:me )?(?:a|the|your|my) (?:quote|price|pic|photo)`,
        'u',
      ),
    ),
    compose(
      'composed.end-them',
      [
        '=what =do =i =(?:type|text|press|send|say|reply|write|tell_you) =to end =(?:this|these|it|them)',
        '=(?:want|need) =nothing ~2 =(?:from_you|from_yall|to_do_with_you|to_do_with_this)',
        '=(?:request|requesting|ask_for|asking_for|want|need|demand|demanding|seeking) ~3 =removal',
        '=(?:these|this|them|those) ~3 =(?:not|stop|stopped|quit) ~2 =(?:come|coming|arriving|showing_up) ~1 =(?:to_me|to_us|here|through|in|anymore|any_more)',
        '=(?:get|make|have) =(?:these|this|them|those) =to =(?:stop|quit|cease|end) =(?:coming|arriving|showing_up)',
        '=(?:zero|no|not_any|never_any) =(?:interest|desire|wish|intention|plans?) =(?:in|of|to) ~1 =(?:being|be|getting|get|staying|stay|receiving|receive) ~6 =(?:lists?|texts?|texted|messages?|messaged|contacted|group|thread)',
        'texts //12 end =(?:them|it|this|these|that)',
        'texts //12 =(?:want|make|get|need) =(?:them|it|this|these) ~1 =(?:stopped|stop|gone|off)',
      ],
      aboutJob,
    ),
    compose(
      'composed.rather-not',
      [
        '=(?:rather|prefer|prefers|wish|ask|asking|request) ~4 not ~3 reach ~2 us',
        '=(?:rather|prefer|appreciate|grateful|glad|thankful|obliged|happy|nice|love|like|better) ~4 =(?:no_longer|not|didnt|without|wouldnt|stopped|ceased|left) ~3 =(?:reach|text|texts|texted|texting|message|messages|messaged|contact|contacted|write|wrote|hear|alone|bothered|bother)',
      ],
      new RegExp(`\\b(?:${workWords})\\b|\\?|\\b(?:before|after|until|while|rather (?:call|talk|you called|speak)|instead of)\\b`, 'u'),
    ),
    compose(
      'composed.dont-reach',
      [
        'not ~3 reach ~3 =(?:again|anymore|any_more|further|in_the_future|at_all|by_text|any_longer|ever|nothing|no_more|moving_forward|period|thanks)',
        'not ~2 =(?:hmu|spam|harass|pester|hound|solicit|bother|contact) ~2 us',
        'not reach =it(?=_[.,]|$)',
        'not =contact ~3 us',
        '=(?:nobody|no_one|none_of_us|not_one_of_us|dont|never|no_longer|not) ~2 want ~5 texts',
        'not ~2 want ~2 get ~5 =(?:these|this|them|anything|stuff|from_you)',
        'not ~3 want =(?:you|yall|anyone|anybody|people|your_company|this_company|this_business|a_robot|robots|bots) ~4 reach ~1 us',
        'not ~2 want ~3 =(?:hear|hearing) ~2 =from',
        'not ~1 =(?:continue|keep) ~2 reach',
      ],
      new RegExp(
        `\\b(?:charged?|pay|paying|fees?|billed) (?:\\w+ )?for\\b|\\b(?:contact|text|message|bother) my (?:insurance|landlord|lawyer|bank|agent|realtor|office|boss|manager|super|contractor|builder|hoa)\\b|\\bbut (?:ok|okay|fine|sure|yes|its (?:ok|fine))\\b|\\b(?:did|do|would|will|are) you\\b.{0,20}\\bnot\\b|\\b(?:${workWords})\\b|\\b(?:i|we|you|they|he|she) (?:didnt|havent|did not|have not|never) (?:get|got|receive|hear|heard|see)|\\b(?:anyone|someone|guys?|before|until|unless|while)\\b|\\bif i dont\\b|\\bdidnt\\b|\\bdont (?:call|phone|ring) .{0,20}\\b(?:text|message)\\b|\\b(?:so|that|why) (?:i|you) (?:can|could|not)|\\b(?:send|text|call|message) (?:${names})\\b|\\bsend (?!me|us|text|mess|this|these|any|stuff|more|to|it)`,
        'u',
      ),
    ),
    compose(
      'composed.off-list',
      [
        '=(?:this|my|our) ~1 =(?:number|phone|line|cell) =(?:is|stays) =off =limits',
        '=on ~2 =(?:lists?|texts|thread|group) ~7 =(?:want|like|be|get|need) ~2 =off =(?:it|of_it|this|that|now)',
        'hide ~5 off ~5 book',
        '=(?:want|like|need|be|wish|how|love|please) ~5 =(?:off|out_of|removed_from|deleted_from) ~4 book',
      ],
      new RegExp(
        `${notOurVisit.source}|\\b(?:${workWords})\\b|\\b(?:get|take) (?:off|out) (?:the|your) (?:books?|machine|computer)\\b`,
        'u',
      ),
    ),
    compose(
      'composed.lose-number',
      [
        'hide =(?:my|our|this) ~1 number =(?:down|off|out)',
        'lose =(?:(?:you|that|what|anything)_)?(?:my|our|this|the|his|her|all_my|all_of_my|any|me_and_my) ~2 number',
        'lose ~3 =(?:me|us|it|my_\\w+|this_\\w+) =(?:from|off|out_of) ~4 book',
      ],
      new RegExp(
        `\\bname down\\b|\\b(?:${workWords})\\b|\\b(?:house|unit|apt|apartment|gate|model|serial|lot|old) number\\b|\\bnumber (?:plate|sign)|\\b(?:dont|didnt|did i|you|i) (?:forget|lose|lost|forgot)\\b(?! you)|\\b(?:jack|line|cord|booth|wire|cable)\\b`,
        'u',
      ),
    ),
    compose(
      'composed.never-agreed',
      [
        '=(?:never|didnt|dont|not|no_one|nobody|havent|wasnt|who_said) ~5 =(?:okay|ok|approve|approved|request|requested|agree|agreed|sign_up|signed_up|signed_us_up|signed_me_up|subscribe|subscribed|consent|consented|opt_in|opted_in|optin|enroll|enrolled|permission|authorize|authorized|give_permission|gave_permission) ~5 =(?:texts?|texting|messages?|messaged|texted|this|these|it|contact|contacted|spam|anything|you|me)',
        '=(?:didnt|never|dont|did_not) ~3 =(?:give|gave) ~4 =number =(?:for_this|to_you|out|for_that|to_be|so_you|to_anyone|to_anybody|to_yall)',
        '=(?:didnt|never) =give ~2 =(?:my|our|this) =number',
      ],
      new RegExp(`\\b(?:${workWords})\\b|\\b(?:price|work|charge|fee|extra|time|amount|contract|plan|financing|job|that much)\\b|\\?`, 'u'),
    ),
    compose(
      'composed.consent',
      [
        '=(?:no|not|never|without|dont|didnt|nor|lack|nobody|no_one|withdraw|withdrawing|revoke|rescind) ~5 consent',
        'consent ~5 =(?:not|never|withdrawn|revoked|rescinded|denied|given_to_no_one|isnt|wasnt|dont|no_longer|over|gone)',
        '=(?:object|refuse|decline|opposed) =to ~5 =(?:texts|texting|messages?|contact|contacted|communications?|texted)',
        '=(?:not|arent|never|isnt|aint|wasnt) ~1 =(?:allowed|permitted|authorized|supposed|free|welcome) =to ~1 reach',
        '=(?:no|any) =right =to ~2 reach',
        'not ~6 =right =to ~1 reach',
        '=(?:prohibited|forbidden|barred|banned) =from ~1 reach',
      ],
      new RegExp(
        `\\b(?:${workWords})\\b|\\b(?:price|work|charge|fee|extra|amount|contract|landlord|building|city|enter|dig|cut|park)\\b|\\?|\\b(?:tenants?|you) (?:need|want|have) (?:my|our) (?:permission|consent)`,
        'u',
      ),
    ),
    compose(
      'composed.against',
      [
        'against ~8 texts',
        'texts ~8 against',
        '=(?:can|could|would|will|may|must) ~2 not ~1 reach ~1 us',
        'against ~6 =from_(?:you|yall|your_\\w+|this_\\w+)',
      ],
      new RegExp(
        `\\b(?:dont|no|not) (?:worry|bother|rush|hurry|go|come|deliver|arrive|always|usually|even know)\\b|\\b(?:${workWords})\\b|\\b(?:not|never|didnt|havent|dont|isnt|arent|wasnt|nobody|cant|cannot|no one|hasnt|nothing) (?:\\w+ )?(?:get|gets|getting|got|receive|received|receiving|see|saw|seeing|read|reading|hear|heard|answer|answered|send|sent|have|had|know|sure|understand|open|opening|working|going|come|came|coming|show|showing|load|work|texted|reply|replied|find|check|checked|ignore|miss|mind|responding)\\b|\\b(?:text|message|send|call) me\\b(?! (?:again|any))|\\b(?:until|unless|before|after|yet|while|when|about the|with the|sorry)\\b|\\?|\\b(?:no|wrong) (?:text|message|number)s? (?:yet|from)|\\bif\\b|\\b(?:i|im|we) (?:not|dont|cant|am not) (?:good|great|much|used|fast|quick)\\b|\\b(?:text|message|texts|texting|messages)(?: \\w+)? (?:is|are|was|were|works|ok|okay|fine|better)\\b(?! (?:not|un|never|end|harass|stress|annoy|illegal))`,
        'u',
      ),
    ),
    compose(
      'composed.refusal',
      ['refuse ~6 about', 'about ~6 refuse'],
      new RegExp(
        `\\b(?:is|was|its) (?:off|out|dead|dying|full|broken|new)\\b|\\bleave (?:it|that|them)\\b|\\bwhy\\b|\\b(?:get|got|have|had|received|see|saw|are|is|was|were) (?:no|any|not)\\b|\\b(?:${workWords})\\b|${bookingTalk.source}|\\b(?:not|never|didnt|havent|dont|isnt|arent|wasnt|nobody|cant|cannot|no one|hasnt|nothing|no longer) (?:\\w+ )?(?:get|gets|getting|got|receive|received|receiving|see|saw|seeing|read|reading|hear|heard|answer|answered|sent|have|had|know|sure|understand|open|opening|working|going|come|came|coming|show|showing|load|work|works|texted|reply|replied|find|check|checked|ignore|miss|mind|responding|forget|lose|need|call|mean|remember|like)\\b|\\b(?:text|message|send|call|give|gave) (?:me|us|you|him|her)\\b|\\b(?:until|unless|before|after|yet|while|when|about|sorry|if|or|but|price|cost|pay|charge|house|email|address|gate|code|new|other|correct|change[ds]?)\\b|\\?|\\b(?:is|its) (?:on|in|at|the)\\b|\\b(?:got|found|saw|took|pulled) (?:your|the|yalls) (?:number|name|info)\\b|\\d`,
        'u',
      ),
    ),
    compose(
      'composed.threat',
      [
        '=(?:lawyer|attorney|police|lawsuit|sue|fcc|court) ~9 =(?:one_more_of|another_of|another_one_of|any_more_of|more_of) =(?:these|them|those)',
        '=(?:report|reporting|reported|sue|suing|lawyer|attorney|fcc|ftc|police|complaint|lawsuit|block|blocking|blocked) ~7 =(?:texts|texting|messages|messaging|spam|spamming|you|number|contact)',
        '=(?:text|texts|message|messages|contact|call) ~3 =(?:again|more) ~6 =(?:report|reporting|sue|suing|lawyer|attorney|fcc|ftc|police|complaint|lawsuit|block|blocking|blocked)',
      ],
      new RegExp(
        `\\b(?:${workWords})\\b|\\b(?:can|could|will|would|should|do|does|did) you\\b|\\b(?:landlord|insurance|neighbou?rs?|refund|money|tenants?|closing|house|text me|call me back|inspection)\\b|\\?`,
        'u',
      ),
    ),
    compose(
      'composed.spanish',
      [
        'basta ~5 mensajes',
        'basta ~3 molesten',
        '=no =(?:me|nos|le) ~2 molesten',
        '=(?:favor_de_)?no =(?:quiero|queremos|deseo|quisiera|doy|necesito|me_interesa|autorizo|acepto) ~5 =(?:ustedes|contacto|comunicacion|comunicaciones|recibir|mensajes?|textos?|permiso)',
        '=no =(?:quiero|queremos|quisiera|deseo) =que ~2 molesten',
        '=no molesten =(?:mas|nada|nunca|otra_vez)',
        '=no =(?:mandar|enviar|escribir|contactar|molestar|textear) ~5',
        'quiten =(?:de|mi|este|ese) ~4 lista',
        '=(?:quitenme|quiteme|saquenme|saqueme|borrenme|borreme|eliminenme|elimineme|quitame|sacame|borrame)',
        '=(?:salir|salirme|sacarme|bajarme) =de ~2 =(?:esto|aqui|ahi|lista|eso)',
      ],
      new RegExp(
        `\\b(?:${workWords})\\b|\\bno me (?:(?:mand|envi|contact|llam)(?:o|aron|an|aste)|escrib(?:io|ieron|en|iste)|ha|han)\\b|\\b(?:mejor|solo) (?:por )?(?:texto|mensaje)|\\b(?:mandenme|mandeme|envienme|escribanme|escribame)\\b|\\bno me (?:llam|marqu)\\w+.*\\b(?:mensaje|texto|escrib)|\\b(?:tecnico|plomero|presupuesto|factura|viejo|vieja|bano|techo|nadie)\\b|\\bantes de\\b`,
        'u',
      ),
    ),
    compose(
      'composed.french',
      [
        'arretez ~5 textos',
        '=(?:retirez|enlevez|otez|supprimez|effacez|rayez|desabonnez|enleve|retire) =(?:moi|nous)(?:_svp|_merci)?(?=_[.,]|$)',
        '=(?:demande|prie|voulez|pouvez|veuillez|faut|veux|voudrais) ~3 =(?:cesser|arreter)(?=_[.,]|$)',
        '=(?:menvoyez|mecrivez|mappelez|mecris|menvoie|mappelle|mappeler|mecrire) ~1 =(?:rien|pas|plus|jamais)',
        '=ne =(?:me|nous|m) achaler =(?:pas|plus|jamais)',
        'arretez =tout ~1 =(?:ca|cela|svp)',
        '=plus =rien',
        'arretez ~2 achaler',
        '=(?:plus|pu|pus|pas|jamais|aucun) ~3 =(?:recevoir|contactee?s?|contacter|derangee?s?|sollicitee?s?|textos?|texter|messages?|texte|ecrire|achaler|achalee?)',
        'otez ~4 =(?:liste|numero|contacts?|base|systeme|fichiers?|registres?)',
      ],
      new RegExp(
        `\\b(?:${workWords})\\b|\\b(?:pas|jamais) (?:recu|eu) |\\b(?:recu|pas de message de)\\b|\\bnai pas\\b|\\bpourquoi\\b|\\?`,
        'u',
      ),
    ),
    wrongNumber(
      'composed.not-them',
      `\\b(?:isnt|not|aint) who you think\\b|^(?:esta |estan |disculpe |perdon |lo siento )*equivocad[oa]s?(?: [.,].*)?$|\\b(?:this|that) (?:isnt|is not|aint|not) (?:the )?[a-z]+ (?:residence|household|family)\\b|\\b(?:this|its|thats) (?:is )?(?:[a-z]+ )?[a-z]+s old (?:number|phone|cell)\\b|\\b(?:that|this)s? (?:is )?not my name\\b|\\bnot the (?:person|one|guy|lady) (?:who|that)\\b|\\b(?:phone|number|line|cell) (?:of|belong(?:s|ing) to) (?:my|a|someone|another)\\b|\\bdont know (?:who )?(?:any |a |an |this )?(?:${names})\\b|\\b(?:reached|have|got|contacted|called|texted|texting) (?:the |a )?wrong (?:house|household|family|home|residence|business|place|office|company)\\b|\\bnot the (?:account|number|phone)? ?(?:holder|subscriber|customer|patient|person (?:you|named|on)|owner of this (?:number|phone|line))\\b|\\b(?:meant|intended) for (?:someone|a different|another)\\b|\\b(?:number|phone) used to be\\b|\\b(?:doesnt|dont|does not|no longer) (?:use|have|own|answer) this (?:number|phone|line|cell)\\b|\\b(?:no one|nobody|noone|no such person|no)(?: (?:named|called|by the name of?))? [a-z]+ (?:lives|is|works|here|at)\\b(?: \\w+){0,4} ?(?:here|any longer|anymore|this number)\\b|\\b(?:this|that|it|you) (?:isnt|aint|is not|not|wasnt) (?:[a-z]+ ){1,2}(?:he|she|they) (?:changed|moved|got|gave|has|doesnt|died|lost)\\b|\\b(?:he|she|they) (?:changed|gave up|switched|lost) (?:his|her|their|the) (?:number|phone)\\b`,
      new RegExp(`\\b(?:${workWords})\\b|\\?`, 'u'),
    ),
  ],
  ambiguous: [
    ambiguous(
      'unsure.joking',
      `^(?:[a-z.,]+ ){0,3}(?:stop|quit)(?: [a-z.,]+){0,5} (?:lol|lmao|haha\\w*|jk|lolol)\\b|^stop (?:lol|haha\\w*|lmao)\\b`,
      /\b(?:by|in|at|over|leak\w*|drip\w*|water|won?t|doesnt)\b/,
    ),
    ambiguous(
      'unsure.can-you-not',
      `^(?:um |ok |hey |lol )*(?:can|could|would) (?:you|u) not(?: lol| thanks| haha)*$|^dont(?: you)?$|^leave it$|^stop playing(?: around| games)?$`,
    ),
    ambiguous(
      'unsure.short',
      `^(?:whoa |wait |hey )+stop$|^(?:ok |im |i am )*(?:done|over this)$|^forget (?:about )?(?:it all|all of it|everything)$|^another (?:text|message)\\b`,
    ),
    ambiguous(
      'unsure.why',
      `\\b(?:why|how come)(?: \\w+){0,3} (?:bothering|bugging|harassing|writing|getting|get|receiving|texting|text|messaging|contacting|received|sending|got|messages|texts|send|texted|keep)\\b(?! (?:dark|air|water|no|hot|cold|shock\\w*|a (?:shock|leak|noise|smell|draft)|so|high|wet|warm|low))(?=(?: \\w+){0,3}(?: (?:this|these|it|texts?|messages?|me|us|texting|messaging|my)| [.,?]|$))`,
      /\b(?:text|call|message) me (?:the|a|when|back)\b|\bwhy (?:does|is|do|did|would) (?:the|my|our|it)\b/,
    ),
    ambiguous(
      'unsure.my-number',
      `\\bwho (?:told|asked|said|authorized) (?:you|yall) (?:to |could |can )?(?:text|contact|message|call)\\b|\\b(?:howd|whered|how|where|who|why)(?: \\w+){0,4} (?:my|this|our) (?:number|phone number|cell|info|information|contact info|contact|phone|digits)\\b`,
      /\b(?:change|update|correct|fix|on file|called)\b|\bnumber is\b/,
    ),
    ambiguous(
      'unsure.spam',
      `\\b(?:spam|scam|scammers?|phishing|unwanted|unsolicited)\\b`,
      /\bspam folder\b|\bspam (?:call|filter)|\bunwanted (?:pests?|guests?|animals?|critters?|visitors?|noise|odor|smell)\b/,
    ),
    ambiguous(
      'unsure.not-interested',
      `\\b(?:not|isnt|no longer|aint|never) interested\\b|\\bno interest\\b|\\bnot? intereste?d\\b|^uninterested$|\\bno me interesan?\\b|\\bno estoy interesad[oa]\\b|\\bpas interess?e\\w*\\b`,
      /\b(?:not|no longer) interested in (?:the|a|that|financing|repair|replacing|warranty)\b|\bnot interested in (?!you|this|that$)\w+/,
    ),
    ambiguous(
      'unsure.enough',
      `^(?:ok |ya |no |thats |that is |ive had |this is )*(?:enough|suficiente|ca suffit|assez)(?: (?:already|now|thanks|ok|please|of this|ya|is enough))*${end}|\\b(?:thats|had|thats quite) enough${end}|^(?:ok )?(?:im|i am|we are|were) (?:so )?(?:done|over it|through|finished)(?: (?:here|with (?:you|this|yall|u|this conversation)|now|talking|thanks))*$|\\bdone with (?:you|this|yall|u)${end}|\\bi give up${end}|^(?:im )?out$`,
    ),
    ambiguous(
      'unsure.cancel-all',
      `^(?:ok |yes |no |hi |then |and |you can |can you |i want to |i would like to |id like to |want to |lets |)*(?:cancel|end|remove|delete|terminate|quit|stop|scrap|drop|kill|close|forget)(?: out)? (?:all|it|it all|all of it|all of that|all of this|all this|everything|every thing|the whole thing|the whole lot|the thing|that|them|them all|this thing|the lot|my account|account|my subscription|subscription|my service|service|the service|my membership|membership|my profile|my file|this conversation|the conversation|conversation|chat|this chat|the chat|thread|this thread|whole thing|me out|us|all that|the request|my request)(?: (?:please|thanks|now|lol|ok|okay|thank you|already|then|asap|haha))*${end}`,
      /\b(?:delete|remove|scrap|forget) (?:that|it) [.,] (?:i|its|it)\b/,
    ),
    ambiguous(
      'unsure.end-talk',
      `\\b(?:end of|end the|end this|done with this|over with this|finish this) (?:conversation|discussion|chat|story|convo|text|thread|talk)\\b|\\b(?:conversation|discussion|chat|convo) (?:is )?(?:over|ended|done|finished|closed)\\b|\\b(?:drop it|forget it|let it go|skip it|nevermind all of it|dont bother|no bother|give up)${end}`,
      /\bwill (?:they|you)\b|\bdrop it (?:off|at)\b|\bdont bother [.,] i(?:ll)?\b/,
    ),
    ambiguous(
      'unsure.stop-what',
      `^(?:ok |please |omg |no |hey |lol |just |ugh |haha |wait |dude |bro |man |oh |yo )*(?:stop|stahp|quit)(?: (?!by|at|in|over|the|a|valve|sign|leak\\w*|working|here|and|on|running|for (?:lunch|the)|off|out|up|my|water|heating|cooling|cock|service|job|work|there|near|after|before|around|when|between|next|to|draining|flushing|tomorrow|today|monday|tuesday|wednesday|thursday|friday|saturday|sunday|bus|light|box|from|past|it|leaking|dripping|last|yesterday|this|right)\\w+){1,3}$|^(?:ok |please |no )*(?:stop|quit) for (?:now|today|a while|the day|tonight|the moment)\\b|\\b(?:pause|hold|suspend) (?:the |these |all |my )?(?:texts?|messages?|messaging|texting|notifications)\\b`,
    ),
    ambiguous(
      'unsure.annoyed',
      `\\b(?:this|you|its|these|youre|so|very|that|getting|are|texts?|messages?) (?:is|are|so|getting|very|really|super|all|guys are|people are|beyond|kinda|kind of)? ?(?:so |very |beyond |getting |super )?(?:annoying|creepy|intrusive|invasive|bothersome|harassing|a nuisance|excessive|out of hand|nuisance)\\b|^(?:annoying|ugh|seriously|again|ugh again|ugh not again|really|not again|wtf|what the)(?:(?: [.,?])*(?: (?:this|these|that|you|again|not|another|really|seriously|texts?|messages?|enough|what|why|stop)\\b.{0,30})?)?$|\\b(?:again with|not) (?:this|these|you|again)(?: again)?${end}`,
      /\b(?:noise|sound|beep\w*|drip\w*|leak\w*|smell|buzz\w*|squeak\w*|rattl\w*|alarm|hum\w*|toilet|water|heater|clog\w*|broke\w*|it broke|dog|flood\w*|sound)\b|\b(?:not|this) again [.,] (?:the|my|it)\b/,
    ),
    ambiguous(
      'unsure.keep-texting',
      `\\b(?:keep|keeps|kept|still|constantly|always|continue|continues|continuing) (?:on )?(?:texting|messaging|getting (?:these|this|texts?|messages?)|bothering|contacting|to (?:text|message|contact)|sending (?:me|us|these|this)|receiving (?:these|this|texts?|messages?)|get (?:these|this|texts?|messages?)|blowing up|bugging|hounding)\\b|\\bdo i (?:have|need) to (?:keep|get|text|reply|receive|say|send)\\b|\\b(?:another|more|yet another) (?:text|message)\\b(?=.*\\b(?:really|seriously|ugh|why|geez|again)\\b|(?<=\\b(?:ugh|seriously|really|geez|great|wow).*))|\\btoo many (?:texts|messages)\\b`,
      aboutJob,
    ),
    ambiguous(
      'unsure.no-more-needed',
      `\\b(?:no need|dont need|no reason|not necessary|unnecessary) (?:to |for )(?:text|message|contact|send (?:texts|messages|me|anything)|follow up|followup|keep in touch|texts|messages|check in)\\b|\\bi (?:dont|cant|do not|never|wont) (?:do )?(?:text|texting|texts|receive texts)(?: thanks)?${end}|\\b(?:only|just) (?:an )?emails?\\b|\\bemails? (?:only|me instead|us instead|instead|is better)\\b|\\bprefer (?:an )?emails?\\b|\\bby email\\b.*\\bnot text\\b|\\bunhappy with (?:these|the|your) (?:texts|messages)\\b`,
    ),
    ambiguous(
      'unsure.spanish',
      `\\bpor que (?:me|nos|recibo|estoy|sigo|siguen)(?: \\w+){0,2} (?:mand|escrib|envi|text|mensaj|recib|contact)\\w*|\\b(?:como|donde|quien)(?: \\w+){0,4} mi (?:numero|telefono)\\b|\\bcancel(?:ar|en|e|a|o) (?:todo|toda|eso|esto|mi cuenta|el servicio|la cuenta)\\b|^(?:para|paren|pare|alto|basta) (?:eso|todo|con eso|esto)\\b|^ya (?:estuvo|fue)\\b|\\bes (?:spam|estafa)\\b|\\b(?:demasiados|tantos|muchos) mensajes\\b`,
    ),
    ambiguous(
      'unsure.french',
      `\\bpourquoi (?:je recois|vous m|est ce que je recois|jai recu|tu m)\\w*|\\bcomment (?:avez|as)(?: \\w+){0,2} (?:mon|eu mon) numero\\b|\\bannule[zr]? (?:tout|ca|tout ca|mon compte)\\b|^annuler?$|\\b(?:trop|tant) de (?:messages|textos|texts?)\\b`,
    ),
  ],
};
