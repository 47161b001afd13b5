// People who want some texts and not others: no marketing, no reviews, no reminders; not at night, not on this number, fewer.
import { about, end, filler, gap, hours, number, type Pattern } from './pattern.ts';

const { raw } = String;

const times = raw`(?:(?:before|after|past|until|untill|till|til|between|by|at|from) (?:about |around |like )?(?:\d|noon|midnight|midday|work|school|church|dinner|lunch|breakfast|bedtime|bed|supper\w*|dinnertime|lunchtime|naptime|class|dark|hours|business|sunrise|morning|evening|night|mon|tue|wed|thu|fri|sat|sun|tomorrow|next|later|the (?:morning|evening|weekend)|i (?!said|told|asked|already|have)|im|we|my|eight|nine|ten|seven|six|five)|(?:while|when|whilst|during|unless|except|if) (?!i (?:already|told|said|asked|have)|(?:you|u) )\w+|on (?:the )?(?:mon|tue|wed|thu|fri|sat|sun|week|holiday|vacation|my)\w*|(?:on )?(?:sun|mon|tues|wednes|thurs|fri|satur)days?|weekends|so early|this early|that early|too early|so late|this late|that late|too late|late at|early in|in the (?:morning|mornings|middle|evening|evenings|afternoon)|at (?:night|nights|work|this hour|these hours|such)|\d{1,2} ?(?:am|pm)|overnight|for now|so often|so much|as much|as often|that often|this often|every (?:day|hour|morning|night))`;

const marketing = raw`(?:promos?|promotions?|promotional|marketing|coupons?|ads|adverts?|advertis\w+|newsletters?|specials|deals|discounts|offers|(?:sales?|special|holiday|seasonal) (?:texts?|messages?|stuff|offers?|calls?|pitch\w*|spam|deals?)|sales)`;

const wanted = '(?:send me|text me|want|keep|need|get|like|use) ';

export const scopes: Pattern[] = [
  about(
    'marketing',
    'scope.marketing',
    [
      raw`\b(?:stop|quit|cut|drop|no more|no|not the|without|skip|cease|end|cancel|unsubscribe ${gap(2)}from|optout of|off|enough|dont (?:want|need|send|text|like)|not interested in|remove me from) ${filler}(?:want )?${gap(1)}${marketing}\b`,
    ],
    [
      raw`\b(?:have|got|there|had|is|are|any) no\b`,
      raw`\b(?:all|any|every) (?:texts|messages|contact)\b`,
      raw`\bno (?:sales tax|deals? (?:yet|on))\b`,
      raw`\bspecials? (?:part|order|valve)`,
      raw`\bstop (?:by|in|at|over)\b`,
      raw`\bno (?:discount|offer|deal|special)s?\b(?!.*(?:text|messag|send))`,
    ],
  ),
  about('marketing', 'scope.only-visits', [
    raw`\b(?:only|${wanted}) ?${gap(3)}(?:appointments?|visits?|reminders?|service|confirmations?) ?(?:texts?|messages?|updates?|stuff)? .{0,20}\b(?:no|not|stop|nothing|without) ${gap(4)}${marketing}`,
  ]),
  about(
    'reviews',
    'scope.reviews',
    [
      raw`\b(?:stop|quit|no more|no|dont) ${filler}(?:asking|ask|request\w*)? ?${filler}(?:reviews?|surveys?|feedback|ratings?)\b(?: requests?| texts?| messages?| links?)?`,
    ],
    [raw`\b(?:saw|read|found|have|has|had|got) (?:no|your)\b`],
  ),
  about(
    'reminders',
    'scope.reminders',
    [
      raw`\b(?:stop|quit|skip|no more|no|cancel|turn off|end|cease|dont (?:want|need|send)|unsubscribe from|optout of|enough) (?:you )?${filler}(?:appointment |visit |text |service )?(?:reminders?|confirmations?)\b`,
      raw`\bdont need to (?:send|remind|be reminded)`,
      raw`\bstop reminding\b`,
    ],
    [
      raw`\bkeep\b`,
      raw`\b(?:got|have|had|get|received|was|were|there) no\b`,
      raw`\bno reminder\b.{0,20}\b(?:came|yesterday|so i)`,
      raw`\bstop (?:by|in|at)\b`,
    ],
  ),
];

export const limits: Pattern[] = [
  hours(
    'limit.today',
    [
      raw`\bdont (?:text|message|contact|bother|write)(?: me| us)? (?:today|tonight|tomorrow|this (?:week|morning|afternoon)|right now|yet|just yet)\b`,
      raw`\btext(?:s|ing)?(?: me)? at \d+ ?(?:am|pm)?(?: \w+){0,2} (?:not|isnt|is too)\b`,
      raw`\bsolo (?:mensajes|textos|escribanme) (?:despues|antes|entre)\b`,
    ],
    [raw`\b(?:or ever|again)\b`],
  ),
  number(
    'limit.emails',
    [
      raw`\b(?:use|text|try|on) my [a-z ]{2,25} (?:and )?not (?:on )?this (?:one|number|phone|line)\b`,
      raw`\b(?:just|only) (?:an )?emails?\b`,
      '^emails? (?:only|from now on|me instead)',
    ],
    [raw`\b(?:stop|quit|cease) (?:text|messag|contact)\w*`],
  ),
  number(
    'limit.other-number',
    [
      raw`\b(?:use|text|message|send (?:it|them|texts?)(?: to)?|reach|contact) ${gap(3)}(?:other|different|new|correct|right|cell|mobile|\d{3} ?\d{3,4}|\d{10}|(?:husband|wife|son|daughter|tenant|mom|dad|manager|assistant|roommate|partner)s?)\b`,
    ],
    [
      raw`\bnot (?:available|home|here|around|working)\b`,
      raw`^(?!.*\b(?:dont|stop|quit|no|not|instead|never)\b)`,
      raw`\b(?:price|cost|surprise|secret|code|total|gift)\b`,
      raw`\b(?:again|anymore|any more|stop (?:text|messag|contact|send)\w* (?:me|us) [.,?])`,
      raw`\btext (?:a |some)?(?:different|other) (?:person|people)`,
      raw`\b(?:no|not|dont|wrong) (?:the )?(?:right|correct)`,
    ],
  ),
  number(
    'limit.this-number',
    [
      raw`\b(?:dont|stop|quit|never|not) (?:text|message|contact|call|send|texting|messaging|contacting|calling|sending) ${gap(4)}(?:work|office|home|house|landline|wifes?|husbands?|moms?|dads?|kids?|sons?|daughters?|old|other|business|company|school|personal|tenants?) ?(?:phone|number|cell|line)?${end}`,
    ],
    [
      raw`\b(?:stop|quit) \w+ my (?:wife|husband|mom|dad|kid|son|daughter|mother|father)s?\b`,
      raw`\b(?:anyone|anybody|more|again|anymore|from)\b`,
      raw`\btext(?:ing)? (?:is|me|instead)\b`,
      raw`\bthis (?:is|one is) (?:the|my) (?:new|right|correct|current)\b`,
    ],
  ),
  hours(
    'limit.times',
    [
      raw`\b(?:dont|no|stop|quit|never|not|nothing|nobody|avoid|without) ${gap(4)}(?:texts?|texting|messages?|messaging|contact|contacting|call|calls|calling|bother|bothering|send|sending|write|disturb|email|buzz|ping)(?: ${gap(6)}| )${times}(?=\W|$|[a-z0-9])`,
    ],
    [
      raw`\bits \d`,
      raw`\b(?:while|when) (?:you are |youre |you )?driving\b`,
      raw`\btext(?:s|ing)? (?:is|are) (?:fine|ok|okay|better|good)\b`,
      raw`\b(?:anyone|anybody|someone|guys?|techs?|the same)\b`,
      raw`\b(?:disturb|bother|wake) (?:the|my)\b`,
      raw`\b(?:stop|quit) (?:by|in|at|over)\b`,
      raw`\b(?:dont|no|not) send (?!me|us|text|mess|anything|any|these|this)`,
      raw`\b(?:get|got|didnt|have|hear|heard|had) no\b`,
      raw`\b(?:texts?|calls?|messages?) (?:me )?(?:before|when|at|by|until) (?:you|u|they|he|arriv)`,
      raw`\bstop (?:the|that|this) (?:leak|water)`,
      raw`\bnot (?:sure|able|going)\b`,
      raw`\bno (?:one|body)\b`,
      raw`\b(?:texting|text|contact\w*|messag\w*|send\w*) (?:me |us )?(?:again|anymore|ever) ?(?:after|when|if)?\b(?! until| before| unless)`,
    ],
  ),
  hours(
    'limit.only',
    [
      raw`\b(?:only|text|message|contact) (?:text|message|contact|me|call|send|texts)(?: me| us| texts)* (?:only )?(?:after|between|before|on weekdays|on weekends|during|in (?:emergenc|an emergenc|the)|from|if (?:its|it is|there)|for (?:emergenc|appointment|service))`,
    ],
    [raw`^(?!.*\bonly\b)`],
  ),
  hours('limit.not-before', [
    raw`\bnot (?:before|after|until|on (?:sun|mon|tue|wed|thu|fri|sat|week)|during|between|at night|in the)\b.{0,40}\b(?:text|message|contact|write)`,
    raw`\b(?:text|message|contact|write)\w*\b.{0,40}\bnot (?:before|after|on (?:sun|mon|tue|wed|thu|fri|sat|week)|during|between|at night)\b`,
    raw`\b(?:texts?|messages?) (?:come|came|arrive|are coming|wake|woke) .{0,20}(?:early|late|up|night|am)\b`,
  ]),
  hours('limit.not-then', [raw`^not (?:before|after|until) (?:\d{1,2} ?(?:am|pm)?|noon|dark|work|school)(?: on \w+)?(?: thanks| ok)*$`]),
  hours('limit.only-about', [raw`\b(?:only|just) (?:text|message|contact) (?:me|us) (?:about|regarding|for|with) (?:my|our|the|this)\b`]),
  hours(
    'limit.fewer',
    [
      raw`\b(?:less|fewer|not so many|not as many|not this many|too many|so many|slow down (?:on|with)|ease up (?:on|with)|cut down (?:on|the)|cut back on|tone down|chill (?:out )?with|easy on|dial back) (?:of |the |your |all |with |these |so many )*(?:texts?|messages?|texting|messaging|notifications)\b`,
      raw`\b(?:text|message|texting) (?:me |us )?(?:less|too much|so much|so often|less often|too often)\b`,
    ],
    [raw`\b(?:stop|unsubscribe|optout|no more|leave me|remove|take me off)\b`],
  ),
  hours('limit.spanish', [
    raw`\bno (?:me |nos )(?:mand|envi|escrib|contact|text|llam|molest|marqu)\w+(?: \w+){0,4} (?:antes|despues|los? (?:lunes|martes|miercoles|jueves|viernes|sabados?|domingos?|fin)|en la (?:noche|manana|madrugada)|de noche|por la (?:noche|manana)|cuando|mientras|hasta|tan|a esta hora|durante|a las)\b`,
  ]),
  hours('limit.french', [
    raw`\b(?:pas|plus) de (?:textos?|textes?|messages?|sms)(?: svp)? (?:avant|apres|le (?:soir|matin|weekend|dimanche|samedi)|la nuit|pendant|au travail)\b`,
    raw`\bne (?:m|me |nous )\w*(?: \w+){0,4} (?:avant|apres|le (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|soir|matin|weekend)|la (?:nuit|fin)|pendant|quand|jusqu|les (?:fins|week)|au travail|si tot|si tard|la nuit|durant)\b`,
  ]),
];
