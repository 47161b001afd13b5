// Whoever answers is not whom we mean: a wrong number, another name, a number that has a new owner.
import { end, names, type Pattern, wrongNumber } from './pattern.ts';

const { raw } = String;

export const wrongNumbers: Pattern[] = [
  wrongNumber('wrong-number.not-name', [
    raw`\bwho(?: i)?s (?:${names})\b(?: [?.,])+ .{0,20}\bnot me\b`,
    raw`^(?:no |sorry |um |nope )*not (?:${names}|him|her|them|mr \w+|mrs \w+)(?: sorry| thanks| lol)*$`,
    raw`\bphone (?:isnt|is not|aint) [a-z]+ (?:anymore|any more)\b`,
  ]),
  wrongNumber(
    'wrong-number.other-words',
    [
      raw`\bdoesnt belong to\b`,
      raw`\b(?:number|phone) (?:does not|doesnt|no longer) belongs?\b`,
      raw`\bno (?!one\b|body\b|heat\b|water\b|power\b|hot\b|gas\b|leak\b|contact\b|service\b|answer\b|plumb)[a-z]+ (?:at|on) this (?:number|phone)\b`,
      raw`\bmy name (?:isnt|is not|aint)\b`,
      raw`\bthis is (?:his|her|their) old (?:number|phone)\b`,
      raw`\bnot (?:the person|who|the one|the guy) (?:that )?(?:you|u)(?: are| re)? (?:looking|want|need|think)\w*`,
      raw`\b(?:have|got|must have) me (?:confused|mixed up|mistaken)\b`,
      raw`\b(?:texted|messaged|reached|contacted|called) (?:the )?wrong (?:number|person)\b`,
      raw`\bgot (?:the )?wrong (?:number|person|phone)\b`,
      raw`\b(?:didnt|never|did not) (?:request|order|ask for|inquire about) (?:any |a |an )?(?:service|services|quote|estimate|anything|plumber|visit)${end}`,
      raw`\best[aeo] no es (?!el\b|la\b|lo\b|una?\b|mi\b|urgente|necesari|posible|just)[a-z]+${end}`,
    ],
    [raw`\?`, raw`\b(?:its|it is|should be|meant|\d{3})\b`, raw`\b(?:number|amount|size|kind) of [a-z]+s\b`],
  ),
  wrongNumber(
    'wrong-number',
    [
      raw`\b(?:wrong|incorrect|bad) (?:number|person|phone|cell|guy|lady|party|contact|one|woman|dude|man|recipient|individual|phone number|#)\b`,
    ],
    [
      raw`\bwrong (?:number|one)(?: \w+)? (?:of|on (?:the|my|that)|for (?:the|my) (?:house|unit|apt|gate|part)|i (?:gave|put|typed|sent)|its|it is|it should|should be|earlier|in my)\b`,
      raw`\bwrong (?:number|one) [.,]? ?(?:its|it is|it should|should|the (?:right|correct)|mine is|my (?:number|house|address) is|its actually|that should|(?:i )?meant|\d)`,
      raw`\b(?:gave|give|typed|put|wrote|sent|texted|told|listed) (?:\w+ ){0,3}(?:the )?wrong\b(?!.*(?:stop|remove|person))`,
      raw`\bis (?:this|it) (?:the|a) wrong\b`,
      raw`\bwrong (?:part|size|guy (?:came|showed))`,
      raw`\b(?:sent|send|ordered|installed|got|bought|brought|delivered|received|billed|charged) (?:me |us )?(?:the )?wrong\b`,
      raw`\b(?:house|unit|apt|apartment|model|serial|part|gate|invoice|lot|building) (?:is )?(?:the )?wrong\b`,
    ],
  ),
  wrongNumber(
    'wrong-number.meant-another',
    [
      raw`\b(?:you|u|yall) (?:\w+ )?(?:meant|want|wanted|looking for|must be looking for|are looking for|thinking of|confus\w*)(?: \w+){0,3} (?:someone else|another person|somebody else|different person|someone different|other person)\b`,
      raw`\b(?:text|texting|message|messaging|contact\w*|send\w*)(?: \w+){0,4} (?:someone else|a different person|a stranger|the wrong)\b`,
      raw`\bmistaken (?:identity|me for)\b`,
      raw`\b(?:youve got|you have|you got|think you got) (?:the )?wrong\b`,
    ],
    [
      raw`\bwrong (?:address|part|size|date|day|time|street|unit|idea|model|price|house|name)\b`,
      raw`\bsend(?:ing)? someone else\b`,
      raw`\btext someone else (?:first|too)\b`,
    ],
  ),
  wrongNumber(
    'wrong-number.not-them',
    [
      raw`\b(?:this|that) (?:isnt|is not|aint|is no longer|isnt even|was never|not|no longer)(?: belongs to)? (?:[a-z]+s? ){0,2}(?:phone|number|cell|line|mobile)\b`,
      raw`\bnot (?:[a-z]+ ){0,2}[a-z]+s? (?:phone|number|cell)(?: anymore| any more)?\b`,
      raw`\b(?:this|that) (?:isnt|is not|aint|is no longer)(?: mr| mrs| ms)? (?!a\b|an\b|the\b|good|working|urgent|right|fair|ok|okay|what|about|how|my|your|for|going|cool|funny|it|so|too|at|in|on|me|acceptable|true|fun|professional|normal|safe|covered|enough|really|worth|helpful|possible|something|time|yet|even|new|anything|correct|real|fixed)[a-z]+(?: [a-z]+)?${end}`,
      raw`\b(?:i am|im|we are|were|am) not (?:mr |mrs |ms )?(?!sure|home|here|interested|available|in|at|going|able|happy|the|a|an|ready|there|there|certain|getting|paying|free|from|on|it|looking|too|really|so|good|great|that|comfortable|mad|worried|asking|saying|trying|seeing|clear|opposed|doing|used|kidding|joking|satisfied|picky|local|familiar|okay|ok|your|his|her|feeling|driving|coming|leaving|using|done|finished|booked|set|able|allowed|around|well|much|exactly|quite|fine|late|busy|impressed|responsible|aware|positive|waiting|moving|selling|flexible|expecting|answering|getting|having|needing|wanting|dealing|working|giving|signing|buying|replying|letting|spending|tech|handy|wealthy|rich|rushing|hurt|picking|near|far|planning|doubting|convinced|emergency|urgent|anymore|complaining|talking|calling|texting|back|up|out|off|by|with|to|for|until|really|gonna|one|person|needed|hungry|bothered|this|part|playing|involved|sold|old|concerned|holding|being|made|showing|made)[a-z]+(?: [a-z]+)?${end}`,
    ],
    [
      raw`\b(?:unit|apt|apartment|house|gate|account|order|model|serial|zip|street) number\b`,
      raw`\?`,
      raw`\b(?:owner|tenant|homeowner|renter|handyman|plumber|customer|robot|bot|expert)\b`,
      raw`\bnot [a-z]+ing\b`,
    ],
  ),
  wrongNumber(
    'wrong-number.not-here',
    [
      raw`\b(?:doesnt|dont|does not|no longer|didnt|hasnt|isnt|not)(?: \w+){0,2} (?:live here|lives here|live at this|have (?:this|that) (?:number|phone)|has (?:this|that) (?:number|phone)|own this (?:number|phone)|owns this (?:number|phone)|use this (?:number|phone)|uses this (?:number|phone)|at this number|lived here|here anymore|(?:work|works) here(?: anymore)?|on this number|has had this number)\b`,
      raw`\b(?:theres|there is|there are|has|have) no (?:one |body )?(?:[a-z]+ )?(?:here|by that name|named|called|at this number|with that name)\b`,
      raw`\b(?:nobody|no one|noone|no body|no person)(?: \w+){0,2} (?:by that name|named|with that name|here|of that name|by the name|at this number)\b(?! (?:until|to let|yet|today|tomorrow|when|after|all|during))`,
      raw`^no [a-z]+ (?:here|at this number|lives here)\b`,
      raw`\b(?:dont|do not|never) (?:know|heard of|even know)(?: of)? (?:a |an |any |anyone |anybody |nobody |no )(?:named |called |by that )?(?!thing|way|one|body|reason|good|about|other|better|details|more|electric|plumb|price|that)[a-z]+(?: smith| named \w+| by that name)?${end}`,
      raw`\b(?:dont|never) (?:know|heard of) (?:you|who you|your company|u|yall|this (?:company|business)|this number)\b`,
    ],
    [
      raw`\b(?:landlord|manage\w*|tenants?|owner|renters?|property|key|let (?:you|him|them) in)\b`,
      raw`\b(?:home|house) (?:right now|until|yet)\b`,
      raw`\?`,
      raw`\bno (?:heat|water|power|hot|gas|leak|ac|electricity|light|pets|parking|problem|pressure|one|dogs?)\b`,
      raw`\bno (?:longer )?(?:works?|working) here (?:now|yet)\b`,
      raw`\bi dont live here\b.*\b(?:landlord|manager|owner|rent)`,
    ],
  ),
  wrongNumber(
    'wrong-number.new-owner',
    [
      raw`\b(?:got|have|had|acquired|given|assigned|new owner|changed) (?:\w+ ){0,3}(?:this|new) (?:number|phone)\b`,
      raw`\b(?:new|previous|prior|former|last|old|current) (?:phone |number )?(?:owner|holder|user|person)s? (?:of|had|of this|here|for this|have|to this|with)\b`,
      raw`\b(?:number|phone)(?: \w+){0,3} (?:changed hands|changed owners|reassigned|recycled|belongs to (?:someone|me|a|another|somebody)|new owner|used to belong|now belongs|is now)\b`,
      raw`\b(?:not|no longer|isnt) my (?:number|phone)\b`,
      raw`\b(?:passed away|is deceased|died|has passed|is dead|passed on)\b(?!.*(?:estimate|leak|house|need|inherit|wall|attic|vent|crawl|yard|under))`,
    ],
    [
      raw`\b(?:phone|battery|truck|car) (?:just )?(?:died|is dead)\b`,
      raw`\b(?:outlet|breaker|panel|garage|switch|light|socket|circuit|battery|house|room)\b.*\bdead\b`,
      raw`\b(?:thermostat|battery|outlet|furnace|heater|compressor|motor|unit|pump|it|fridge|tree|grass|lawn|breaker|ac|fan|lights?) (?:just |has |is |have )?(?:died|dead)\b`,
      raw`\bmy new (?:number|phone)\b`,
      raw`\b(?:got|have|had) (?:a|my) new (?:number|phone)\b`,
      raw`\bhave (?:this|a) number (?:for|on file)\b`,
      raw`\byou have (?:this|my)\b`,
      raw`\b(?:previous|former|last|prior|old) owner (?:of (?:the|this|my|our) (?:house|home|property|place)|had (?!this))`,
      raw`\bnew owner of (?:the|this|my) (?:house|home|property|building)`,
    ],
  ),
  wrongNumber(
    'wrong-number.not-me',
    [
      '^(?:sorry |um |uh |hi |no |nope |hey |well )*(?:(?:its |it was |that was |that is |thats |this is )?not me|it wasnt me|wasnt me|that wasnt me|not him|not her|who|not i)(?: sorry| thanks| lol| dude| bro| man| buddy)*(?: [.,].{0,12})?$',
    ],
    [raw`\bwho\b`],
  ),
  wrongNumber(
    'wrong-number.never-called',
    [
      raw`\b(?:never|didnt|did not|havent|nobody here|no one here|wasnt me who|haven t)(?: \w+)? (?:call|called|phone|phoned|dial|dialed|contact|contacted|reach out|reached out|inquired?|reached out)(?: to)?(?: (?:you|u|yall|your \w+|anyone|anybody|any (?:one|plumb\w+|compan\w+|business|body)|this (?:number|company|business)|a (?:plumber|\w+ company)|ur|guys))?(?: (?:guys|company|business|number|from this|folks|people|before|in my life|at all|today))*${end}`,
    ],
    [
      raw`\b(?:back|about|because|until|sooner|earlier|yet|me)\b`,
      raw`\bnever (?:call|called)(?: \w+)? back\b`,
      raw`\b(?:you|they|he|she|tech|guy|someone|somebody|office|u) (?:\w+ )?(?:never|didnt|havent) \w*\b`,
      raw`\?`,
    ],
  ),
  wrongNumber(
    'wrong-number.business-line',
    [
      raw`\bno (?:such|longer a) (?:person|customer)\b`,
      raw`\b(?:dont|no|not) (?:have|own|need) a (?:house|home)\b.{0,20}\b(?:wrong|apartment)\b`,
      raw`\bnot (?:a|your) customer(?: of yours)?\b`,
      raw`\bnever (?:been|used|was|did business|heard of|done business)(?: \w+){0,3} (?:customer|you|your|services?|company|client)\b`,
    ],
    [raw`\bnever used (?:your|you).{0,25}\b(?:before|but|how|need|want|is)\b`],
  ),
  wrongNumber(
    'wrong-number.spanish',
    [
      raw`\b(?:numero|persona|telefono) (?:equivocad[oa]|incorrect[oa]|erroneo|erronea)\b`,
      raw`\b(?:equivoc\w+|confund\w+)(?: \w+){0,2} (?:numero|persona|telefono)\b`,
      raw`\b(?:aqui|aca) no (?:vive|hay|es|esta|trabaja|conoc\w+)\b`,
      raw`\bno (?:vive|trabaja) (?:aqui|aca)\b`,
      raw`\b(?:yo )?no soy (?!de |del |el |la |un |una |experto|segur)\w+`,
      raw`\bno conozco a (?:ningun|nadie|esa|ese|\w+)`,
      raw`\b(?:este|ese) (?:ya )?no es (?:el |su )?(?:numero|telefono) (?:de|correcto)\b`,
      raw`\bse equivoc(?:o|aron)\b(?! (?:de (?:direccion|dia|hora|fecha|calle|pieza)|en))`,
      raw`\byo no (?:llame|los llame|pedi)\b`,
    ],
    [raw`\b(?:numero|telefono) (?:equivocado|incorrecto) (?:de (?:casa|apartamento)|en)\b`, raw`\?`],
  ),
  wrongNumber('wrong-number.french', [
    raw`\b(?:mauvais|faux) (?:numero|destinataire)\b`,
    raw`\bmauvaise personne\b`,
    raw`\bvous (?:vous )?(?:etes )?tromp\w+(?: \w+){0,2} (?:numero|personne)\b`,
    raw`\berreur de (?:numero|personne|destinataire)\b`,
    raw`\bce n ?est pas (?:le numero|moi|le bon numero|le telefone)\b`,
    raw`\bcest pas (?:moi|le bon numero)\b`,
    raw`\b(?:pas|plus) (?:le|la|du) bon(?:ne)? (?:numero|personne|destinataire)\b`,
    raw`\bje ne suis pas (?:m |mme |monsieur |madame )?(?!sur|la|le|chez|disponible|libre|certain|a |en |pres|dispo|interes|une|un)\w+${end}`,
    raw`\bn ?habite (?:pas|plus) ici\b`,
    raw`\bconnais pas (?:de|cette personne)\b`,
  ]),
  // What the patterns above do not spell out.
];
