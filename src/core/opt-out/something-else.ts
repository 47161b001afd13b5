// What only sounds like opting out: it takes one back or asks for texts, quotes our own words, or wants something of us.
// Read before anything that ends texts.
import { either, end, gap, none, optin, type Pattern } from './pattern.ts';

const { raw } = String;

/** Somebody who says any of these is not only asking for a call. */
const endsTexts = either(
  raw`\b(?:stop|quit|cease|unsubscribe|optout|remove|take (?:me|us|my)|lose|delete|list|again|anymore|any more|no more|never|harass\w*|leave me|this is [a-z]+ (?:at|calling)|i dont (?:do|read|use|like|want|text))\b`,
  raw`\bbye\b`,
);

export const takenBack: Pattern[] = [
  optin(
    'optin.opt-in',
    [raw`\bopt(?:ing)? (?:me |us |back |my number )*(?:back )?in\b`, raw`\boptin\b`],
    [raw`\b(?:dont|didnt|never|not|did|no) (?:\w+ ){0,2}opt`],
  ),
  optin(
    'optin.resubscribe',
    [
      raw`\b(?:resubscribe|re subscribe|subscribe|sign) (?:me|us)(?: back)?(?: up)? ?(?:again|for (?:the |your )?(?:texts|messages|alerts)|to (?:the |your )?(?:texts|messages))?${end}`,
      '^(?:resubscribe|subscribe)$',
    ],
    [raw`\b(?:dont|never|not|didnt|who|why|did)\b`],
  ),
  optin(
    'optin.text-again',
    [
      raw`\b(?:you can|you may|ok to|okay to|start|resume|fine to) (?:start )?(?:text|texting|messaging|message|the texts|sending)(?: (?:me|us|messages|texts))* again\b`,
      raw`\badd me back\b`,
    ],
    [raw`\b(?:dont|never|not)\b`],
  ),
  none(
    'kept.keep-texting',
    [raw`\b(?:keep|continue)(?: on)? (?:the )?(?:text|message|sending|texting|messag)\w*(?! (?:and|ill|or|im))`],
    [
      raw`\b(?:you|u|they|why|dont|if|not|yall|to|will)(?: \w+){0,1} (?:keep|continue)\b`,
      raw`\bno (?:more )?(?:sales|promo|marketing|ads|coupon|special)`,
    ],
  ),
  none(
    'kept.dont-stop',
    [
      raw`(?<!if you )(?<!why )(?<!you )\b(?:dont|never|cant) (?:want (?:you )?to )?(?:stop|quit|unsubscribe|optout|remove me|take me off|delete my|cancel|end)\b`,
    ],
    [
      raw`\bif (?:you|yall|this|these|it|they)\b`,
      raw`\bcan(?:not|t) (?:unsubscribe|optout)\b`,
      raw`\b(?:how|cant)\b.{0,20}\b(?:stop|unsubscribe|optout) (?:these|this|the|from)\b`,
    ],
  ),
  none(
    'kept.by-mistake',
    [
      raw`\b(?:didnt mean to|did not mean to|by (?:mistake|accident)|accidentally|not trying to|dont want to|not (?:going|asking|wanting) to) ${gap(4)}(?:stop|unsubscribe|optout)\b`,
    ],
    [raw`\b(?:not ask\w*|not sign|will not)\b`],
  ),
];

export const quotations: Pattern[] = [
  none('about-others', [
    raw`\bdont (?:text|tell|message|call) my (?:husband|wife|mom|dad|son|daughter|boss|partner|tenants?)\b.*\b(?:price|cost|surprise|secret|gift|bill)\b`,
    raw`\b(?:old|other) number\b.*\bthis is (?:the|my) (?:new|right|current|correct)\b`,
    raw`\b(?:text|texting|message|messaging) (?:and|while|when)(?: you are)? driv\w+`,
  ]),
  none('delighted', [raw`^(?:wow )?(?:stop it|get out)(?: no way)? [.,] .*\b(?:cheap|amazing|great|book me|thats? it|love it|perfect)\b`]),
  none(
    'quote.what-if',
    [
      raw`\b(?:if|what happens (?:if|when)|when) (?:i|we|you) (?:reply|text|say|send|type|hit|respond|put|answer) (?:with |the word )?(?:stop|quoted|end|cancel|quit)\b`,
      raw`\bwhat (?:does|is|do) (?:the )?(?:reply )?(?:stop|quoted|optout)\b`,
      raw`\b(?:it|that|text|message|msg) (?:says|said) (?:to )?(?:reply|text|quoted)\b`,
    ],
    [raw`\bstop (?:text|messag|contact|send)`, raw`\bunsubscribe me\b`],
  ),
  none('quote.ours', ['^quoted(?:(?: [.,?])* quoted)*(?: [.,?])*$']),
  none('quote.reads', [
    raw`\b(?:display|screen|error|panel|sign|sticker|button|code|light|label|thermostat|meter|readout)(?: \w+){0,3} (?:says?|said|reads?|shows?|saying|showing|displays?|marked|labeled)(?: \w+){0,2} (?:stop|end|cancel|quit|quoted)\b`,
  ]),
  none(
    'job.visit-list',
    [
      raw`\b(?:take|remove|get|drop|delete|scratch|cancel) (?:me|us|my|our) ${gap(3)}(?:from|off|for|on) ${gap(3)}(?:schedule|calendar|appointments?|wait ?list|waiting|visit|route|monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|today|slot|booking)`,
    ],
    [raw`\b(?:text|messag|list and)\w*`],
  ),
  // Whoever says these wants something of us.
];

/** Whoever says these wants something of us. */
export const wants: Pattern[] = [
  none(
    'misdialled',
    [
      raw`\b(?:mis ?dial\w*|(?:butt|pocket) ?dial\w*)\b`,
      raw`\b(?:didnt|did not|never) (?:even )?(?:mean|intend|try|want) to (?:call|dial|ring|phone|reach|text)\b`,
      raw`(?<!\b(?:you|yall|they) )\bmeant to (?:call|dial|ring|phone|reach|text) (?:my|a|the|someone|another|our|mom|dad)\b`,
      raw`\b(?:called|dialed|phoned|rang|call) (?:you |yall |this number |it )?(?:was )?(?:by (?:mistake|accident)|accidentally|in error)\b`,
      raw`\baccidentally (?:called|dialed|hit|rang)\b`,
      raw`(?<!\b(?:you|yall|they|he|she|who|someone|guys|have|must have) (?:have |just |must have )?)\b(?:dialed|called|rang|phoned|punched in|hit|tapped|clicked) (?:the |a |your )?wrong (?:number|person|one|company|place|business|contact|button)\b`,
      raw`\bme equivoque\b`,
      raw`\bmarque (?:mal|por error|el numero)`,
      raw`\bje me suis trompee?\b`,
      raw`\b(?:compose|fait|signale) (?:un |le )?(?:mauvais|faux) numero\b`,
    ],
    [
      raw`\b(?:stop|quit|remove|dont (?:text|contact|call|message)|lose|delete|take me|unsubscribe|optout|no more|you (?:dialed|called|texted)|gave|pa(?:re|ra)n?)\b`,
      raw`\barrete`,
    ],
  ),
  none(
    'wants-a-call',
    [
      raw`\b(?:dont|no|not|cant|rather than|instead of|hate|without)(?: (?:do|like|want|this|the|all|to|any|me|us|good at|much of a|real good with)){0,3} (?:text|texting|texts|texter|messages?|messaging)(?: (?:me|us|thing|here|back|thanks|on this phone|so|ok))*(?: (?:[.,?]|[a-z]+)){0,8} (?<!\b(?:will|ill|to|or|no|not|dont|my|work|cell|this|home|the|old|new|house|a) )(?:call|ring|phone|calls)\b(?! list| me a)`,
      raw`\b(?:call|ring|phone)(?: (?:me|us|him|her|back|my|husband|wife|instead|thanks|at|[0-9]+)){0,4}(?: [.,])? (?:and )?(?:dont|not|no|instead of|rather than|over) (?:the )?(?:text|texting|texts|messages?|messaging)\b`,
      raw`\b(?:pas|plus) de (?:textos?|textes?|messages|sms)(?: [.,])?(?: \w+){0,2} (?:appele\w*|telephone\w*)\b`,
      raw`\bno (?:me )?(?:mande\w*|escriba\w*|textee\w*|envie\w*)(?: (?:mensajes?|textos?))?(?: [.,])?(?: mejor| por favor)* (?:llam\w+|marqu\w+)\b`,
    ],
    [endsTexts, raw`\b(?:dont|not|no)(?: \w+)? (?:or )?(?:call|ring)\b`, raw`\b(?:before|after|until|on sun|on sat) `],
  ),
  none('lead.just-come', [
    raw`\b(?:dont|no need|not necessary)(?: \w+){0,4} (?:text|call|message)\b(?: \w+){0,2} [.,] (?:show|come|be|stop by|swing|drop|walk|knock|ring|head)`,
  ]),
  // A machine says so of itself.
  none('machine.no-texts', [
    '^(?:this |the )?(?:number|line|mailbox|inbox) (?:doesnt|dont|does not|cannot|can not|cant|is not able to|isnt able to) (?:accept|receive|take|get|support)',
  ]),
  none(
    'lead.ultimatum',
    [
      raw`\bif (?:you|yall|no one|nobody|someone|he|they) (?:guys )?(?:dont|cant|wont|doesnt|didnt|never)? ?(?:text|call|message|answer|reply|respond|get back|contact|reach|show|write|send)\w*\b(?: \w+){0,10}? (?:someone else|another|other company|elsewhere|next (?:guy|company)|competitor)`,
      raw`\bif i dont (?:get|hear)\b`,
    ],
    [raw`\b(?:again|one more)\b`],
  ),
  none('lead.not-them', [
    raw`\b(?:dont|not|no need to|stop|quit) (?:text|call|contact|message|texting|calling|contacting|messaging|bother|bothering) (?:the |my |our |his )?(?:tenants?|renters?|landlord|neighbou?rs?|super|manager|office|owner|roommate|him|her|them)(?: (?:directly|again))?(?: [.,])?(?: (?:and|just|but))? (?:text|call|contact|message|ask|deal with|use|go through) (?:me|us)\b`,
  ]),
  none('lead.complains', [
    raw`\b(?:stop|quit) (?:ignoring|ghosting|dodging|stalling|avoiding|lying|overcharging|charging|billing|playing games|giving me the run ?around|making (?:me wait|excuses)|jerking|putting (?:me|us) off|parking|messing up|sending (?:me |us )?(?:bills|invoices|the wrong|different|new|rookies|kids))\b`,
    raw`\b(?:scam|scammers|scammed|spam|rip ?off|crooks)\b.{0,80}\b(?:my money|refund|pay me back|money back|my deposit)\b`,
    raw`\b(?:my money|refund|money back|my deposit)\b.{0,80}\b(?:scam\w*|rip ?off|crooks)\b`,
  ]),
];
