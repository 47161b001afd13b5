// Requests for no more texts in English that speak of the list, the number, being left alone, curses and threats.
import { end, endSoftly, notOurVisit, optout, type Pattern, textsInstead } from './pattern.ts';

const { raw } = String;

const listWord = raw`(?:lists?|contacts?|systems?|database|data ?base|records?|texts|texting|text|messages?|messaging|group|chat|thread|directory|files?|distribution|mailing|marketing|phone book|phone|crm|roster|notifications?|spam|campaign|subscription|rotation|alerts|blast|(?:this|here|it|everything)(?= (?:[.,?]|now|thing|list|stuff|asap|thanks|immediately|crap|shit|text|mess\w*|for good|today)|$)|book|rolodex|books|number|computer)`;

const mine = '(?:me|us|my|our|this|myself|mine|the|his|her|him)';

const jobTalkStops = raw`\b(?:it|leak\w*|water|beeping|alarm|bus|truck|door|wont|doesnt|noise|dripping|furnace|toilet|pump|drain) (?:needs? to |has to |must |have to |should )?stop\b`;

export const leaveAlone: Pattern[] = [
  optout(
    'phrase.off-list',
    [
      raw`\b(?:take|taken|taking|get|getting|got|remove|removed|removing|delete|deleted|drop|erase|scratch|strike|cross|scrub|wipe|purge|kick|pull|clear|cut|exclude|leave|keep|want|wipe|unlist)(?: ${mine})?(?: (?:number|name|info|information|phone|cell|contact|family|me|us|my|all|phone number|cell number|details|is|be|and|household|fucking))* (?:off|from|out of|out|outta|of)(?: (?:of|the|your|this|that|these|any|all|every|ur|whatever|my|stupid|text|texting|sms|marketing|mailing|calling|call|contact|phone|customer|client|spam|message|distribution|email|future|company|companys|yalls|other|damn))* ${listWord}\b`,
    ],
    [notOurVisit],
  ),
  optout(
    'phrase.take-me-off',
    [
      raw`\b(?:take|get|remove|delete|drop|unlist|scratch|erase|block|exclude|wipe) (?:me|us|my number|this number|my phone number|this phone)(?: (?:off|out|completely|entirely|permanently|from (?:this|here|it|everything|all|texts?|your \w+)))*(?: now| immediately| asap| thanks| today| right away| already| for good| and)*${end}`,
    ],
    [
      raw`\b(?:schedule|appointment|calendar|waitlist|visit)\b`,
      raw`\bdrop (?:me|us) (?:off)\b`,
      raw`\bblock me\b(?!.*text)`,
      raw`\bget me (?:now|asap|today|right away)\b`,
      raw`\bget (?!(?:me|us|my number|this number) (?:off|out))`,
    ],
  ),
  optout(
    'phrase.forget-number',
    [
      raw`\b(?:remove|delete|lose|erase|forget|drop|scrub|unlist|wipe|clear|toss|purge|discard|trash|burn|destroy|get rid of|throw away|throw out|block|deactivate|unsave|expunge)(?: you (?:have|had))? (?:my|our|this|the|me and my|all of my|all my|his|her|that)(?: (?:phone|cell|contact|personal|damn|old|telephone|mobile|home|whole))* (?:number|numbers|info|information|contact|contacts|digits|details|name|data|phone)\b`,
    ],
    [
      raw`\bthat (?:number|one) . (?:its|it is|mine|use|my)\b`,
      raw`\bnumber (?:plate|sign|s from the)`,
      raw`\bphone (?:jack|line|outlet|wire|box|cable|system|pole)\b`,
      raw`\b(?:house|unit|apt|apartment|gate|model|serial|lot|old|that) number\b`,
      raw`\b(?:mine|it|correct|right|new|number) is \d`,
      raw`\bnumber (?:on|for) (?:the|my) (?:house|door|mailbox|gate|invoice|appointment)`,
      raw`\bcontact(?:s|or)? (?:paper|switch|from the (?:panel|relay))`,
    ],
  ),
  optout('phrase.no-call-list', [
    raw`\b(?:put|add|place|enter|include|on|list|listed|mark)(?: \w+){0,6} (?:do ?not|dont|no|not) ?(?:call|contact|text|disturb|solicit|message)\b`,
    raw`\b(?:dont|not?) (?:call|contact|text|message) (?:list|registry|me list)\b`,
    raw`\b(?:dnc|dnd)(?: list| me| please| registry| now)*\b`,
    raw`\b(?:block|black) ?list me\b`,
    raw`\bno (?:call|contact) list\b`,
    raw`\bdnc\b`,
    '^dont (?:disturb|contact|call|text|message|solicit)(?: thanks| thank you)?$',
  ]),
  optout(
    'phrase.leave-alone',
    [
      raw`\b(?:be|being|get) left (?:alone|in peace)\b`,
      raw`\b(?:leave|let) (?:me|us|my \w+|this number|my family|people|this (?:phone|person))(?: \w+){0,3} (?:alone|be${end}|in peace)\b`,
    ],
    [
      raw`\b(?:with|about) (?:the|a) (?:price|bill)\b`,
      raw`\bwill (?:they|the|it|he)(?: \w+){0,2} leave\b`,
      raw`\bthe (?:wasps|bees|dog|mice|rats|bugs)\b`,
      raw`\b(?:wont|doesnt|dont|never) leave\b`,
    ],
  ),
  optout(
    'phrase.go-away',
    [
      raw`(?:^|[.,?] |\b(?:you|and|to|now|just|please|so) )(?:go away|get lost|buzz off|back off|bug off|beat it|kick rocks|take a hike|scram|shoo|go f|get bent|drop dead|eat shit|kiss my ass|up yours|shove (?:it|off)|sod off|naff off|jog on|give it (?:up|a rest)|knock it off|cut it out|quit it|buzz|get a life|no more of this|let me be|we are through|lose me|cool it|enough is enough)(?: (?:already|now|please|thanks|you|man|dude|bro|asshole|loser|jerk|idiots?|weirdos?|dumbass|prick|bitch|spammers?|bot|and|guys|all of you|forever|for good|creeps?|scammers?|with (?:this|these|the|your) \w+))*${end}`,
    ],
    [
      raw`\b(?:can|could|will|would|anyone) (?:you )?(?:\w+ )?beat it\b`,
      raw`\b(?:smell|noise|it|sound|problem|bugs|they|pain|odor|will|wont|doesnt|didnt|never|leak) (?:\w+ )?go away\b`,
    ],
  ),
  optout(
    'phrase.expletive',
    [
      raw`\b(?:fuck|piss|screw|eff|bugger|f|sod) (?:right |all the way |straight )?off\b`,
      raw`\bfuck(?:ing)? (?:you|u|yourself|yourselves|yall|outta|out of)\b`,
      raw`\b(?:go|you can) (?:fuck|to hell|screw)\b`,
      raw`\b(?:stfu|gtfo|gfy|foad|fu)\b`,
      raw`\bf you\b`,
      raw`\bf u\b`,
      raw`^shut (?:the \w+ )?up\b`,
      raw`\bshut up (?:and|with|already|now|you)\b`,
      raw`\bgo to hell\b`,
      raw`\bscrew you\b`,
      raw`\bdamn spam\w*`,
    ],
    [raw`\bscrew off the\b`, raw`\bpiss(?:es|ed)? off (?:my|the)\b`, raw`\b(?:cap|lid|knob|handle|fitting)\b`],
  ),
  optout(
    'phrase.if-again',
    [
      raw`\b(?:if|should) (?:i|you|u|yall|one|anyone|this)(?: \w+){0,4} (?:text|message|contact|call|texts|messages|bother|texting|txt|dont stop|send|get)(?: \w+){0,4} (?:again|one more|any more|anymore|another|continue|texting|texts?|messages?|stop|more|keep)\b(?=.{0,80}\b(?:ill|i will|im|im going|i am|my|sue|report|lawyer|attorney|police|block|file|contact|there will|legal|bbb|fcc|court|going to|we will|swear)\b)`,
      raw`\b(?:text|message|contact|call) (?:me|us) (?:again|one more time|once more)(?: and| or)? ?[.,]? ?(?:and|or)? ?(?:ill|i will|im|i am|i swear|my|see|youll|you will|we will)\b`,
      raw`\b(?:one|1) more (?:text|message)\b(?=.{0,40}\b(?:ill|im|i|my|and|we)\b)`,
    ],
    [raw`\b(?:can|could|would) you (?:text|call|message) me again\b`, raw`\bif i (?:get|need|have|want) .{0,20}\b(?:leak|quote|problem)`],
  ),
  optout(
    'phrase.legal',
    [
      raw`\b(?:tcpa|fcc|ftc|ca?n ?spam act|cease and desist|dont call registry|telemarketing|telemarketers?|do not call registry|robocalls?|robotexts?|47 cfr|crtc|casl)\b`,
      raw`\b(?:lawyer|attorney|sue|suing|lawsuit|legal action|police|bbb|attorney general|small claims|court|report you|reporting you|file a complaint)\b(?=.*\b(?:texts?|texting|messages|messaging|contact me|contacting (?:me|us)|spam|harass\w*)\b)`,
      raw`\b(?:texts?|texting|messages|messaging|contacting (?:me|us)|spam|harass\w*)\b(?=.*\b(?:lawyer|attorney|sue|suing|lawsuit|legal action|police|small claims|file a complaint|report you)\b)`,
      raw`\bharassment\b`,
      raw`\bharassing\b`,
      raw`\byou are (?:stalking|spamming|harassing)\b`,
    ],
    [raw`\b(?:neighbou?rs?|tenants?|landlord|insurance|my ex|roommate)\b`, raw`\b(?:text|message) me\b(?!.*(?:again|stop))`],
  ),
  optout(
    'phrase.spam',
    [
      raw`\b(?:report\w*|mark\w*|flag\w*)(?: \w+){0,4} (?:as|for|to|is) (?:\w+ ){0,1}(?:spam|junk|abuse|harass\w*|scam|phishing|unwanted|7726)\b`,
      raw`\b(?:this|its|it|that|these|youre|you|texts?|messages?|more) (?:is|are|just|all|guys|more|keep)? ?(?:just |all |total |pure |nothing but )?(?:spam|spammers?|spamming)\b`,
      '^(?:spam|spammers?)(?: spam)*$',
      raw`\bno spam\b`,
      raw`\bspammers?\b`,
      raw`\breport(?:ing|ed) (?:this|you|your)(?: \w+){0,2} (?:number|spam|to (?:my carrier|verizon|tmobile|the carrier|att))\b`,
    ],
    [
      raw`\?`,
      raw`^(?:um |so |hey |lol )?(?:is (?:this|it|that)|are you)\b`,
      raw`\b(?:spam folder|went to spam|in (?:my|the) spam|to spam folder|marked (?:it )?as spam (?:by )?(?:accident|mistake))\b`,
    ],
  ),
  optout('phrase.blocking', [
    raw`\b(?:blocking|blocked|block) (?:you|u|yall|ur|your|this|ya)\b(?! (?:driveway|car|truck|drain|sink|line|toilet|road|street|gate|pipe|in|way))`,
    '^(?:ur |you are |your )?block(?:ed|ing)?$',
    raw`\byou are (?:getting |being |about to be )?blocked\b`,
    raw`\bgetting blocked\b(?!.*(?:drain|sink|pipe))`,
    raw`\bi will block\b`,
  ]),
  optout(
    'phrase.wish-no-longer',
    [
      raw`\b(?:would|wish|want|ask|request|appreciate|prefer|grateful|rather|like|hope|insist|if|that) (?:\w+ ){0,3}(?:you|yall|your company|your (?:\w+ )?(?:system|service|business|office)) (?:\w+ ){0,3}(?:no longer|not|didnt|wouldnt|dont|stopped|would stop|never|ceased|refrained from|quit) ?(?:to )?(?:be )?(?:send|sent|sending|text|texted|texting|message|messaging|messaged|contact|contacted|contacting|write|reach|bother|call)(?! (?:anyone|anybody|someone|the|a|him))`,
    ],
    [textsInstead],
  ),
  optout(
    'phrase.no-longer-wish',
    [
      raw`\b(?:no longer|not any longer|not) (?:wish|want|wanting|wishing|care|interested|desire|need|require)(?: \w+){0,4} (?:texts?|messages?|contact\w*|communications?|texting|list|receive|hear)\b`,
    ],
    [raw`\bnot (?:want|interested) .{0,30}\bmess(?:y)?\b`],
  ),
  optout('phrase.no-need', [
    raw`\b(?:no need to|dont need to|stop trying to) (?:text|message|contact)(?: me| us)? (?:anymore|any more|again)\b`,
  ]),
  optout('phrase.rather-not', [
    raw`\b(?:rather|prefer|would like|want|ask|asking|choose|wish|like)(?: \w+)? not (?:to )?(?:be |get |getting |receive |have |keep getting )(?:\w+ ){0,3}(?:texts?|texted|contacted|messages?|messaged|texting)\b`,
  ]),
  optout(
    'phrase.needs-to-stop',
    [
      raw`\b(?:you|yall|guys|people|this|these|texts|messages|texting|spam|it all)(?: \w+){0,1} (?:need|needs|have|has|got|better|must|gotta|should|ought)(?: to)? (?:stop|cease|end|quit)${endSoftly}`,
      raw`\b(?:request|sake|been told|asked|told|work|meeting|driving|please) (?:to )?stop${endSoftly}`,
      raw`\bwhat part of (?:stop|no|quoted)\b`,
      raw`\bunderstand (?:the )?(?:word )?(?:stop|quoted)\b`,
      raw`\bfor (?:fucks|gods|christs|the love of \w+) (?:sake )?stop\b`,
    ],
    [jobTalkStops],
  ),
  optout(
    'phrase.number-removed',
    [
      raw`\b(?:my|this|our) (?:phone |cell )?(?:number|name|info|information|contact|phone)(?: \w+){0,3} (?:removed|deleted|erased|taken off|scrubbed|wiped|blocked|purged)\b`,
      raw`\b(?:be|get|got|being|have (?:me|us)) (?:removed|deleted|taken off|unsubscribed|unlisted)(?: (?:please|thanks|now|from (?:your|this|the|all)(?: \w+){0,2}))*${end}`,
      raw`\b(?:not|im|no longer)(?: \w+){0,2} on (?:your|this|the|any) (?:\w+ )?list (?:anymore|any more|again)\b`,
    ],
    [notOurVisit],
  ),
  optout(
    'phrase.told-off',
    [
      raw`\b(?:go )?bother (?:someone|somebody|anyone) else\b`,
      raw`\b(?:shove|stick|keep) (?:it|them|your (?:texts|messages))(?: up)?\b(?=.*)`,
      raw`\b(?:texts|messages) and shove\b`,
      raw`\b(?:bot|robot|texts?|messages?|crap|shit) off (?:my|our) phone\b`,
      raw`\bgo f (?:yourself|urself|off)\b`,
      '^block me$',
      '^(?:youre|you are|ur|you|u)?(?: being| getting| been)? ?(?:reported|blocked)(?: and (?:reported|blocked))?$',
      raw`\b(?:you|u) (?:are )?(?:being|getting) (?:reported|blocked)\b`,
    ],
    [raw`\bkeep (?:it|them)\b`, raw`\bstick (?:it|them)\b`],
  ),
];
