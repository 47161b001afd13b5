// Small classes of words, and sequences of them. What an opt-out says is put together from them, whatever the words in
// between, where no row spells it out (composed.ts, grammar.ts).
const { raw } = String;

/** What people want done and not to us: the job, the house, the visit, and who comes for it. */
export const workWords = raw`thermostats?|alarms?|detectors?|panels?|cameras?|doorbells?|sensors?|breakers?|sump|furnaces?|boilers?|heaters?|heat|valves?|leak\w*|drip\w*|faucets?|taps?|toilets?|sinks?|showers?|tubs?|pipes?|drains?|pumps?|compressors?|unit|fridge|washer|dryer|dishwasher|beeping|noise|smell|mold|roof|gutters?|ac|outlets?|lights?|fans?|water|flood\w*|gas|power|trees?|stumps?|walls?|wasps?|bees?|mice|rats?|driveway|yard|door|gate|fence|appointments?|appts?|visits?|schedule|calendar|booking|slot|estimates?|quotes?|invoices?|bills?|techs?|technicians?|plumbers?|electricians?|crews?|trucks?|order|parts?|warranty|permits?|fuga|agua|cita|visita|llave|calentador|fuite|eau|toilette|rendez`;
export const aboutWork = raw`\b(?:${workWords})\b`;

const classes: Record<string, string> = {
  end: 'stop|deactivate|stopped|stopping|quit|quitting|cease|ceasing|end|ended|ending|halt|discontinue|desist|refrain|terminate|suspend|cancel|disable|silence|optout|unsubscribe|knock off|cut out|put an end to|sick of|tired of|fed up with|enough|done with|over with|give up on',
  texts:
    'texts|texting|text messages?|messages?|messaging|sms|spam|spamming|communications?|correspondence|solicitations?|notifications|text alerts?|text thing|robotexts?|junk texts?|texted|messaged|contacted',
  reach:
    'text|texting|message|messaging|contact|contacting|bother|bothering|harass|harassing|pester|pestering|annoy|annoying|bug|bugging|spam|spamming|write|writing|email|emailing|reach out|reaching out|reach|hit up|hitting up|hmu|hit|ping|pinging|disturb|disturbing|blow up|blowing up|solicit|soliciting|hound|hounding|stalk|stalking|nag|nagging|dm|communicate|communicating|correspond|buzz|buzzing|poke|send|sending|hit me up',
  us: raw`(?:to |with |at )?(?:me|us|my \w+|our \w+|this (?:\w+ )?(?:number|phone|cell|line|telephone|person|address)|here|him|her|them)`,
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
  mensajes: raw`mensaj\w*|textos?|texte\w*|msjs?|sms|spam|publicidad|notificaciones|promociones|propaganda`,
  molesten: raw`mand\w+|envi\w+|escrib\w+|molest\w+|contact\w+|texte\w+|busqu\w+|llam\w+|marqu\w+|marcando|fregu?\w+|fastid\w+|ching\w+|jod\w+|insist\w+|acos\w+|hostig\w+`,
  quiten: raw`quit\w+|borr\w+|elimin\w+|saqu\w+|sac(?:ar|a)\w*|remuev\w+|retir\w+|suprim\w+|tach\w+|quite`,
  lista: 'listas?|numero|telefono|contactos?|datos|sistema|base|registros?|celular',
  arretez: raw`arret\w*|cess\w*|stop\w*|assez|tanne\w*|ecoeure\w*|finis\w*|lache\w*|marre|ras le bol`,
  textos: 'textos?|textes?|messages?|sms|spam|courriels?|msg',
  achaler: raw`achal\w+|texter?|ecrire|envoy\w+|appeler|harcel\w+|derang\w+|contact\w+|gosser|ecoeurer|messager|mecrire|menvoyer|mappeler|machaler|mecoeurer|solliciter|tanner|embeter`,
  otez: raw`otez?|oter|enlev\w+|retir\w+|ray\w+|sort(?:ez|ir)|supprim\w+|effac\w+|biff\w+|virez?`,
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
