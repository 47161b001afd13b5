// What may be a request and may be none: nobody can tell from the words alone, so that a person reads or it is asked once.
import { aboutJob, ambiguous, end, type Pattern } from './pattern.ts';

const { raw } = String;

export const unsure: Pattern[] = [
  ambiguous(
    'unsure.joking',
    [raw`^(?:[a-z.,]+ ){0,3}(?:stop|quit)(?: [a-z.,]+){0,5} (?:lol|lmao|haha\w*|jk|lolol)\b`, raw`^stop (?:lol|haha\w*|lmao)\b`],
    [raw`\b(?:by|in|at|over|leak\w*|drip\w*|water|won?t|doesnt)\b`],
  ),
  ambiguous('unsure.can-you-not', [
    '^(?:um |ok |hey |lol )*(?:can|could|would) (?:you|u) not(?: lol| thanks| haha)*$',
    '^dont(?: you)?$',
    '^leave it$',
    '^stop playing(?: around| games)?$',
  ]),
  ambiguous('unsure.short', [
    '^(?:whoa |wait |hey )+stop$',
    '^(?:ok |im |i am )*(?:done|over this)$',
    '^forget (?:about )?(?:it all|all of it|everything)$',
    raw`^another (?:text|message)\b`,
  ]),
  ambiguous(
    'unsure.why',
    [
      raw`\b(?:why|how come)(?: \w+){0,3} (?:bothering|bugging|harassing|writing|getting|get|receiving|texting|text|messaging|contacting|received|sending|got|messages|texts|send|texted|keep)\b(?! (?:dark|air|water|no|hot|cold|shock\w*|a (?:shock|leak|noise|smell|draft)|so|high|wet|warm|low))(?=(?: \w+){0,3}(?: (?:this|these|it|texts?|messages?|me|us|texting|messaging|my)| [.,?]|$))`,
    ],
    [raw`\b(?:text|call|message) me (?:the|a|when|back)\b`, raw`\bwhy (?:does|is|do|did|would) (?:the|my|our|it)\b`],
  ),
  ambiguous(
    'unsure.my-number',
    [
      raw`\bwho (?:told|asked|said|authorized) (?:you|yall) (?:to |could |can )?(?:text|contact|message|call)\b`,
      raw`\b(?:howd|whered|how|where|who|why)(?: \w+){0,4} (?:my|this|our) (?:number|phone number|cell|info|information|contact info|contact|phone|digits)\b`,
    ],
    [raw`\b(?:change|update|correct|fix|on file|called)\b`, raw`\bnumber is\b`],
  ),
  ambiguous(
    'unsure.spam',
    [raw`\b(?:spam|scam|scammers?|phishing|unwanted|unsolicited)\b`],
    [raw`\bspam folder\b`, raw`\bspam (?:call|filter)`, raw`\bunwanted (?:pests?|guests?|animals?|critters?|visitors?|noise|odor|smell)\b`],
  ),
  ambiguous(
    'unsure.not-interested',
    [
      raw`\b(?:not|isnt|no longer|aint|never) interested\b`,
      raw`\bno interest\b`,
      raw`\bnot? intereste?d\b`,
      '^uninterested$',
      raw`\bno me interesan?\b`,
      raw`\bno estoy interesad[oa]\b`,
      raw`\bpas interess?e\w*\b`,
    ],
    [
      raw`\b(?:not|no longer) interested in (?:the|a|that|financing|repair|replacing|warranty)\b`,
      raw`\bnot interested in (?!you|this|that$)\w+`,
    ],
  ),
  ambiguous('unsure.enough', [
    raw`^(?:ok |ya |no |thats |that is |ive had |this is )*(?:enough|suficiente|ca suffit|assez)(?: (?:already|now|thanks|ok|please|of this|ya|is enough))*${end}`,
    raw`\b(?:thats|had|thats quite) enough${end}`,
    '^(?:ok )?(?:im|i am|we are|were) (?:so )?(?:done|over it|through|finished)(?: (?:here|with (?:you|this|yall|u|this conversation)|now|talking|thanks))*$',
    raw`\bdone with (?:you|this|yall|u)${end}`,
    raw`\bi give up${end}`,
    '^(?:im )?out$',
  ]),
  ambiguous(
    'unsure.cancel-all',
    [
      raw`^(?:ok |yes |no |hi |then |and |you can |can you |i want to |i would like to |id like to |want to |lets |)*(?:cancel|end|remove|delete|terminate|quit|stop|scrap|drop|kill|close|forget)(?: out)? (?:all|it|it all|all of it|all of that|all of this|all this|everything|every thing|the whole thing|the whole lot|the thing|that|them|them all|this thing|the lot|my account|account|my subscription|subscription|my service|service|the service|my membership|membership|my profile|my file|this conversation|the conversation|conversation|chat|this chat|the chat|thread|this thread|whole thing|me out|us|all that|the request|my request)(?: (?:please|thanks|now|lol|ok|okay|thank you|already|then|asap|haha))*${end}`,
    ],
    [raw`\b(?:delete|remove|scrap|forget) (?:that|it) [.,] (?:i|its|it)\b`],
  ),
  ambiguous(
    'unsure.end-talk',
    [
      raw`\b(?:end of|end the|end this|done with this|over with this|finish this) (?:conversation|discussion|chat|story|convo|text|thread|talk)\b`,
      raw`\b(?:conversation|discussion|chat|convo) (?:is )?(?:over|ended|done|finished|closed)\b`,
      raw`\b(?:drop it|forget it|let it go|skip it|nevermind all of it|dont bother|no bother|give up)${end}`,
    ],
    [raw`\bwill (?:they|you)\b`, raw`\bdrop it (?:off|at)\b`, raw`\bdont bother [.,] i(?:ll)?\b`],
  ),
  ambiguous('unsure.stop-what', [
    raw`^(?:ok |please |omg |no |hey |lol |just |ugh |haha |wait |dude |bro |man |oh |yo )*(?:stop|stahp|quit)(?: (?!by|at|in|over|the|a|valve|sign|leak\w*|working|here|and|on|running|for (?:lunch|the)|off|out|up|my|water|heating|cooling|cock|service|job|work|there|near|after|before|around|when|between|next|to|draining|flushing|tomorrow|today|monday|tuesday|wednesday|thursday|friday|saturday|sunday|bus|light|box|from|past|it|leaking|dripping|last|yesterday|this|right)\w+){1,3}$`,
    raw`^(?:ok |please |no )*(?:stop|quit) for (?:now|today|a while|the day|tonight|the moment)\b`,
    raw`\b(?:pause|hold|suspend) (?:the |these |all |my )?(?:texts?|messages?|messaging|texting|notifications)\b`,
  ]),
  ambiguous(
    'unsure.annoyed',
    [
      raw`\b(?:this|you|its|these|youre|so|very|that|getting|are|texts?|messages?) (?:is|are|so|getting|very|really|super|all|guys are|people are|beyond|kinda|kind of)? ?(?:so |very |beyond |getting |super )?(?:annoying|creepy|intrusive|invasive|bothersome|harassing|a nuisance|excessive|out of hand|nuisance)\b`,
      raw`^(?:annoying|ugh|seriously|again|ugh again|ugh not again|really|not again|wtf|what the)(?:(?: [.,?])*(?: (?:this|these|that|you|again|not|another|really|seriously|texts?|messages?|enough|what|why|stop)\b.{0,30})?)?$`,
      raw`\b(?:again with|not) (?:this|these|you|again)(?: again)?${end}`,
    ],
    [
      raw`\b(?:noise|sound|beep\w*|drip\w*|leak\w*|smell|buzz\w*|squeak\w*|rattl\w*|alarm|hum\w*|toilet|water|heater|clog\w*|broke\w*|it broke|dog|flood\w*|sound)\b`,
      raw`\b(?:not|this) again [.,] (?:the|my|it)\b`,
    ],
  ),
  ambiguous(
    'unsure.keep-texting',
    [
      raw`\b(?:keep|keeps|kept|still|constantly|always|continue|continues|continuing) (?:on )?(?:texting|messaging|getting (?:these|this|texts?|messages?)|bothering|contacting|to (?:text|message|contact)|sending (?:me|us|these|this)|receiving (?:these|this|texts?|messages?)|get (?:these|this|texts?|messages?)|blowing up|bugging|hounding)\b`,
      raw`\bdo i (?:have|need) to (?:keep|get|text|reply|receive|say|send)\b`,
      raw`\b(?:another|more|yet another) (?:text|message)\b(?=.*\b(?:really|seriously|ugh|why|geez|again)\b|(?<=\b(?:ugh|seriously|really|geez|great|wow).*))`,
      raw`\btoo many (?:texts|messages)\b`,
    ],
    [aboutJob],
  ),
  ambiguous('unsure.no-more-needed', [
    raw`\b(?:no need|dont need|no reason|not necessary|unnecessary) (?:to |for )(?:text|message|contact|send (?:texts|messages|me|anything)|follow up|followup|keep in touch|texts|messages|check in)\b`,
    raw`\bi (?:dont|cant|do not|never|wont) (?:do )?(?:text|texting|texts|receive texts)(?: thanks)?${end}`,
    raw`\b(?:only|just) (?:an )?emails?\b`,
    raw`\bemails? (?:only|me instead|us instead|instead|is better)\b`,
    raw`\bprefer (?:an )?emails?\b`,
    raw`\bby email\b.*\bnot text\b`,
    raw`\bunhappy with (?:these|the|your) (?:texts|messages)\b`,
  ]),
  ambiguous('unsure.spanish', [
    raw`\bpor que (?:me|nos|recibo|estoy|sigo|siguen)(?: \w+){0,2} (?:mand|escrib|envi|text|mensaj|recib|contact)\w*`,
    raw`\b(?:como|donde|quien)(?: \w+){0,4} mi (?:numero|telefono)\b`,
    raw`\bcancel(?:ar|en|e|a|o) (?:todo|toda|eso|esto|mi cuenta|el servicio|la cuenta)\b`,
    raw`^(?:para|paren|pare|alto|basta) (?:eso|todo|con eso|esto)\b`,
    raw`^ya (?:estuvo|fue)\b`,
    raw`\bes (?:spam|estafa)\b`,
    raw`\b(?:demasiados|tantos|muchos) mensajes\b`,
  ]),
  ambiguous('unsure.french', [
    raw`\bpourquoi (?:je recois|vous m|est ce que je recois|jai recu|tu m)\w*`,
    raw`\bcomment (?:avez|as)(?: \w+){0,2} (?:mon|eu mon) numero\b`,
    raw`\bannule[zr]? (?:tout|ca|tout ca|mon compte)\b`,
    '^annuler?$',
    raw`\b(?:trop|tant) de (?:messages|textos|texts?)\b`,
  ]),
];
