// Plain requests for no more texts in English, which name them or say stop: stop, do not, no more, never asked for.
import { aboutJob, either, end, endSoftly, filler, notOurVisit, optout, type Pattern, textsInstead } from './pattern.ts';
import { aboutWork } from './word-classes.ts';

const { raw } = String;

/** Where a clause begins. */
const begin = '(?<=^|[.,?] |^(?:ok|so|hey|hi|yo|dude|no|and|then|omg|lol|ugh|well|yeah|hello) )';

const stopping =
  '(?:stop|quit|cease|halt|discontinue|avoid|refrain from|knock off|lay off|cut out|cut off|cut|end|suspend|terminate|disable|turn off|shut off|enough|done|enough of|finish|hold off|unsubscribe|optout)';

const textNoun =
  '(?:texts?|messages?|texting|messaging|spam|spamming|text list|communications?|correspondence|solicitations?|contact|notifications)';

const texting =
  '(?:text|texting|message|messaging|contact|contacting|bother|bothering|harass|harassing|spam|spamming|bugging|pestering|annoying|hounding|soliciting|stalking|pinging|reaching out|hitting (?:me|us) up|blowing up|blowing (?:me|my phone) up|blasting|writing (?:me|us|to me|to us)|emailing)';

const us = '(?:me|us|my|our|this|these|here|him|her|them|at)';

const notI = raw`(?<!\b(?:i|we|you guys|guys|people|yall|techs?|why|if you|you|they|he|she|people|who|it|usually|normally) )`;

const job = raw`\b(?:thermostat|alarm|detector|panel|camera|doorbell|nest|ring app|sensor|breaker|sump|furnace|boiler|water heater|valve|leak\w*|drip\w*|faucet|toilet|sink|pipe|drain|pump|compressor|unit|fridge|washer|dryer|dishwasher|beeping|smell|mold|roof|gutter|heater|ac|outlet|fan)\b`;

const notMadeToStop = either(
  aboutJob,
  notOurVisit,
  raw`\bdont want (?:it|them|that)\b`,
  raw`\b(?:it|leak\w*|water|noise|beeping) to stop\b`,
);

export const requests: Pattern[] = [
  optout(
    'phrase.blocked-alone',
    [
      raw`^spam [.,] (?:block|report)\w*`,
      '^(?:(?:you are |this is |im )?(?:being |getting )?(?:blocked|reported|blocking|reporting)(?: (?:bye|and|reported|blocked|this|you|it|now|number|thanks|spam|goodbye|loser|as spam))*|(?:i |we )?dont want (?:them|these|any)(?: (?:anymore|any more|thanks))?)$',
      raw`\b(?:forget|pretend|act like|imagine) (?:that )?(?:i|you|we) (?:exist|never (?:had|knew|met|got)|dont (?:have|know|exist))`,
      raw`\b(?:find|go|get|pick|text|bother|spam|harass|message|annoy) (?:on |and )?(?:(?:text|bother|spam|harass|message|annoy|pester|bug) )?(?:someone|somebody) else(?: to (?:text|bother|spam|harass|message|annoy|pester|bug)|${end})`,
      raw`\bno more (?:\w+ )?(?:automated|auto|bots?|robots?|of your)\b`,
      raw`\bget (?:fucked|stuffed|screwed|bent)\b`,
      raw`\b(?:eat|suck) (?:a|my) \w+\b`,
      raw`\bup your (?:ass|butt|arse)\b`,
      '^dele?te$',
    ],
    [raw`\b(?:get|find|got|found|pick|go with|get) someone else(?! to)`],
  ),
  optout(
    'phrase.off',
    [
      raw`^(?!.*${aboutWork})(?:\w+ ){1,10}(?<!\b(?:whoa|wait|hey|wont|doesnt|dont|cant|didnt|not|never|it|to|will|would|should|a|the|bus|truck|first|next|last|one|quick|pit|full|non|where|when|and|they|he|door|tub|shower) )stop$`,
      raw`\bcan (?:these|those) be (?:stopped|turned off|ended)\b`,
      raw`\bmake (?:it )?so (?:that )?(?:i|we) dont (?:get|receive|have)`,
      raw`\b(?:turn|shut|switch) (?:these|this|them) off\b`,
      raw`\b(?:want|like|need|get|take|wish)(?: \w+){0,3} off (?:of )?(?:this|the|your|that)(?: \w+){0,2} list\b`,
      raw`\bdoesnt (?:want|need|like|wish)(?: \w+){0,3} (?:texts|messages)\b`,
      raw`\b(?:veuillez|pouvez vous|svp) (?:cesser|arreter)(?: svp| merci)*${end}`,
      raw`\bne plus (?:m )?\w*(?:ecrire|texter|contacter|envoyer|appeler)\b`,
      raw`^(?:discontinue|desist|cease|no consent|dont want any)(?: \w+)?$`,
      raw`\bfor the (?:last|third|second|final|\w+th) time(?: [.,])? stop${end}`,
    ],
    [notOurVisit, raw`\b(?:leak\w*|water|alarm|valve|breaker)\b`],
  ),
  optout(
    'phrase.optout',
    [
      raw`\b(?:optout|unsubscribe|unsub|unsubscribed|unsubscribing|opting out|opted out|opt (?:me|us|my number|this number)(?: \w+){0,2} out|opt (?:me|us) out|want out of|want out${end}|like out${end}|(?:like|want|wish|need) to (?:discontinue|cease)${end}|(?:answer|word|reply|response|request) is (?:stop|unsubscribe|optout|no more)${end})\b`,
    ],
    [
      raw`\b(?:warranty|plan|fee|fees|insurance|inspection|upgrade|coverage|service fee|add on|protection)\b`,
      raw`\bunsubscribe[d]? from (?:my|the|another) (?:old|other|previous)`,
      raw`\b(?:is|am|was|did|are) i (?:\w+ )?unsub`,
      raw`\bunsubscribe[d]? from my old\b`,
    ],
  ),
  optout(
    'phrase.stop-texting',
    [raw`\b${stopping} ${filler}${texting}\b`],
    [aboutJob, raw`\bdone (?:texting|messaging|sending)(?! me)\b`, raw`\bend of (?:the |my |this )?message\b`],
  ),
  optout(
    'phrase.stop-texts',
    [
      raw`\b(?:${stopping}|cancel|no more|kill|delete|over|done with|sick of|tired of|fed up with|hate|unsubscribe from|get out of|make) ${filler}${textNoun}\b`,
    ],
    [
      raw`\bend of (?:the |this )?message\b`,
      raw`\bstop (?:by|in|at|over)\b`,
      raw`\bcut (?:and|the|my)\b`,
      raw`\b(?:thermostat|alarm|panel|camera|detector|sensor|system|doorbell)\b`,
      raw`\b(?:make|end|delete|done|over|enough) (?:a|the|this|that|my|your|me|it|with it|to) (?:text|message|contact)\b`,
      raw`\bmake contact`,
      raw`\bwhen done text`,
      raw`\bdone (?:text|message)`,
      raw`\bend text\b`,
      raw`\bover (?:text|message)`,
      raw`\b(?:by|via|through|over) (?:text|message)`,
    ],
  ),
  optout(
    'phrase.stop-calling',
    [raw`\b(?:stop|quit|cease|no more) ${filler}(?:calling|calls|phoning|ringing|phone calls)\b`],
    [textsInstead],
  ),
  optout(
    'phrase.stop-sending',
    [
      raw`\b(?:stop|quit|cease) (?:trying to |with the )?(?:sending|send)(?: (?:me|us|my \w+|this|these|that|stuff|it|things|crap|shit|junk|bs|garbage|spam|out|any|anything|all|to me)\b|${end})`,
    ],
    [
      raw`\b(?:people|guys?|techs?|technicians?|him|her|them over|trucks?|someone|invoices?|bills?|plumbers?|crew|workers?|heat|water|air)\b`,
      raw`\bstop (?:by|in)\b`,
    ],
  ),
  optout(
    'phrase.stop-doing',
    [
      raw`\b(?:stop|quit) (?:hitting|blowing|using|selling|marketing|asking me|soliciting|messing with|wasting my time with|filling up|clogging up|ringing|buzzing|advertising|trying to (?:reach|contact|sell|get)|with (?:these|the|this|your) (?:crap|bs|bullshit|shit|nonsense|junk|spam)|this (?:crap|bs|bullshit|shit|nonsense|junk|spam)|the (?:crap|bs|bullshit|spam))\b`,
    ],
    [
      raw`\b(?:my (?:driveway|bathroom|toilet|yard|water|drain|sink)|using (?:that|the|those|my (?:driveway|hose|bath)))\b`,
      raw`\bclogging up (?:my|the) (?!phone|inbox)`,
    ],
  ),
  optout(
    'phrase.how-to-stop',
    [
      raw`\b(?:how|way|ways|able|want|like|love|need|wish|trying|tried|can i|where do i|please|help me)(?: \w+){0,4} (?:stop|end|cancel|turn off|get rid of|get off|disable|block|get out of|halt|quit) (?:getting |receiving )?(?:these|those|the|your|all|this|all these|all the)(?: \w+){0,2} (?:texts?|messages?|texting|notifications|list|spam|alerts|text list)\b`,
      raw`\b(?:want|wish|like|prefer|need|asked|ask|asking|demand|request) (?:this|these|it|them|the texts|the messages|all this|that) (?:to stop|stopped|to end|to cease|ended)\b`,
      raw`\b(?:get|make|have) (?:these|the|your|all|this)(?: \w+){0,3} (?:texts?|messages?|texting|spam) (?:to )?(?:stop|stopped|end)\b`,
      raw`\b(?:stop|quit) (?:receiving|getting) (?:these|this|those|any|them|your|it)\b`,
    ],
    [notMadeToStop],
  ),
  optout('phrase.make-it-stop', [raw`\bmake (?:it|this|these|them|the \w+) (?:all )?stop\b`], [job]),
  optout(
    'phrase.please-stop',
    [
      raw`(?:${begin}|\b(?:said(?: to)?|say|told (?:you|yall|u)(?: \w+){0,2} to|asked (?:you|yall)(?: \w+){0,4} to|asking (?:you|yall)(?: \w+){0,2} to|you to|yall to|you need to|you must|you should|better|must|will you|can you|could you|would you|can yall|just|now|again|and|beg(?:ging)? you to|tell you|thanks|no|ok|yes)(?: guys| all| people| folks)? )stop(?: it| this| now| already| immediately| right now| asap| it now| doing this| thanks| thank you| ok| okay| for good| forever)*${endSoftly}`,
    ],
    [
      raw`\b(?:lol|lmao|haha\w*|jk)\b`,
      raw`\b(?:wont|doesnt|cant|didnt|couldnt|hasnt|will it|does it|did it|bus|non|door|pit|quick|one|short|truck|first|next|last|pump|it) stop\b`,
      raw`\b(?:beeping|leaking|dripping|running|ringing) .{0,15}\bstop\b`,
    ],
  ),
  optout(
    'phrase.dont-text',
    [
      raw`${notI}\b(?:dont|never|no one should|nobody|not to|no need to ever|no longer) (?:you |even |try to |dare |want you to |want yall to |want you guys to|want anyone to |give you permission to |have permission to |need you to |bother to |have my permission to |have consent to |be |think about |authorize you to |allow you to |wish for you to |keep )*(?:(?:bother|bothering|disturb|hit|ping|write|writing|email|buzz) (?:to |up |back )?${us}\b|(?:text|texting|message|messaging|contact|contacting|communicate with|communicating with|sms|harass|spam|solicit|reach out)(?: (?:to |up |back )?${us}\b| (?:again|anymore|any more|back|please|at all|or|now|thanks|in the future|unless)\b|${end}))`,
    ],
    [
      raw`\b(?:contact|text|message|bother) my (?:insurance|landlord|tenants?|neighbou?rs?|lawyer|bank|agent|realtor|office|boss|manager|super|contractor|builder|hoa)\b`,
      raw`\b(?:text and drive|text me (?:the|a|your|my) |why dont|dont (?:email|write) .{0,20}\btext (?:me|is|instead)|dont bother (?:with|to (?:come|fix|bring)|coming|fixing)|dont disturb (?:the|my) |dont hit (?:the|my)|dont write (?:it|that|this) (?:off|down|up))\b`,
      '(?:^|[.,?] )dont bother$',
      raw`\bif (?:you|i|they) dont\b(?!.* stop)`,
    ],
  ),
  optout(
    'phrase.dont-call',
    [
      raw`${notI}\b(?:dont|never|not to)(?: try to| you)? (?:call|phone|ring)(?:(?: or| and|) (?:text|message))?(?: ${us}\b)?(?: number| phone)?(?: (?:again|anymore|any more|please|or text|or message|thanks|period|at all)\b)*${endSoftly}`,
    ],
    [textsInstead],
  ),
  optout(
    'phrase.dont-send',
    [
      raw`${notI}\b(?:dont|never|not to|no need to|nobody) (?:need to )?send (?:me |us |my phone |to me |out )?(?:anything|nothing|any more|any|anymore|no more|more|these|those|this|stuff|texts?|messages?|junk|spam|another|it again|things|your (?:texts|messages|spam|ads))\b`,
    ],
    [
      raw`\b(?:guys?|techs?|technicians?|people|pictures|photos|pics|plumbers?|man|men|one (?:else|until)|body|anything (?:until|before|over|till)|invoice|bill|any(?:one|body)|quotes?|this guy|these guys|crew)\b`,
    ],
  ),
  optout(
    'phrase.no-texts',
    [
      raw`(?<!\b(?:got|have|had|get|gets|received|see|saw|was|were|are|is|getting|sent|there|theres|still|with|shows|ive|know|a) )\bno (?:more |further |additional |other |unsolicited |unwanted |automated |bot |robo )*(?:texts?|messages|texting|messaging|communications?|contact|contacting|correspondence|solicit\w+|spam|spamming|calls or texts|texts or calls|more of (?:this|these|your)|more message|more from you|more communication|message please)\b`,
    ],
    [
      raw`\bcontact (?:at|on|with|info|person|yet|in)\b`,
      raw`\b(?:text|texts|messages?|contact) (?:yet|from|came|about|saying|when|for (?:two|three|\d|the|over|weeks|days)|was|here)\b`,
      raw`\bno text (?:just|only|only|but)\b`,
    ],
  ),
  optout('phrase.no-more', [
    '(?:^|[.,] )(?:ok |no |and )?no more(?: thanks| thank you| please| ok| texts)*$',
    raw`\b(?:that(?:s| is)|thats|this is) (?:quite )?enough (?:texts|messages|of the|texting|with)\b`,
    raw`\benough (?:with|of) (?:this|these|it|all this)(?: (?:already|now))?${end}`,
    raw`\benough (?:with|of) (?:the|these|this|your)(?: \w+)? (?:texts?|messages?|texting|spam|crap|bs)\b`,
    raw`\bno further (?:contact|communication|texts|messages)\b`,
  ]),
  optout(
    'phrase.hear-from-you',
    [
      raw`\b(?:dont|never|no longer|not|rather not|wouldnt|nor|prefer not|no desire|no interest in|no wish|didnt) (?:ever |really )*(?:want|wish|care|need|like|desire|interested in|want to|wish to|interested to)?(?: to)? ?(?:hear(?:ing)? (?:a word |anything |any more |more )?from (?:you|u|yall|your|this|any|anyone|them)|be (?:contacted|texted|messaged|bothered|called|disturbed|spammed|solicited|on (?:your|this|the|any|ur)|part of|in your|receiving|getting))`,
    ],
    [
      raw`\bdont hear from you (?:by|soon|today|tomorrow|i|in|before)\b`,
      raw`\b(?:if|havent|didnt) (?:i |we )?(?:dont |never )?hear\b`,
      raw`\bdidnt hear\b`,
      raw`\bnever heard?\b`,
      raw`\bif (?:i|we) dont hear\b`,
      raw`\bon (?:the|a) (?:phone|hook|hold)\b`,
      raw`\bbe (?:bothered|disturbed) (?:by|with|while|during)\b`,
      raw`\bnot be (?:on|part)\b.*\b(?:time|job|premises)\b`,
    ],
  ),
  optout(
    'phrase.dont-want-texts',
    [
      raw`\b(?:dont|no longer|never|not|didnt|wouldnt|rather not|prefer not to|nor do i|do i)(?: \w+){0,2} (?:want|wish|need|like|care for|care to|interested in|to receive|to get|receive|get|receiving|getting|appreciate|enjoy|accept|authorize|allow|permit|approve|require|consent to|agree to)(?: to)?(?: (?:receive|get|be getting|keep getting|keep receiving|continue receiving|receiving|getting|have|be sent))? ?(?:${filler}(?:texts|messages|texting|spam|sms|communications?|correspondence|contact|text messages?|notifications)\b|(?:these|this|them|any of this|any of these|anything (?:else )?from|anything more|any more of) ?(?:from you)?(?: anymore| any more| again| at all| on my phone| thanks)*${end})`,
    ],
    [
      raw`\bbut (?:ok|okay|fine|sure|yes|its (?:ok|fine))\b`,
      raw`\b(?:why|do i) (?:do i )?keep\b`,
      raw`\bdont get (?:these|this|it|them|your|any)\b(?!.*anymore)`,
      raw`\b(?:not|dont|didnt) (?:need|like|get|want|agree to) (?:this|it|them)\b(?!.*(?:anymore|text|messag))`,
      raw`\b(?:didnt|havent|never|not) (?:\w+ )?(?:get|receive|got|getting|received|receiving|saw)\b(?!.*(?:want|anymore|wish))`,
      raw`\b(?:number|line|phone|mailbox|office|it) (?:does not|doesnt|dont|cannot|can not|not) accept\b`,
      raw`\bdo i (?:need|have|want) to\b`,
      raw`\bdo i (?:get|receive|want)\b`,
      raw`\bdont (?:need|want) (?:it|them|this)\b(?! anymore| any more)`,
    ],
  ),
  optout(
    'phrase.never-signed-up',
    [
      raw`\b(?:never|didnt|did not|dont remember|dont recall|havent|not)(?: \w+){0,1} (?:sign(?:ed|ing)?(?: me| us)? up|subscrib(?:e|ed|ing)|opt(?:ed)? in|optin|enroll(?:ed)?|consent(?:ed)?|register(?:ed)?|(?:ask|asked|asking) (?:for|to get|to receive|to be on)(?: (?:these|this|any|your|texts?|messages?|it|to be|list|spam|be|texted|contacted|of this)\b)|ask to be (?:texted|contacted|messaged|on)|request(?:ed)? (?:these|this|texts?|messages?|any|to be|your texts)|agree(?:d)? (?:to (?:these|receive|get|be|text|any|this)|to)|authoriz(?:e|ed) (?:this|you|these|any)|g(?:i|a)ve(?:n)?(?: \w+){0,3} (?:permission|consent|number|authorization|ok to))`,
    ],
    [
      raw`\b(?:for|to do) (?:the|any|that)? ?(?:extra|additional|work|repairs?)\b`,
      raw`\b(?:appointment|visit|service call|quote|price|charge|work order|repair|job|estimate|this (?:work|service|charge|time|appointment|repair)|warranty|plan|fee|financing|gate|dog|that (?:price|time)|contract)\b`,
      raw`\bdidnt give (?:\w+ ){0,2}(?:number|the address)\b.{0,20}\b(?:house|gate|right)`,
    ],
  ),
  optout(
    'phrase.no-consent',
    [
      raw`\b(?:revok\w*|withdraw\w*|rescind\w*|retract\w*|cancel\w*|remove|end|take back)(?: \w+){0,3} (?:consent|permission|authorization|approval|opt in)\b`,
      raw`\b(?:no|dont have|without|not have|have no|lack|never had|not authorized|dont consent|not consent\w*|not authorize\w*|no authorization)(?: \w+){0,4} (?:to )?(?:text|contact|message|use my number|texting|texts|messages|messaging|contacting|be contacted|receive)\b(?=.*\b(?:consent|permission|authori\w*)|(?<=(?:consent|permission|authori\w*).{0,60}))`,
      raw`\bi (?:hereby )?revoke\b`,
      raw`\b(?:dont|not|no longer) consent\b`,
    ],
    [
      raw`\b(?:permit|license|landlord|building) (?:consent|revoked)`,
      raw`\brevoked (?:his|their|license)\b`,
      raw`\bcancel(?:led)? (?:the |my )?(?:permit|visit|appointment)`,
    ],
  ),
];
