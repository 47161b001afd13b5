// How people say what they want of us besides the job itself, in English, Spanish and some French. Written for texts as
// plainText() leaves them: small letters, no accents, no apostrophes, shorthand spelled out.
import type { Intent } from './intents.ts';

type Patterns = { says: RegExp[]; not?: RegExp };

const day =
  '(?:today|tonight|tomorrow|mon|monday|tue|tues|tuesday|wed|weds|wednesday|thu|thur|thurs|thursday|fri|friday|sat|saturday|sun|sunday|next week|this week|the \\d{1,2}(?:st|nd|rd|th)?|lunes|martes|miercoles|jueves|viernes|sabado|domingo|manana)';
const visit = '(?:appointment|visit|booking|reservation|service call|time slot|slot|inspection|estimate|job|cita|visita|rendez-vous|rdv)';
const worker =
  '(?:tech|techs|technicians?|plumbers?|electricians?|guy|guys|man|men|fella|fellas|fellow|gentleman|folks|dude|dudes|kid|kids|boys?|crew|team|driver|installers?|workers?|people|person|cleaners?|roofers?|landscapers?|mowers?|employees?|helpers?|subs?|lady|ladies|girls?|woman|repairman|contractor)';
const crew = `(?:someone|anyone|he|she|they|you|you all|you guys|you folks|your ${worker}|${worker})`;

/** Up to so many words between two others; a sentence ends it. */
const upTo = (words: number) => `[ ,]+(?:[\\w$'-]+[ ,]+){0,${words}}?`;

// What is refused, and who is asked for instead.
const refusal =
  '(?:dont|do not|aint|wont|will not|not going to|refuse to|not|no|hate|tired of|sick of|done with|stop|quit|cant stand|enough of|enough with)';
const robot = '(?:bots?|robots?|chat ?bots?|machines?|ai|computers?|automated|auto ?repl\\w+|recordings?|answering machine)';
const human =
  '(?:(?:real|actual|live|living|human|breathing|flesh and blood) )*(?:persons?|humans?|human being|people|body|manager|owner|boss|boss man|supervisor|representative|rep|agent|operator|dispatcher|dispatch|receptionist|somebody real|someone real|man in charge|head honcho|higher up|adult)';

/** "Text me when you are on the way": how to come, and nothing to answer. */
const beforehand =
  '(?:text|call|phone|ring|buzz|message|notify|holler|ping|let me know|tell me|heads up)(?: \\w+){0,4} (?:when|before|once|if|as soon as) (?:you|he|she|they|someone|(?:your|the) \\w+)(?: guys| all)?(?: \\w+){0,3} (?:way|close|near|nearby|outside|route|head\\w*|leav\\w*|minutes|min|out|almost)';

// Our people, and what they did badly.
const ours = `(?:(?:you|you all|you guys|you folks|you people)|(?:someone|anyone|one) (?:from|of|with) your (?:company|crew|team|office|shop|outfit|guys)|your (?:\\w+ )?${worker}|(?:that |the |this )?(?:\\w+ )?${worker} (?:that |who |whom )?(?:you|you all|you guys|you folks|yall) (?:\\w+ )?sent)`;
const harmed =
  '(?:broke(?! (?:ground|even|up))|hit (?:my|our|the)|(?:installed|put in|put on|ordered|brought|used) (?:the |a )?wrong|scammed|ripped off|cheated|ghosted|ditched|bailed|cracked|damaged|scratched|ruined|tracked|stained|dented|ripped|tore|smashed|shattered|spilled|dropped|knocked (?:over|down|off|out)|killed|stole|lied|cussed|yelled|overcharged|botched|butchered|wrecked|destroyed|messed up|screwed up|trashed|scraped|chipped|gouged|backed into|ran over|drove over|stepped on|scalped|burned|walked (?:out|off)|(?:left|made) (?:a|an|my|our|the|us|me|it|everything|behind|nails|trash|mud|dirt|water)(?: \\w+){0,3} (?:holes?|mess|open|off|dirty|worse|hanging|half|undone|unfinished|trash|mud|debris|on the floor|nails|loose|unplugged|running|wet|disaster))';
const neglected = '(?:never|didnt|did not|forgot|failed|skipped|missed|hardly|barely|wasnt|werent|only)';
/** How it is after them: not "still living", not "come again". */
const badly =
  '(?:worse|no better|(?<!(?:come|out|you|us|work with you|go|book) )again|already (?:broken?|leaking|back|dead|dripping|out|failing|loose|stopped|quit)|(?:the )?same (?:problem|thing|issue|leak|noise|spot|place)|still (?!liv|alive|work(?:s|ing)? (?:great|good|fine)|going|in |use|own|under|happy|remember|like|love|good|great)|isnt|is not|wont|doesnt|does not|dont work|not (?:work|hold|drain|cool|heat|fix|clean|flush|close|light|com|run)\\w*|broke\\w*|stopped|quit|leak\\w*|drip\\w*|fail\\w*|fell|died|dead|dying|rock(?:s|ing|y)|wobbl\\w*|loose|rattl\\w*|crooked|peeling|sagg\\w*|backed up|backing up|smok\\w*|com(?:e|ing) (?:off|loose|apart|back)|came (?:off|loose|apart|back)|(?:is|are|was|has|its|came|come|coming) back|back (?:already|again|up)|bad)';
const paid = '(?:charged|billed|invoiced|paid|paying|(?:the|your|my|this|a) (?:bill|invoice|charge|receipt))';

// The same in Spanish.
const gente =
  '(?:persona|ser humano|humano|alguien|gerente|manager|owner|duen[oa]|encargad[oa]|patron|patrona|jef[ea]|mero mero|supervisor\\w*|agente|representante|operador\\w*)';
const obrero =
  '(?:muchach[oa]s?|senor(?:a|es)?|trabajador(?:es)?|tecnicos?|emplead[oa]s?|plomeros?|electricistas?|gente|hombres?|chic[oa]s?|personas?|tipos?|guys?|techeros?|jardineros?|equipo|cuadrilla)';
const suyos = `(?:(?:sus?|tus?) ${obrero}|${obrero} (?:que|q) (?:me |nos )?(?:mand|envi|vin|vien)\\w+)`;
const danaron =
  '(?:romp\\w+|quebr\\w+|dan(?:o|aron)|ray(?:o|aron)|ensuci\\w+|dej(?:o|aron)|rob(?:o|aron)|manch\\w+|golpe\\w+|tir(?:o|aron)|left|broke|messed)';

// Who else has seen to it, and that it holds.
const helper =
  '(?:husband|wife|dad|father|mom|son|son in law|brother|uncle|cousin|nephew|grandson|boyfriend|roommate|neighbor|neighbor boy|friend|buddy|handyman|landlord|maintenance|super|owner|hoa|city|utility|(?:power|gas|water|electric|cable) company)';
const forGood =
  '(?!.{0,60}\\b(?:but|again|still|last|ago|once|before|worse|for now|temporar\\w+|and (?:now|then|it|he)|wrong|badly|for the \\w+ time)\\b)';

// Why a set time cannot stay.
const blocked =
  '(?:mixed up|mix ?up|confused|something came up|cant make|wont be|not going to be|have to work|got called|called in|shift (?:got |was )?(?:changed|moved)|conflict|double ?booked|forgot|funeral|hospital|surgery|sick|out of town|emergency|got to work|no one home|nobody home|ran over|ran late|running over|doctors? appointment)';
const otherTime = '(?:instead|another (?:day|time|date)|(?:a )?different (?:day|time|date)|later|earlier|next week|possible)';

export const intentPatterns: Record<Intent, Patterns> = {
  'wants-person': {
    says: [
      new RegExp(
        `\\b(?:get|got|getting) (?:a )?(?:a ?hold|hold|in touch|through) (?:of|with|to) (?:a |the |your |some )?(?:someone in charge|${human})\\b`,
      ),
      new RegExp(`\\b(?:talk|speak|chat) (?:to|with) \\w+,? (?:the|your) ${human}\\b`),
      new RegExp(
        `\\b(?:get|give|find|send|connect)(?: me| us)?(?: to| with)? (?:someone|anyone|a ${worker}) (?:who|that) (?:works|knows|is real|can actually|has a pulse)\\b`,
      ),
      new RegExp(
        `\\b(?:hablar|platicar|comunica\\w*|comunique\\w*|tratar|chatear|textear|pase\\w*|ponga\\w*)${upTo(2)}(?:(?:una?|la|el|su|otra|al) )?${gente}\\b`,
      ),
      /\b(alguien|persona|gente) que (me|nos) (atienda|conteste|escuche)\b/,
      new RegExp(
        `\\b(?:talk|speak|chat|text|a word|words|deal|communicate|converse|discuss|connect|transfer|put|hook)(?:ing)?( me| this| it)?( (directly|to|with|through|thru|up|over|like))* (a |an |the |your |some |any |that |whoever )?(nice |young |same )*(?:someone|${human}|${worker})\\b`,
      ),
      new RegExp(`\\b(?:put|get) (?:me )?(?:a |an |the |your )?${human} on\\b(?! (?:it|this|the way|the job|my))`),
      new RegExp(`\\b${human}(?: there)?(?: that| who)? (?:i|we|my \\w+) (?:can|could|may|might) (?:talk|speak|text|chat|deal|call)\\b`),
      new RegExp(`\\b${refusal}${upTo(6)}${robot}(?=\\W*$|\\W+(?:i|get|give|let|please|put|and|want|need|thing|stuff|crap|thingy)\\b)`),
      /\b(talk|speak|chat|text)\b(ing)?( (to|with))? (whoever|who ever|the person|someone|him|her) (is |s )?(in charge|who|real|that|else|human|about)\b/,
      /\b(get|want|need|give me|have|is there|prefer|rather have|gimme|just|send me to|forward me to|pass me to)\b( to| me)*( (a|an|the|your))? (real |actual |live |human )*(person|human|human being|manager|owner|supervisor|representative|rep|operator|live agent|agent)\b/,
      /\b(real|actual|live) (person|human)\b.{0,12}\b(please|now)\b/,
      /\b(someone|anyone|somebody|person|human|people)( that| who)? (i|we) (can|could) (talk|speak|text|chat)\b/,
      /\b(no|not|stop|dont want)( a| the| any| more| this| your| to| talk| to)* (bots?|robots?|ai|texting|automated)\b/,
      /^\W*(representative|rep|operator|agent|human|person|manager|owner|real person|live person|persona|humano|agente|operador|operadora)( please| por favor)?\W*$/,
      /\bhave (the|your|a|an) (owner|manager|boss|supervisor|someone|person|human)\b/,
      /\b(hablar|comunicar(me)?|comuniqueme|pasar(me)?|paseme|chatear) con (una |un |la |el |su |tu )?(persona|alguien|humano|gerente|dueno|duena|encargad[oa]|agente|representante|operador\w*|supervisor\w*|jefe)\b/,
      /\b(una|otra) persona (real|de verdad|humana)\b(?!.*\?)/,
      /\bparler (a|avec) (une? |le |la |quelqu)?(personne|humain|gerant|patron|responsable|un|agent)\b/,
      /\bme (comunica[ns]?|comunique[n]?|pasa[ns]?) (con|al?) |\bno quiero (hablar|textear|tratar|escribirme) con (una? |el |la )?(maquina|robot|bot|contestador\w*)\b/,
      /\bwhere( is|s) (the|your) (owner|manager|boss|supervisor)\b|\bhablar con (el|ella|ellos)\W*$/,
    ],
    not: /\b(am i|are you|is this|r you|is it|im i)\b.{0,25}\b(person|human|people)\b|\b(hablo|hablando|estoy|esto es|es usted|eres)\b.{0,20}\bpersona\b|(?<!lady |man |guy |one |woman |fellow |person )\bi (already |just )?(talked|spoke) (to|with)\b/,
  },
  'wants-call': {
    says: [
      /\b(call|ring|phone|dial|try) (me at |me on )?(the|my|our) (house|home|cell|work|office|land ?line|shop)( line| phone| number)?\b(?=\W*$| \(?\d| instead| please| at| back)/,
      /\b(ech|dar|de|den|hag|haz|regres|devuelv|quier|quisier|esper)\w*( una?| mi| la)* (llamada|llamadita|telefonazo|timbrazo)\b|\b(llam|marc|habl)\w* a mi (espos[oa]|hij[oa]|mama|papa|herman[oa]|marido|mujer|senora?|numero|celular)\b.{0,12}\d/,
      new RegExp(`\\bque (?:me|nos) (?:hable|llame|marque)n?(?: (?:una?|el|la|su))? ${gente}\\b`),
      /(?<!\b(?:i|we|you|they|he|she|it|they call|just|who|dont|not|never|to|didnt|id|that|did i) )\b(call|phone|ring) (me|us)\b(?=\W*$|[^\w\s]| (back|please|now|asap|today|tomorrow|tonight|later|when|at|on|first|soon|again|when|once|anytime|any|instead|so|to|about|as|in|this|right|directly|and|or|if|with|the|real|for|after|before|once|thanks|monday|tuesday|wednesday|thursday|friday|my|\(?\d))(?! (when|once|if|before|as|after) .{0,25}\b(away|here|close|arriv\w*|outside|way|leav\w*|heading|head|done|come|coming|finished|there|min|minutes)\b)(?! (an? (hour|half)|\d+ ?min|in advance|ahead))/,
      /\b(someone|anyone|they|him|her|he|she|you|you all|you guys|owner|manager|tech|technician|office|boss|person|can|could|who can)\b( please| to| just| kindly)* (call|phone|ring) (me|us|back|my|this number|at|\(?\d)\b/,
      /\b(give|gimme|get|want|need|request\w*|expect\w*|waiting (for|on)|like|have|schedule) ?(me|us|my (wife|husband|mom|dad))? (a |an |your )?(quick )?(call|ring|callback|call back|call-back|phone call|buzz|shout by phone)\b(?! (saying|from))/,
      /^\W*(please )?(call|callback|call back|call please|phone call|ring me|call us|call now)( please| now| asap| back)*\W*$/,
      /\b(rather|prefer|easier|better|want|like)( to| if we| to just| just| we could| if you)* (talk|speak|discuss|call|chat|do this|do it)?\b.{0,12}\b(on|over|by|via) (the )?phone\b/,
      /\b(have|get) .{0,30}\b(call|ring|phone) (me|us|my)\b/,
      new RegExp(
        `\\b(?:like|want|need|have|get|kindly|please|could|can)(?: for)?(?: \\w+){0,2} (?:someone|anyone|him|her|them|${worker}|${human})(?: to| please)* (?:call|telephone|phone|ring)(?=\\W*$|\\W+(?:me|us|my|back|at|after|today|tomorrow|asap|please|on|about|instead)\\b)`,
      ),
      new RegExp(
        `\\b(?:rather|prefer|want|need|like)${upTo(3)}(?:hear (?:a|your|someone|somebody)(?: \\w+)? ?voice|(?:a )?voice (?:to voice|call)|by voice|conversation)\\b`,
      ),
      /\b(can|could|may|should) (i|we) (call|talk on the phone)\b/,
      /\b(me|nos) (puede[ns]?|podria[ns]?|pueden) (llamar|marcar|hablar por telefono)\b|\b(puede[ns]?|podria[ns]?) (llamarme|marcarme|hablarme|llamarnos)\b/,
      /\b(llame[n]?me|llamame|marqueme|marquenme|marcame|hableme por telefono|que me (llamen|marquen|llame|marque)|quiero una llamada|regres\w+ la llamada|devuelv\w+ la llamada)\b/,
      /\b(appelez|appelle|rappelez|rappeler|rappelle)[- ]?(moi|nous)\b|\b(me|nous) (r?appeler)\b/,
      /\bcall (back )?when(ever)? (you|you all|you guys|someone|he|she) (can|could|gets?|have|has|is able)\b/,
      /\bcall my (husband|wife|mom|mother|dad|father|son|daughter|brother|sister|assistant|office|cell|work|house|tenant|manager|landlord)\b( \w+){0,2} \(?\d/,
      /\b(want|need|like|expect|expecting|waiting for|waiting on) (a |the )?(phone )?call (back )?from (the |your |a |you |some)?(manager|owner|someone|boss|office|supervisor|person|guys|human|one)?\b/,
      /\b(que )?(me|nos) (habla|hable[n]?|llama|marca)( el| la| su| por telefono| porfa| por favor)* ?(dueno|duena|encargad[oa]|gerente|jefe|cuando(?! (llegu|veng|est|salg|ya|and))|al(?! llegar)|a este|a mi (numero|celular|telefono)|manana|despues|mas tarde|luego)\b/,
      /^\W*(please )?just call( me)?( please)?\W*$|\bjust (call|ring|phone) (me|us)\W*$|\b(hit|reach|get) (me|us) (up )?(by|on|over) (the |my )?(phone|cell)\b|\brather (talk|call|speak) than text\w*\b|\bprefiero (hablar )?por telefono\b|^\W*me (llaman?|marcan?)( por favor| porfa)?\W*$/,
    ],
    not: new RegExp(
      `\\b${beforehand}\\b|\\bcall (price|fee|charge|cost)\\b|\\b(please )?(dont|do not|never|stop|quit|no need to|without) (call|phone|ring)(ing)?\\b|\\bno calls?\\b|\\b(dont|do not) (give|want|need) (me )?a (call|ring)\\b|\\bcan i call you (at|by) (your )?name\\b`,
    ),
  },
  'asks-if-bot': {
    says: [
      new RegExp(
        `\\b(?:is|are) (?:(?:a|an|any|there) )*(?:someone|anyone|${human}) (?:reading|answering|typing|texting|writing|behind|getting)\\b`,
      ),
      /\b(grabadora|grabacion|contestadora|computadora|robot|maquina|bot)\b\s?\?|\b(contesta\w*|habla\w*|escrib\w*|respond\w*)( \w+){0,2} (grabadora|grabacion|contestadora|computadora|robot|maquina)\b.{0,3}\?/,
      /\b(is|are|am|r) (this|you|it|that|i|you guys|you all|these|we)\b.{0,40}\b(bots?|robots?|ai|a\.i\.?|machines?|automated|automatic|auto|computer|chatgpt|chat gpt|real|human|humans|person or|actual person|real person|people(?=\W*$)|alive)\b(?! (time|quick|quote|estimate|deal|ly|leather|wood|hot|bad|cold|estate|busy|sick|gas))/,
      /^\W*(you|u|is this|lol|wait|so)?[ ,]*(a |an )?(bot|robot|real|human|ai|machine|automated|real person|chatbot|a real person|auto reply|autoreply)( or what| or human| or not)?\W*\?\W*$/,
      /\byou (a |an |just a |some )?(bot|robot|machine|ai|computer)\b(?! (cleaned|vacuum))/,
      new RegExp(
        `\\b(?:feels|sounds?|looks?|seems?|talking|texting|chatting|speaking)(?: a lot)? (?:like |to |with )(?:\\w+ ){0,4}?(?:chat ?gpt|${robot})\\b`,
      ),
      /\bthis is (a |an |some |the )?(chatgpt|chat gpt|bot|robot|ai|machine|computer|automated)\b/,
      /\b(bot|robot|ai|machine) (or|u) (a )?(person|human|real)\b|\b(person|human|real) or (a |an )?(bot|robot|ai|machine|computer|automated)\b/,
      /\bdo (real |actual )?(people|humans|person|a human) (read|answer|see|reply)\b/,
      /\b(es|eres|son|hablo|hablando|estoy|esto es|sera|chateando)\b.{0,25}\b(robot|bot|maquina|automatic[oa]|computadora|persona real|persona de verdad|humano|inteligencia artificial|ia)\b/,
      /\b(etes|est|es|parle)\b.{0,20}\b(robot|machine|bot|humain|vraie personne|automatique)\b/,
      /\b(eres|es usted|usted es)( una?)? (real|human[oa]|persona|robot|bot|maquina|de verdad)\b|\b(hablo|hablando|platico|texteo|texteando) con (alguien|una persona|un humano) (de verdad|real|o)\b/,
      /\b(is|are) (anyone|someone|somebody)( there)? (real|human|alive)\b/,
    ],
    not: /\b(is|are) (it|this|that) (really|even) |\b(garage|door|gate|opener|lights?|thermostat|sprinklers?)\b.{0,20}\bautomat|\b(ice|washing|sewing|vending|fog|wash) machine\b|\bmachine (is|wont|leak|not|broke|stop)|\brobot (vac|mop|mower)|\bi can (talk|text) (to|with)|\bis there a\b(?! (human|(real )?person) (reading|answering|typing|writing|behind)\b)/,
  },
  angry: {
    says: [
      /\bup to here with\b|\bpoca (seriedad|verguenza|etica|responsabilidad)\b/,
      /\bf+u+[ck]+( you| off| this| u|ing (joke|ridiculous|kidding|worst|useless|idiots?|unreal|company|people))\b|\bfuc?k(ing)? (you|off|this|yall|your)\b|\bstfu\b|\bgo to hell\b|\bscrew (you|this|off)\b|\beat shit\b/,
      /\b(this|thats|that|what a load of|it|what|such|total|complete) (is )?(such )?(a |some |total |complete |absolute )?(bs|bullshit|crap show|bull ?crap)\b(?! (thermostat|valve|pipe))|^\W*(bs|bullshit)\W*$/,
      /^\W*wtf\W*$|\bwtf (is wrong|are you|you guys|is this|is taking|is going on with you|people)\b|\bwhat the (hell|fuck|heck) (is wrong|are you|is this|is taking|people)\b/,
      /\byou (guys |people |all )?(suck|are (a |an |the |so |fucking |such |total |complete |absolute |absolutely |all )*(joke|idiots?|morons?|useless|incompetent|liars?|crooks?|thieves|scammers?|worst|unprofessional|pathetic|terrible|awful|assholes?|rude|lying|stupid|garbage|trash|ripoff))\b/,
      /\b(assholes?|dumbass(es)?|morons|idiots|scumbags?|bastards|jackass)\b/,
      /\b(this is|thats|its|that is|you (guys )?are) (so |just |absolutely |completely |beyond |totally |getting |fucking |freaking |really |f-?ing )*(ridiculous|unacceptable|outrageous|insane service|pathetic|a joke|absurd|disgusting service|unbelievable|disgraceful|infuriating)\b/,
      /\b(are|r)?( you)( guys| people)? (freaking |fucking |f-?ing |effing |seriously |absolutely )*(kidding|joking|serious right now|shitting)( me)?\b/,
      /\b(worst|horrible|terrible|awful|lousy|shitty|crappy|pathetic|garbage) (ever |customer |kind of |plumbing |hvac |electric |roofing |cleaning )*(service|company|experience|business|people|communication|outfit)\b/,
      /\b(fed up|sick (and tired )?of (this|you|your|waiting|calling)|tired of (you|your|waiting|being|calling|this (company|runaround|nonsense))|so (mad|pissed|angry|frustrated|upset)( with| at)?|im (pissed|furious|livid|angry|mad|beyond|very upset|very frustrated|extremely)|pissed off|furious|livid|had it with you|had enough of)\b/,
      /\bthanks for nothing\b|\bwaste (of )?my time\b|\bwasted my (whole |entire )?(day|time|morning|afternoon)\b|\bstop wasting\b|\bshame on you\b|\bhow (many times|hard is it)\b|\bwhat kind of (company|business|joke|service|people)\b/,
      /\b(what a|total|complete|bunch of|fucking|such a) (joke|ripoff|rip off|scam|crooks|liars|clowns|thieves|idiots)\b|\b(with|from|at|by|of) you people\b|\byou people (never|always|keep|dont|cant|wont|should|need to|are (the|so|all|just|un|a|crooks|thieves))\b|\b(ought to|should) be ashamed\b|\bno way to treat\b|\b(disgusted|appalled|outraged|fuming|infuriated) (with|by|at)\b|\brip me off\b|\bno one (ever )?(answers|picks up|calls back)\b.{0,40}\b(again|ever|this company|ridiculous)\b|\bnever (using|calling|hiring) you\b/,
      /\b(pesimo|pesima|horrible|malisimo|que mal) (servicio|atencion|empresa|compania)\b|\b(hart[oa]|furios[oa]|enojad[oa]|cansad[oa] de (esperar|ustedes)|molest[oa] con)\b|\b(rateros|ladrones|estafadores|inutiles|sinverguenzas|incompetentes|pendejos|chinga|no mamen|vayanse al|que verguenza|una burla|ridiculo|se burlan|es el colmo|no puede ser que)\b/,
      /\b(inacceptable|service (nul|horrible|pourri)|vous vous moquez|ras le bol|j?en ai marre|arnaque\w*|honteux)\b/,
      /[🤬😡🖕]/u,
      /\b(no sirven para nada|poca madre|vaya servicio|que servicio tan \w+|falta de (respeto|seriedad|profesionalismo)|me (estan )?(viendo la cara|tomando el pelo))\b/,
      /\bpinche (servicio|compania|gente|bola|empresa)\b|\b(servicio|atencion) de porqueria\b/,
      /(^|[,.!] ?)\W*(ridiculous|unacceptable|unbelievable|pathetic|shameful|disgraceful)\W*$|\bstop ignoring (me|us)\b|\b(this|that|it) is so (dumb|stupid|annoying|ridiculous|messed up)\b|\b(someone|please|just|omg) answer me\b/,
    ],
    not: /\b(dog|neighbors?|landlord|tenant|wife|husband|cat|wasps?|bees|ice|wait(ing)? room)\b.{0,12}\b(is|are)? ?(so )?(mad|pissed|furious)\b/,
  },
  'legal-threat': {
    says: [
      /\b(letter|call|hear|hearing|word|something) from (my|our) (lawyer|attorney)s?\b/,
      /\b(my|a|our|an|the) (lawyer|attorney|solicitor)s?\b.{0,30}\b(will|is|are|going|about|contact\w*|hear|letter|involved|call|sue|know|on it|gets?)\b/,
      /\b(talk|speak|talking|speaking|call|calling|contact\w*|get|getting|hire|hiring|hear from|hearing from|consult\w*|involve|involving|see|retain|heard from) (to |with |from )?(a |my |our |an |the )?(lawyer|attorney|legal team)s?\b/,
      /\b(lawyer|lawyering) up\b|\blegal action\b|\bsmall claims\b|\btake (you|this|you guys|you all) to court\b|\bsee you( guys| all)? in court\b|\battorney general\b|\bpress(ing)? charges\b|\blawsuit\b|\bpolice report (on|against) you\b/,
      /\b(ill|i will|we will|well|going to|gonna|im|were|could|might|should|can|to|have to|want to|about to) (be )?(sue|suing)\b/,
      /\b(sue|suing) (you|your|this company|the company|for damages)\b/,
      /\bbbb\b|\bbetter business( bureau)?\b|\b(license|licensing|licencing|contractors?|state) board\b.{0,30}|\bconsumer (protection|affairs)\b|\breport(ing)? you( guys| all)?\b/,
      /\b(demandar\w*|demanda legal|mi (abogad|licenciad)[oa]|con un abogad[oa]|un abogado|accion legal|denunciar\w*|poner una denuncia|la corte|profeco|procurador\w*)\b/,
      /\b(mon|un|notre) avocat\b|\bpoursuiv\w+ (en justice|votre)|\bvous poursuivre\b|\bprotection du consommateur\b|\bpetites creances\b/,
      /\b(los|las|lo|te|le) (voy|vamos|podria) a? ?(reportar|acusar|denunciar|demandar)\b|\breportar(los|las|lo|te|le)\b|\bmechanics? lien\b|\bexpect (to be served|papers)\b/,
    ],
    not: /\b(im|i am|we are|were) (a|an) (lawyer|attorney|law firm)\b|\b(lawyer|attorney)s? (office|building)\b|\bare you .{0,20}\bbbb\b|\bbbb (accredited|rating|rated)\b|\blicensed (by|with)\b|\bwhat is your license\b/,
  },
  complaint: {
    says: [
      new RegExp(`\\byour (?:\\w+ )?${worker}\\b[^.?!]{0,50}\\b(?:hasnt|havent|has not|have not|never|no show)\\b`),
      /\b(under warranty|covered|free|no charge)\b[^.?!]{0,40}\b(then|but|and)\b[^.?!]{0,20}\b(bill|billed|charged|invoiced?)\b/,
      /\b(job|ticket|order|work order|repair|call)\b.{0,20}\b(closed|completed?|done|finished)\b.{0,10}\bbut\b.{0,40}\b(still|no|not|never)\b/,
      /\b(quoted?|said|told( me| us)?|estimate (was|of))\b.{0,20}\d{2,}.{0,25}\b(billed|charged|invoiced|paid|(bill|invoice) (was|is|came|says))\b|\bnot what (we|i|you) (agreed|paid|ordered|asked|discussed|signed)\b/,
      new RegExp(
        `\\b(?:your )?${worker} (?:showed up|came|arrived|was|were|is) (?:\\w+ )?(?:drunk|high|stoned|rude|late|disrespectful|unprofessional|nasty|creepy)\\b`,
      ),
      new RegExp(`\\b(?:second|third|fourth|2nd|3rd|4th|5th|another) (?:time|visit|trip)\\b.{0,20}\\b(?:you|your)\\b.{0,50}\\b${badly}\\b`),
      /\b(here|there|took|stayed)( for)?( only| just| maybe| about| like)* (a |an )?(\d+|half|one|two|few) (min\w*|hours?|hrs?|hour)\b.{0,20}\b(charged|billed|bill|invoice|paid)\b/,
      new RegExp(`\\b${suyos}(?: \\w+){0,3} ${danaron}\\b`),
      /\b(pague|pagamos|cobraron|cobro|dimos|les di)\b.{0,40}\b(y|pero)\b.{0,25}\b(sigue|siguen|nunca|otra vez|nada|igual|peor|estuvieron|solo|nomas|no (sirve|funciona|quedo|arregl\w+|hic\w+|termin\w+|vin\w+))\b/,
      /\b(quedaron|quedo|dijeron|dijo)\b.{0,40}\b(nadie|nunca|no)( se| han| ha)? (vin\w+|lleg\w+|aparec\w+|present\w+|venido)\b|\bnadie se (aparecio|presento)\b/,
      /\b(hicieron|dejaron|hizo|dejo) (un|puro|mucho) (cochinero|desastre|tiradero|mugrero|reguero|batidero)\b|\bno (me |nos )?han (devuelto|regresado|arreglado|terminado|resuelto|cumplido)\b/,
      /\b(your|ur|you all|the) ?(guys?|tech|technicians?|plumber|electrician|crew|workers?|team|installers?|men|man|people|cleaners?|roofers?|employees?|company|lady|girls?|driver) (just |really |also |completely |totally |had |has |have |was |were )*(broke\w*|cracked|damaged|scratched|ruined|messed|left|didnt|did not|never|forgot|failed|wasnt|was rude|rude|stole|made it worse|ripped|dented|flooded|cut|charged|overcharged|lied|killed|dropped|spilled|wrecked|botched|screwed up|walked out|tracked|knocked|destroyed|stained|no.?showed|missed|installed (it )?wrong)\b/,
      /\b(nobody|no one|noone|no-one|someone|you|he|she|they|you guys|you all|technician|tech|guy|plumber|electrician) (ever |has |have |even )*(never showed|never came|didnt show|didnt come|did not show|did not come|never arrived|no.?showed|hasnt shown|hasnt come|never called back|never called me back|stood me up|forgot (about )?(me|us))\b(?! (in|early|on time|out and (said|told)|up (in|on|early)))/,
      /\b(supposed to|was to|scheduled to|said (he|they|you)d)\b.{0,40}\b(never|didnt|did not|no) (came|come|show\w*|arriv\w*|call\w*)\b|\b(nobody|no one|noone|no-one) (ever )?(showed|came|arrived|called me back|called back|has come|turned up)\b/,
      /\b(want|need|demand|get|give me|asking for|expect|like|request|owe me|due) (my |a |an )*(full |partial )*(refund|money back|reimburse\w*)\b|\brefund me\b|\brefund\b(?! policy)/,
      /\b(over ?charged|double charged|charged (me )?(twice|double|too much|for (a |some)?(work|something|parts?|stuff|nothing)|\$?\d+ (more|extra|for nothing))|billed (me )?(twice|wrong|for work)|wrong (invoice|bill|charge)|dispute (the|this|a|my) (charge|bill|invoice))\b/,
      new RegExp(
        `\\b(?:${ours}|he|they)( just| already)? (?:fixed|repaired|installed|put in|serviced|replaced|cleaned|worked on|did|came( out)?|(?:were|was) (?:just )?(?:here|out)|treated|sprayed|built|snaked|unclogged|redid|sold me|patched|sealed|tuned|recharged)\\b(?!.{0,60}\\b(?:years? (?:ago|back)|back in|in (?:19|20)\\d\\d)\\b)(?:[^.?!]{0,80}?\\b${badly}|.{0,80}?\\b(?:worse|same problem|leaking again|broke again))\\b`,
      ),
      new RegExp(`\\b${ours}(?: \\w+){0,2} ${harmed}\\b`),
      new RegExp(`\\b(?:your (?:\\w+ )?${worker}|${worker} (?:that |who )?you(?: all| guys)? sent)(?: \\w+){0,2} ${neglected}\\b`),
      new RegExp(`\\b${ours}(?: \\w+){0,6} never (?:came|come|showed?|finish\\w*|returned|called)\\b`),
      /\b\d+ (hours?|hrs?|days?|weeks?) late\b|^\W*no.?show\b|\b(charged|billed|invoiced)( \w+){0,3} (twice|double)\b/,
      // Money for little: hours or people on the bill that were not there.
      new RegExp(
        `\\b${paid}\\b.{0,40}\\b(?:hours?|hrs?|techs?|men|guys|people|days?)\\b.{0,30}\\b(?:here|there|took|stayed|only|just|one|min\\w*)\\b`,
      ),
      new RegExp(
        `\\b${paid}\\b.{0,50}\\b(?:never|didnt|did not) (?:got|get|received?|ordered?|asked|authorized?|agreed?|approved?|used?|had|wanted?|got done|happened)\\b`,
      ),
      new RegExp(
        `\\bpaid\\b(?! (?:the|my|a|an|some|another|someone|him|her) (?!bill|full|price|fee|deposit)).{0,40}\\b(?:and|but|yet)\\b.{0,25}\\b(?:${badly}|never|nothing|no one|nobody)\\b`,
      ),
      /\bstill\b.{0,40}\b(after|since) (you|your|he|they|the (guy|tech|plumber|repair)|yesterdays (visit|repair)|the (visit|repair))\b|\bafter (you|your guy|your tech|you guys|your crew|your team|you all) (left|came|fixed|were here|was here|leaved|finished)\b/,
      /\b(should|supposed to|is it|isnt it|isnt this|this is|its) (be )?(still )?(covered )?under (the |your )?warranty\b|\bwarranty (claim|issue|work|repair|call)\b|\bcall ?back (job|visit|for the work)\b/,
      /\b(not|very un|un|really un|so dis|dis) ?(happy|satisfied|pleased|appointed|impressed)\b.{0,30}\b(with|about|at all|work|job|service)?|\b(poor|shoddy|sloppy|bad|terrible|horrible|crappy|half ?ass\w*) (work|job|workmanship|repair|install\w*) (you|your|that you|on my|by your)\b|\b(complaint|complain|bad review|1 star|one star|leave a review|negative review)\b/,
      /\b(vinieron|vino|arreglaron|repararon|instalaron|limpiaron|fumigaron|el tecnico|su tecnico|su empleado|su gente)\b.{0,70}\b(sigue|siguen|otra vez|de nuevo|peor|igual|rompio|rompieron|dano|danaron|no sirve|no funciona|dejo|dejaron|mal)\b/,
      /\b(nunca|no) (llego|llegaron|vino|vinieron|aparecio|aparecieron|se presento|se presentaron)( (el|nadie|los|su|a)\b.{0,20})?|\bnadie (vino|llego|ha venido|se presento|aparecio|me (llamo|ha llamado))\b/,
      /\b(reembolso|devuelvan|mi dinero|me cobraron (de mas|doble|dos veces|mal)|una queja|quejarme|reclamo|reclamar|garantia de (su|el|la) trabajo|mal trabajo)\b/,
      /\b(remboursement|rembourser|plainte|personne nest venu|mal fait|reclamation)\b|\bvotre (gars|technicien|plombier)\b.{0,30}\b(casse|brise|jamais|abime)\b/,
      /\b(girls?|ladies|lady|guys?|men|man|crew|people|kids?|team|cleaners?|person|tech|technician|workers?|roofers?) (that |who )?(you|you all|you guys) sent\b.{0,60}\b(broke|left|didnt|did not|missed|never|ruined|stole|rude|damaged|late|dirty|filthy|mess|wrong|bad|terrible|horrible|still|worse|only|skipped|hardly|barely|wasnt|werent)\b/,
      /\b(not|aint|refuse to|wont be|never) (going to )?pay(ing)? (you|for (this|that|the|it|a)|a dime|a cent|this|another|anything)\b(?!.{0,30}\b(until|over the phone|if|upfront|up front)\b)/,
      /\byou( guys| all)? (sprayed|treated|fumigated|patched|sealed|mowed|trimmed|planted|painted|tuned|recharged|charged|reset|cleaned|fixed|repaired|came)\b.{0,50}\b(more \w+ than|than before|worse|still (have|has|see|seeing|there|here|not|leak\w*|getting)|already (dead|back|broken|leaking)|and nothing|didnt (work|help|do))\b/,
      /\b(i|we) (was|were|got|have been|been|keep getting|just got) (billed|invoiced|charged) (for|twice|double|again|wrong|more|extra|too)\b|\b((my|the|this|your) (invoice|charge)|(the|your) bill) (is|was|looks|seems|came in|doesnt) (all |way |totally |completely )*(wrong|off|incorrect|too high|double|not right|higher|look right|match)\b|\bdisputing (the|this|a|my|your) (charges?|bill|payment|invoice)\b/,
      /\b(paid|gave you|left you|sent you|put down)( you)? (a |the |my |half|in full|upfront|\$?\d+).{0,50}\b(havent|have not|never|nothing|no one|nobody|not heard|still (no|nothing|waiting|havent)|ghost\w*|no show|disappeared)\b|\b(you|you all|you guys|you folks|you people) (took|have|kept|cashed|got) (my|our) (deposit|money|check)\b/,
      /\b(posting|post|putting) (this|it|about (this|you)|all this|a review|everything)( all)?( over| up)? on (yelp|nextdoor|google|facebook|angi|social)\b|\b(leave|leaving|write|writing|give|giving|post|posting)( you)?( guys)?( a| an| my)? (\w+ )?(bad|negative|terrible|horrible|awful|nasty|1.?star|one.?star|zero.?star)\b.{0,10}\breviews?\b/,
      /\b(muchach[oa]s?|senora?s?|senores|gente|trabajador(es)?|chic[oa]s?|personas?|tecnicos?|emplead[oa]s?|equipo) (que|q) (me )?(mand\w+|vin\w+|envi\w+)\b.{0,60}\b(quebr\w+|romp\w+|dej\w+|dan\w+|mal|rob\w+|nunca|no (limpi|hic|termin|arregl|quit|sirv|regres|volv|repar|fumig)\w+)\b/,
      /\b(me|nos) dejaron (peor|mal|todo|sucio|tirad[oa]|plantad[oa]|a medias|un (desastre|cochinero|tiradero)|esperando)\b|\bno (terminaron|acabaron|hicieron) (el|la|mi|bien|nada|los|las)\b|\bno (quede|quedamos|estoy|estamos) (nada )?(content\w+|satisfech\w+|conforme\w*|feli\w+)\b|\b(quedo|dejaron|hicieron|limpiaron|arreglaron|instalaron)( muy| todo| bien)? mal\b|\b(llevo|llevamos|tengo|tenemos) .{0,20}\besperando(los|lo|le)?\b|\blos estoy esperando y\b/,
      /\b(nobody|no one|noone)( is| has| ever| even)* (cleaned|finished|return(s|ed|ing)|followed up|respond(s|ed|ing))\b|\byour (\w+ )?(sprayers?|sprays?|chemicals?|fertilizer|treatment|product|machine|mower|ladder|dumpster|truck|paint)\b.{0,15}\b(killed|burned|burnt|ruined|damaged|broke|stained|cracked|dented|flattened|scratched)\b/,
      /\byou( guys| all)? (replaced|installed|put in|put on|fixed|repaired|built|planted|painted|did|patched)( \w+){0,3} (is|are|has|have|keeps?|started) (already |now )*(losing|com(ing|e)|peeling|cracking|sagging|dripping|rattling|dead|dying|falling|lifting|leaking)\b|\b(days?|weeks?|hours?|months?) after (you( guys| all)?|your (guys?|tech|crew|people|team)) (serviced|fixed|repaired|came|left|installed|did|cleaned|treated|sprayed|worked|tuned|were)\b/,
      /\bstill (seeing|see|have|getting|finding|got)\b.{0,30}\bafter (\w+ ){0,3}(treatments?|visits?|sprays?|repairs?|cleanings?)\b|\b(work|job|yard|roof|house) (is|was|got)( left)?( only)? half (done|finished|cleaned|mowed)\b|\boverbilled\b|\bdisappointed\b|\b(want|need|give me) (my|our) (deposit|money|payment) back\b/,
      /\b(quede|quedamos|estoy|estamos) (muy |bien |bastante )?(molest[oa]s?|decepcionad[oa]s?|inconformes?)\b|\b(vinieron|vino) a (\w+ )?\w+[aei]r\b.{0,50}\b(sigo|sigue|siguen|seguimos|todavia|aun)\b|\bsus? (trabajador|emplead|muchach|tecnic|jardiner|fumigador|gente|equipo|cuadrilla)\w*\b.{0,20}\b(rompi\w+|quebr\w+|dan\w+|dej\w+|rob\w+|mato|golpe\w+)\b|\bme cobraron y no\b/,
      /\b(cleaners?|tech|technician|plumber|crew|roofers?|electrician|landscapers?|guys?) never (showed|came|arrived|finished|called)\b|\byou (guys )?were (just )?here (on )?(yesterday|monday|tuesday|wednesday|thursday|friday|saturday|last (week|month))\b.{0,30}\b(again|still|already)?|\bthis is a scam\b|\bfrom your (truck|van|trailer|mower|crew|guys|workers)\b|\b(me|nos) cobraron (completo|todo|igual|y)\b/,
    ],
    not: new RegExp(
      `\\b(did|do|does|was|were|is) (a |an |such |so |really |real |very )*(great|good|awesome|amazing|excellent|fantastic|wonderful|nice|beautiful)\\b(?!.{0,80}\\b(but|however|except|unfortunately|now)\\b)|\\b(want|need|like|get) the same\\b|\\b(guy|company|crew|one|people|roofer|plumber|cleaner) before (you|u)\\b|\\b(otr[oa]|anterior) (compania|plomero|techero|contratista|senor|empresa|jardinero|tecnico)\\b|\\b(compania|contratista|plomero|tecnico|techero) anterior\\b|\\b(do you|do you all|whats|what is|is there|are there) (your |offer |have |give |a )*(refund|warranty|guarantee)|\\b(?:last|previous|former|another|other|different) (?:company|outfit|owner|management|${worker})\\b`,
    ),
  },
  'move-visit': {
    says: [
      new RegExp(
        `\\b(?:cant|cannot|wont|not) be (?:there|here|home)(?: on| till| until)? ${day}\\b.{0,20}\\b(?:what about|how about|is|can|could|maybe|would|does)\\b`,
      ),
      /\b(me salio|tengo|surgio|me surgio) (un |una |otro )?(compromiso|imprevisto|problema|emergencia|asunto)\b.{0,30}\b(mover\w*|cambiar\w*|otro dia|otra (hora|fecha)|pasar\w*|despues)\b/,
      /\bre-?s?che?d\w*|\bre-?book\b/,
      new RegExp(`\\b${blocked}\\b.{0,40}\\b(?:can|could|would|need|is|any chance|how about|lets|do)\\b.{0,40}\\b${otherTime}\\b`),
      new RegExp(`\\b(?:can|could) (?:we|you|i|they)${upTo(3)}${otherTime}\\b.{0,20}\\b${blocked}\\b`),
      new RegExp(`\\bcant (?:do|make) (?:it )?(?:on )?${day} (?:anymore|after all|any more|now)\\b`),
      /\b(later|earlier|different|another|other) (time|day|date|slot)? ?(than|from) (what|the one|when|i|we)\b.{0,25}\b(set|said|booked|scheduled|had|agreed|picked|have|planned)\b/,
      new RegExp(
        `\\b(push|move|put off|hold off on|bump|switch|change|swap|shift|delay|postpone|slide) (it|my|the|our|that|this|us|me|your|todays|tomorrows|${day}s?)\\b( ${day}s?)?( ${visit}| time| date| day)?( (back|up|out|forward|over|later|earlier|around))?( (to|till|until|for|from|by|a|an|one|another))* ?${day}?\\b`,
      ),
      new RegExp(`\\b(change|move|postpone|push back|delay|switch)\\b.{0,25}\\b${visit}`),
      /\b(something (came|has come) up|cant make (it|my|the|that|tomorrow|today)|wont make it|cant do (it )?(that|tomorrow|today|then) (anymore|after all)|not going to be able to make)\b/,
      /\b(wont be|not going to be|cant be|im not|i wont be|no one will be|nobody will be|not be|going to be out|have to work|got called (in|into)|stuck at) ?(home|here|there|available|around|work|town|able)?\b.{0,50}\b(instead|another|different|other day|later|earlier|monday|reschedule|can (we|you)|could (we|you))\b/,
      new RegExp(`\\b(earlier|later|sooner|another|different|other|new) (than|day|time|date|slot|window)?.{0,30}\\b(for|than) my ${visit}`),
      /\b(can|could) (you|they|he|you guys|we|i|the tech) .{0,20}\b(earlier|later|sooner) than (\d|my|our|the|sched|plan)/,
      new RegExp(
        `\\b(running|im|be|going to be|were) late\\b.{0,40}\\b(push|later|move|wait)\\b|\\b${visit}.{0,30}\\b(a different|another|to a later|to an earlier|to later|to earlier) (day|time|date)?\\b`,
      ),
      new RegExp(
        `\\bi have (an? )?${visit}.{0,40}\\b(but|can (we|i|you)).{0,40}\\b(instead|change|move|another|different|later|earlier)\\b`,
      ),
      new RegExp(
        `\\b(cambiar|mover|reagendar|reprogramar|posponer|recorrer|aplazar|pasar(?=l[ao]))(la|lo|me|nos)?\\b( (de|la|mi|el|para|a|al))* ?(${visit}|dia|hora|fecha|${day})`,
      ),
      /\b(cambiarla|moverla|reagendar\w*|reprogramar\w*|posponer\w*|otro dia la cita|pasarla)\b|\bno (voy a estar|estare|puedo estar|podre estar|puedo el|voy a poder)\b.{0,40}\b(otro|cambiar|mejor|puede[ns]?)\b/,
      /\b(deplacer|reporter|remettre|changer)( (le|mon|ma|notre|de))* ?(rendez-vous|rdv|visite|date|jour|heure)\b/,
      /\b(an?|one|two|half an|\d) (hours?|hrs?) (earlier|later|sooner)\b.{0,25}\b(appointment|visit|than|instead|if possible)\b|\b(later|earlier) (in the (day|week)|that day) instead\b/,
      /\b((mover|cambiar|dejar|recorrer|pasar)(la|lo|nos|me)|(se puede|podemos|podriamos) (mover|recorrer|dejar)|me la (cambian?|mueven?|pasan?)) (para |a |al )(la |el |mas )*(tarde|temprano|otro dia|otra (hora|fecha)|lunes|martes|miercoles|jueves|viernes|sabado|domingo|manana|proxima semana)\b/,
      /\b(switch|move|change|push|bump) (to|till|until) (the |an? )?(afternoon|morning|evening|later|earlier|different|another)\b|\bcant be (there|home|here) (at|until|till|by) \d|\bse me complico\b|\b(podemos|puede ser|podria ser|mejor) otro dia\b/,
    ],
    not: /\b(outlet|switch|thermostat|panel|toilet|sink|pipe|line|couch|piano|fridge|washer|furniture|wall|plug|unit|filter|lock|locks|opener|battery|bulb|fixture|heater|vent|drain)\b.{0,20}\b(move|moved|moving|change|changed|switch(ed)?|swap)|\b(move|moved|moving|change|changed|switch|swap|push)( out| a| an| the| my| our| your| that| this| it)* (old |light |air |furnace )*(outlet|filters?|light|bulb|locks?|water|toilet|sink|pipes?|gas|thermostat|couch|piano|fridge|furniture|button|breaker|switch|handle|subject|fixture|oil|battery|door|lever|to the (other|left|right|wall|basement|garage))\b/,
  },
  'cancel-visit': {
    says: [
      new RegExp(
        `\\bcall off (?:${day}|the ${visit})\\b|\\b(?:wont|dont|do not|will not|no longer) need (?:the|my|your|our|that)(?: \\w+){1,2} (?:on |for |this |next )*${day}\\b`,
      ),
      /\b(siempre no|ya no|no)( \w+){0,3} (necesario|falta) que (me |nos )?(venga|vengan|manden|visiten)\b/,
      new RegExp(
        `\\b(cancel|cancelling)\\b( (on|out|out on))?( (my|the|our|it|that|this|for|everything|all|${day}|todays|tomorrows|please|${visit}))+`,
      ),
      /\b(need|want|have|like|going|gonna|decided|trying|got|id|must|wish) to cancel\b|\b(im|we are|were|i am) cancell?ing\b|\b(please|can (i|you|we)|could (i|you|we)|ill|i will|lets|just|go ahead and|and|so|sorry) (have to |need to |please )?cancel\b/,
      new RegExp(
        `\\b(dont|do not|no need to|please dont|no need for|you dont need to|you dont have to) (send|come|bother coming)( (anyone|someone|out|him|the|your|a|anybody|over|by|anymore|today|tomorrow|${day}|tech|guy))*`,
      ),
      new RegExp(
        `\\b(wont|dont|do not|no longer|will not) need (you|the|my|that|your|anyone|someone|our)( guys)?( to come( out)?)?( ${visit})?( on| for| ${day})* ?(${day}|${visit}|to come|out)\\b`,
      ),
      /\b(cancelar\w*|cancele[nm]?\w*|cancelo|anular|anule)\b|\bya no (vengan|venga|necesito (la|que))\b|\bno vengan\b/,
      /\b(annuler|annulez|annule)\b/,
      /\b(me|se|nos|la|lo|favor de|quiero que) (la |lo |los |las )?cancel(a|an|e|en|ela|arla)\b|\bcancel(ela|enla|ala|ame|eme|enme)( la)?\b|\bcancela (la|mi) (cita|visita)\b/,
      new RegExp(`\\b(call off|scrap|scratch|drop|skip|forget) (the|my|our|that|this|tomorrows|todays|${day}s?) ${visit}`),
      new RegExp(
        `\\b(?:wont|will not|not going to|no longer|dont think (?:i|we) (?:will|ll)) be needing (?:you|the|that|your|it|this|anyone|service)\\b.{0,25}\\b(?:${day}|${visit})`,
      ),
      /\b(?:take|remove|strike|cross|pull|get|drop|scratch) (?:me|us|it|(?:my|our) \w+) (?:off|from|out of)(?: of)?(?: \w+){1,2} (?:list|schedule|calendar|books?|board|route|roster|appointments?)\b/,
    ],
    not: /\bcancel\w* (my|our|the|a) (vacation|trip|flight|party|plans?|dinner|class|meeting|subscription|card|order|insurance|cable)\b|\b(me|nos) cancelo (el|la|mi|otr[oa]|un)\b|\b(if|when|unless|before|in case)( \w+){0,3} cancel|\b(dont|do not|not|no|didnt|never) (want to |need to |trying to )?cancel|\bcancellation (fee|polic|charge|list)|\b(someone|anyone|anybody|another|other)( \w+){0,2} cancel(s|led|lation)?|\b(you|your guy|your tech|he|they|your company)( guys| all)? (just |already |have )?cancelled\b|\b(contract|warranty|membership|subscription|insurance) cancel|\bfee.{0,20}\bcancel|\bdont (send|come)( \w+){0,2} (until|before|till|today|after|unless|bef|to the (front|back))|\b(si|como) (cancelo|se puede cancelar)\b|\bnoise cancel/,
  },
  'visit-status': {
    says: [
      /^\W*(you|you all|you guys|he|they) (still )?(coming|on the way)\b(?! (to (dinner|lunch)|for|over for|home|out to))/,
      /\b(are|am|is) (we|i|it|this|that|everything) (all |still )*(confirmed|scheduled|booked|set) (for|on|at|today|tomorrow|this|next|mon|tue|wed|thu|fri|sat|sun)\w*\b/,
      /\b(me|nos) (apunto|anoto|agendo|apuntaron|anotaron|agendaron|tienen? (apuntad|anotad|agendad)[oa]s?) (para|el)\b|\bcuanto (les|le) falta\b/,
      new RegExp(
        `\\b(when|what time|whens|what day|about when|around what time)( (is|are|will|should|do|does|s|was|were|can i expect|are we expecting|would|would you say))*( (the|my|your|our|a))? ${crew}( guys)?( (be|is|are|will|gonna|going to|supposed to|still|actually))* (coming|come|arriving|arrive|here|be here|getting here|get here|show up|showing up|scheduled|on the way|heading|supposed|expected|due|going to be)\\b`,
      ),
      new RegExp(
        `\\b(is|are|s) (the |my |your |our |a )?${crew}( guys)? (still (?:coming|on|planning|going|scheduled|headed|able|good|supposed|due)|on (the|your|his|their|her) way|coming|heading|running late|en route|almost|close|nearby|lost|gonna make it|going to make it|showing up|going to show)`,
      ),
      /\b(are|r|were) (we|you|you guys|you all|they|he) still (on|coming|good|scheduled|planning)\b|\bstill (on|good|coming|scheduled|set|confirmed) (for|today|tomorrow|this|at|mon|tue|wed|thu|fri|sat|sun)\b(?!.{0,5} my )|\bam i (still )?(on|scheduled|booked|confirmed|set|down|good|all set)\b/,
      /\beta\b|\bhow (close|far( out| away)?) (is|are) (he|you|they|the|your|she|we)\b|\bon (the|your|his|their|her) way( yet)?\s?\?/,
      /\b(what|when|which|whats|whens|what was|remind me|confirm\w*|check\w*( on)?|status|verify|forgot|details|know)\b.{0,25}\b(my|our|the|todays|tomorrows|about my|of my) (scheduled |next |service |upcoming )?(appointment|visit|arrival|window|booking|cita)( time| date| window)?\b/,
      /\bwhere (is|are|s|the hell is|the heck is|r) (the |my |your |our )?(guy|tech|technician|plumber|electrician|he|you|crew|driver|you guys|they|everyone|cleaner|cleaners|she|installer)\b(?!.{0,12}(located|based|from|out of|at\b))(?! (office|shop))/,
      /\b(do|did) (i|we) (still )?have (an? |my )?(appointment|visit|booking)\b|\bam i on (the|your) (schedule|calendar|list)\b|\b(status|update) (on|of|about) (my|the|our|todays) (appointment|visit|service|tech|technician|arrival|repair|order)\b|\b(i was|im|we were|been) (supposed|told|scheduled|expecting) (to (be|have)|someone|you|between|at|for) .{0,40}\b(here|where|still|coming|today)\b.{0,20}\?/,
      /\b(a que horas?|cuando|que dia) (llega[nr]?|viene[ns]?|vendra[ns]?|llegara[ns]?|van a (venir|llegar)|va a (venir|llegar)|es (mi|la) cita|era (mi|la) cita|tengo (mi|la) cita)\b|\b(ya|todavia|aun|si) (viene[ns]?|vienen? en camino|vendran?|van a venir|va a venir|llegan?)\b|\ben camino\b|\bsigue en pie\b|\bdonde (esta|viene|vienen|estan) (el|su|los|la|ya)\b|\btengo cita\b.*\?/,
      /\b(quand|a quelle heure)\b.{0,25}\b(arrive|vient|passe|rendez-vous|rdv|arrivez|viendra)\b|\ben route\b/,
      /\b(what time|what day|when|around what time) (should|can|do|would|will|could|might|may|shall) (i|we) (expect|look for|be expecting|be (home|ready|there|around))\b|\bis that what you (have|got|show)\b|\b(do|did) you (have|show|see|got|put) (me|us|my \w+) (down|in|on|for)\b|\bhow (late|far behind) (is|are) (he|she|they|you|your|the)\b|\bhow much longer (until|till|before|for) (he|she|they|the (tech|guy|crew)|your)\b/,
      /\b(ya mero|ya casi|si) (llega[ns]?|viene[ns]?)\b|\ba que hora (me |nos )?(toca|tocaria|quedamos|quedo|seria)\b|\bpor donde (vienen?|andan?)\b|\b(cuanto les falta|van a llegar)\b.{0,20}\?/,
      /\bwhere (he|she|they|you|you all|your \w+|the (guy|tech|crew|man)) at\b|\b(he|she|they) on (his|her|their) way\b/,
      /\bforg[eo]t(ten)? about (me|us|my appointment)\b|\bquien viene\b/,
      new RegExp(`\\b(?:is|are) (?:my|our|the|todays|tomorrows) ${visit} (?:still|happening|on|confirmed|good|set)\\b`),
      new RegExp(
        `\\b(?:making sure|make sure|double check\\w*|check\\w*|confirm\\w*|verify\\w*|see|know|wondering) (?:if |that )?(?:(?:you|you all|you guys|we|i|im|were|am i|are we)${upTo(3)}(?:me down|us down|still (?:on|coming|good)|on for|scheduled|booked|on the (?:books|schedule|calendar))|(?:my|our|the) ${visit})`,
      ),
      /\b(no one|nobody|noone)( is| has| s)?( \w+)? (here|come|came|arrived|shown up|showed up|called) yet\b|\bhavent (seen|heard from) (anyone|anybody|someone|a soul|your \w+|the \w+|him|them)( \w+){0,2}\W*$/,
      /\bwhat (window|time) did (you|they|he|she) (give|say|tell)\b|\bdid (he|she|they|the (tech|guy|crew)) leave yet\b/,
      new RegExp(
        `\\b(?:has|have|did) (?:the |your |my )?${crew} (?:left|leave|started|start|headed|head|set out|departed?)\\b(?! (?:the|a|an|my|it|his|their|any|some) (?!shop|office|house yet))`,
      ),
    ],
    not: new RegExp(
      `\\b${beforehand}\\b|\\b(avis|llam|marc|mand|habl)\\w*( \\w+){0,3} (cuando|antes de)\\b.{0,20}\\b(camino|veng\\w+|vay\\w+|lleg\\w+|salg\\w+)\\b|\\bwhere are you (guys |all )?(located|based|from|out of)|\\bhow far (out )?do you|\\b(power|water|cable|gas|internet) (is |are )?(still )?(on|off)\\b.{0,10}|\\bstill on\\b.{0,15}\\b(fire|warranty|the wall)|\\bwhen (are|is|do) (you|they|the office|you guys) (open|close)`,
    ),
  },
  'wrong-number': {
    says: [
      /\b(mixed up|confused|mistaken)( me)? (with|for) (someone|another|a different)\b/,
      /\b(this|that) (number|phone) (belongs to|is for) (a|an|the|my|someone)\b|\bno soy (la|el|esa|ese)? ?(persona|senora?|dueno) (que|a quien)\b/,
      /\b(never|didnt|did not|havent|have not) (\w+ )?(reach(ed)? out|contact(ed)?|messag(ed|e)|inquired?|sign(ed)? up|ask(ed)? for)( to| with| for)? (you|your|this|any|anyone|anybody)\b(?! (back|about|again))/,
      /\baqui no (vive|trabaja|se encuentra) \w+|\bse equivoc\w+ de (persona|casa|telefono)\b|\baqui no es\W*$/,
      /\bi aint (call|called|text|texted) (you|nobody|no one|anyone|none)\b/,
      /\bthere (is|s|isnt|aint)( no| any| nobody| no one| a)? \w+( \w+)? (at|on|with|by|under|here at) th(is|at) (number|phone|name)\b|\b(no one|nobody)( here)? (by|with|named|called)( that name| \w+\W*$)|\b(this|that) (isnt|is not|aint) (\w+ )?(\w+s|his|her|their) (number|phone|cell)\b/,
      /\bwrong (number|num|nbr|no|#|person|party|folks|people|phone|guy|house|contact|business|company|place|one sorry)\b|\bwrong #/,
      /\b(butt|pocket|accidental(ly)?|mis|accident) ?-?(dial|dialed|dialled|called|call|phoned)\b|\b(called|dialed|dialled|call|hit|pressed|texted|rang|phoned)\b.{0,25}\b(by (accident|mistake)|accident(al)?ly|on accident|in error|the wrong)\b|\b(my )?(kid|toddler|son|daughter|baby|child|phone|cat|grandson|granddaughter|dog)s? (must have |just |accidentally )?(called|dialed|butt|pocket|hit|was playing)\b/,
      /\b(didnt|did not|never|havent|dont think i|dont remember|wasnt)( mean to| try to| trying to)? ?(call|called|calling|ring|dial|dialed|contact|contacted|request|phone)(ing|ed)? ?(you|you all|you guys|anyone|this|this number|your|any|a plumber|u|here|nobody|no one|any plumber)?\b/,
      /\bdont know (who|what) (this|you) (is|are)\b|\bnot who you (think|are looking)\b|\bmeant to (call|text|dial) (someone|my|a|the|another)\b|\bmisdial\w*|\bi was(nt)? (calling|trying to call|trying to reach) (my|someone|a different|another|the (school|doctor|bank|pharmacy))\b/,
      /\b(numero|telefono) (equivocado|incorrecto|erroneo)\b|\bme equivoque( de numero)?\b|\b(marque|llame|disque) (mal|por error|por accidente|sin querer|al numero)\b|\b(fue|por) (un )?(error|accidente|equivocacion)\b.{0,10}|\bno (los |le |les |te )?(llame|marque|he llamado)\b|\bse equivoc\w+ de numero\b/,
      /\b(mauvais|faux) numero\b|\bpar (erreur|accident)\b|\bpas appele\b|\btrompe de numero\b/,
      /\b(looking for|trying to (reach|call|get|get ahold of|dial)|thought (this|i|you|it) (was|were|called|dialed)|meant to (reach|get)|supposed to be) (the |a |my |an )?(\w+ )?(pizza|dmv|doctor|doctors|dentist|school|pharmacy|bank|hospital|restaurant|clinic|salon|barber|church|library|post office|vet|daycare|hotel|airport|walmart|cvs|walgreens|comcast|insurance|court ?house|hair)( (place|office|shop|store|line|department|one))?(?=\W*$|\W+(sorry|my bad|lol|oops|not|never|apolog\w*|disculpe))/,
      /\bno era (para|a) (usted(es)?|ti)\b|\b(buscaba|buscando|queria (hablar|llamar|marcar|comunicarme)( con)?)( a| al| la| el| una?| de)* (farmacia|consultorio|doctor\w*|dentista|escuela|banco|clinica|hospital|restaurante?|pizzeria|taqueria|iglesia|salon|veterinari\w*|abogado)\b/,
      /\b(my bad|sorry|oops|lol|apologies)\b.{0,20}\bi was (calling|dialing|trying to (call|reach|get)) (?!(you|about|to|for|in|back|earlier|someone)\b)\w+\W*$|\b(one|a) digit off\b|\bpense que (era|eras|hablaba con|llamaba a) (mi|el|la|otr[oa])\b/,
    ],
    not: /\bwrong (plumber|electrician|company|guy|place|person) (last|first|before|the first)\b|\bwrong (number|num|no|one|house|#)\b.{0,15}\b(its|it is|is|should be|meant)? ?#?\d|\bi (never|didnt|havent)( \w+){0,2} call(ed)? (back|you back|anyone else|about)|\b(never|didnt|havent) (got|get|receive|hear)\w* .{0,10}call|\bgave (you )?the wrong|\bwrong (number|no) on (the|my) (house|bill|invoice)|\byou (have|put|got|wrote|had) the wrong (address|street|number (on|for)|date|time|day|name|unit|zip)|\bdidnt (mean to )?(request|call) (until|till|before|because|sooner|earlier|yesterday)|\bnunca me llam/,
  },
  vendor: {
    says: [
      /\bseo\b|\bgoogle (ranking|rank|maps ranking|my business|ads|page|listing|first page|reviews service)|\b(top|first page|page one|page 1|rank\w*|#1|higher|show\w* up) (of|on|in) google\b|\branking on\b|\b(your|the) (website|site|web page|online presence|google listing)\b.{0,40}\b(rank\w*|redesign|improve|issues|errors|audit|traffic|proposal|isnt|boost|noticed|mobile|optimi\w*|slow|build|convert)/,
      /\b(redesign|build|improve|boost|audit|optimi\w+|grow|scale|increase) (your|a|you a|the) (website|site|business|sales|revenue|leads|online|traffic|reviews|bookings|presence|company|visibility)\b|\b(noticed|came across|found|looking at|looked at|visited|saw) your (website|site|google|listing|facebook|online)\b(?!.{0,80}\b((i|we) (need|have|want)|need (an?|some|someone|help)|do you( guys| all)? (do|offer|service|come|work|have|take)|can (you|someone)|(my|our) (\w+ ){0,2}(house|home|roof|yard|ac|lawn|kitchen|heat|furnace|bathroom|attic|garage)|quote|estimate|looking (for|to (get|have)))\b)/,
      /\bworking capital\b|\b(yelp|facebook|google|angi|thumbtack|radio|tv) (ads?|advertis\w*|rep)\b|\b(grow|growing|scale|scaling|boost|boosting) (your|ur) (business|company|sales|revenue)\b|\b(business|merchant|working capital|sba|small business|contractor) (loan|loans|funding|financing|line of credit|cash advance|capital|advance|credit line)\b|\bpre-? ?(approved|qualified)\b.{0,40}\b(loan|funding|capital|credit|business|\$|k\b)|\bmerchant (services|account|cash)|\bfund(ing)? (up to|your business|available)\b|\bcash advance\b/,
      /\b(processing|merchant|credit card|card) (fees?|rates?|processing|processor|terminal)\b.{0,40}\b(cut|lower|save|reduce|eliminat\w*|zero|switch)?|\b(cut|lower|save|reduce|eliminate) (on )?your (processing|credit card|merchant|energy|utility|electric|insurance|fuel|phone|shipping|payroll|operating|advertising)\b.{0,30}/,
      /\b(exclusive|qualified|quality|fresh|more|pre-?screened|plumbing|hvac|roofing|electrical|homeowner|pest|\d+) leads?\b.{0,40}\b(area|for you|sell|month|offer|interested|free|provide|deliver|generat\w*|per|trial|available|\?)|\blead (generation|gen|service)\b|\b(generate|provide|sell|send you|deliver|get you|bring you) .{0,25}\b(leads|customers|jobs|calls|clients|appointments)\b/,
      /\bwho (handles|does|manages|is in charge of|runs|do i talk to about) (your |the )?(marketing|advertising|website|payroll|seo|purchasing|insurance|social|it|phones|fleet|ads)\b|\b(digital|social media|internet|online) marketing\b|\bmarketing (agency|services|company|specialist|team|package)\b|\bvirtual (assistant|receptionist)\b|\banswering service for\b|\bai (receptionist|agent|phone|voice)\b.{0,30}\b(for|your|business)/,
      /\bi (help|work with|specialize in|represent) (local |small |other )?(plumbers|plumbing|contractors|electricians|roofers|hvac|businesses|companies|home service|business owners|locksmiths|cleaning companies|pest)\b|\bwe (help|work with|staff|supply|partner with|specialize in helping|represent) (local |small |other |home )?(\w+ )?(plumbers|contractors|electricians|roofers|hvac|businesses|companies|warehouses|business owners|trades|owners|service businesses)\b/,
      /\b(wholesale|bulk|distributor|supplier|vendor) (pricing|prices|rates|of|for|account|here|form)\b|\b(uniforms?|promotional products|branded|fleet (gps|tracking|wrap)|vehicle wraps?|business cards|payroll service|workers comp quote)\b.{0,30}\b(your|for|offer|quote|save|interested)?|\bask about our rates\b|\bour (rates|services|software|platform|crm|product|demo|team can help)\b.{0,50}\b(you|your|business|company|interested|demo)?|\b(book|schedule|quick|free|15 ?min\w*) (a )?(demo|discovery call|strategy call|consultation call|sales call)\b|\bbuy(ing)? your (business|company)\b|\bsell(ing)? your (business|company)\b/,
      /\b(posicionamiento|pagina web|redes sociales|marketing|publicidad|prestamos?|financiamiento) .{0,30}\b(su|tu|para (su|el|tu)) (negocio|empresa|compania)\b|\ble[s]? ofrec\w+\b.{0,40}\b(negocio|empresa|servicios? de|clientes)\b|\bprestamos? para negocios?\b/,
      /\b(referencement|votre site web|pret commercial)\b/,
      // A business is offered something.,
      /\b(this is|its|im|i am|my name is) \w+( \w+)?,? (with|from|at|over at|here with|calling from|reaching out from) ([\w&.-]+ ){0,3}[\w&.-]*(supply|supplies|distribut\w*|nursery|nurseries|wholesale\w*|solutions|marketing|media|capital|funding|financial|leads|software|staffing|payments?|consulting|advertising|magazine|radio|yelp|angi|thumbtack|homeadvisor|homeadvisors|houzz|insurance agency|yellow pages|chamber of commerce|tech solutions|merchant\w*)\b/,
      /\b(sales|account|area|territory|field|local|new|vendor|product|manufacturers?) (rep|representative|manager|exec\w*) (from|with|for|at) (?!you|the office)|\b\d+ (\w+ ){0,2}(homeowners?|customers|homes|clients|property owners)\b.{0,40}\b(need|needing|looking|requesting|request|near you|in your area|want|wanting|ready|waiting|searching)\b/,
      /\bwe (can |also |currently |now )?(offer|provide|supply|sell|distribute|manufacture|carry|finance|staff|insure)\b.{0,70}\b(for|to|with) (your|contractors|roofers|landscapers|plumbers|electricians|cleaners|cleaning companies|hvac|companies|businesses|businesses like|pest|small|local|home service|service|trades?)\b|\b(offer|offering|provide|providing) (you |your (team|business|company) )?(\w+ ){0,2}(remote|trained|virtual|offshore|outsourc\w*|dedicated) (\w+ )?(staff|agents?|assistants?|dispatch\w*|team|callers?)\b/,
      /\b(estimating|take ?offs?|bookkeeping|outsourcing|call center|offshore|back office|telemarketing|cold calling) (and \w+ )?services?\b|\bcompany swag\b|\b(wrap|wrapping|insure|insuring|tracking|financing|branding) (for )?(on )?your (trucks?|vans?|fleet|vehicles?)\b/,
      /\b(can i|could i|may i|ill|i (will|can|could|would like to|want to)|let me|id like to) (drop|bring|send|swing|stop) (off|by|over|you|in)( with)?( some| a| our| the| few| my)* (samples?|catalogs?|brochures?|donuts|swag|line card|flyers?|literature)\b|\b(pallets?|truck ?loads?|bulk|contractor pricing|overstock|on special|closeout)\b.{0,60}\b(if (you|you all|you guys) (need|want|are interested|could use)|interested\W*$|let me know if you (need|want))/,
      /\b(you|you all|you guys)( all| guys)?( be)? (interested in|looking to|looking at|in the market (for|to)|open to|thinking (of|about)) (buying|buy|purchas\w*|selling|sell|advertis\w*|partner\w*|sponsor\w*|a partnership|switching|lowering|growing|hosting|joining)\b|^\W*(hi|hello|hey)?\W*interested in selling\b/,
      /\b(we|i) buy (houses|homes|propert\w+|land)\b|\b(all )?cash (offer|buyers?|investor)\b|\bmake (you )?an? (cash )?offer on (your|the) (house|home|property|land)\b/,
      /\bdo you( guys| all)?( currently| already)? (use|have) (a |an |any )?(crm|scheduling software|answering service|payroll (company|provider|service)|call tracking|dispatch software|bookkeeper|marketing company|fleet card|fuel card)\b|\blove to (tell you about|connect|partner|earn your|introduce|quote your)\b|\bearn your business\b|\bshow you (ours|a demo|how our)\b/,
      /\b(get|send|bring|give|land) (you|your (business|company)) (\w+ ){0,4}(reviews|leads|customers|homeowners|exposure|clicks)\b|\b(reaching|reach) out (about|regarding|on|concerning|because)\b.{0,30}\byour (trucks?|website|fleet|listing|profile|insurance|domain|phone system)\b|\bgoogle business (profile|listing)\b/,
      /\b(le|les|te) (vendemos|vendo|ofrezco (?!\d|\$)|interesaria|interesa) ?(anunciar\w*|vender|comprar|promocionar\w*|publicidad|invertir|un prestamo|\w+ (al mayoreo|por mayor))?.{0,40}\b(negocio|empresa|radio|anunci\w*|mayoreo|publicidad|revista|google|facebook|prestamo|seguros?)\b|\bal (mayoreo|por mayor)\b|\bquiero ofrecer(le|les)\b|\ble (hablo|hablamos|llamo|escribo) de( la| una?)?( compania)?( de)? (seguros|publicidad|banco|credito|marketing|prestamos)\b/,
      // A loan, a prize, a parcel, an account: sent to everybody.,
      /\b(prestamos?|creditos?)\b.{0,50}\b(aprob\w+|sin (checar|revisar|verificar)|calific\w+|hasta \$?\d|aplic\w+|en 24 horas)\b|\bnecesita (un )?(prestamo|credito|financiamiento)\b|\b(su|tu) negocio (califica|fue|ha sido|aparece)\b|\bresponda si para\b|\b(su|tu) (paquete|envio|cuenta|tarjeta)\b.{0,60}\b(http|bloquead\w+|suspendid\w+|retenid\w+|no pudo|actualice|verifi\w+)\b|\b(gano|ganaste|ha ganado|ganador de) (un|el|una|\$)|\bfelicidades\b.{0,30}\b(negocio|gano|premio|calific\w+|seleccionad\w+)\b/,
      /\byour (\w+ ){0,3}(account|card|id|profile|domain|mailbox|policy|listing|membership|subscription|netflix|paypal)( \w+){0,2} (locked|suspended|on hold|limited|expir\w+|deactivated|compromised|not verified|restricted|overdue|past due|will be (closed|charged|renewed))\b|\b(your|the|a) (package|parcel|shipment|delivery)\b.{0,30}\b(on hold|could not|couldnt|cannot be delivered|failed|incomplete address|pending|undeliverable)\b|\bdelivery (failed|attempt\w*)\b/,
      /\b(click|tap|claim|verify|update|unlock|log ?in|confirm|apply|sign up|join|redeem|resolve|reschedule|enroll|act now|visit|actualice|reclame|ingrese|verifique)\b.{0,40}(https?:|www\.|bit\.ly|tinyurl|t\.co)/,
      /\b(you (have |ve )?(won|been (selected|chosen|approved|pre ?approved))|claim your (prize|reward|gift|refund|free)|sweepstakes|lottery winner|final notice\b.{0,40}(warranty|vehicle|account|domain|toll|unpaid)|(vehicle|car|auto) warranty|outstanding (balance|tax)|tax (debt|relief)|student loans?|debt relief|medicare (plan|benefits|advantage)|free \$?\d* ?gift ?card|\$\d+ (\w+ )?gift ?card)\b/,
      /\b(earn|make|paying|pays|paid)( up to)?( an extra)? \$?\d[\d,]*( ?-? ?\$?\d[\d,]*)? ?(a|per|\/|every|each) ?(day|week|hour|hr|month)\b.{0,40}\b(home|remote|online|reply|part ?time|interested|join|now)\b|\b(remote|work from home|online) (\w+ ){0,2}(job|position|opportunity)\b|\b(join|invest\w*|trading|profits?)\b.{0,25}\b(telegram|whatsapp|crypto|forex|bitcoin)\b|\b(crypto|forex|bitcoin)\b.{0,25}\b(join|invest\w*|trading|profits?)\b/,
      // An election, a survey.,
      /\bfor (us |state |the us )?(senate|congress|mayor|governor|city council|county commission\w*|school board|president|state (house|representative|rep)|attorney general 20\d\d)\b|\b(your|ur) vote\b|\bvote (yes|no|for|by mail|early|today|tomorrow|this|on (prop|measure|tuesday|nov\w*))\b|\bpaid for by\b|\bchip in\b.{0,25}(\$|before|midnight|today)|\bcount on (your|you for) (vote|support)|\b(polls|early voting) (open|close|are|is|starts|ends)\b|\b(vote por|su voto|vote (si|no) (en|a|por)|elecciones)\b/,
      /\bon a scale (of|from)\b|\b(take|complete|fill out|answer) (our|a|this|the) (\w+ ){0,3}(survey|poll|questionnaire)\b|\bhow (likely|satisfied) (are|were) you\b|\b(encuesta|califique (su|nuestro) (servicio|experiencia)|del 1 al (5|10))\b/,
    ],
    not: /\bneed an? (quote|estimate)\b|\b(quote|estimate) (on|for) (my|our|a|the)\b|\b(i|we) (own|run|manage|have|work (at|for)) (a|an|the|my)\b.{0,60}\b(ac|heat\w*|roof|leak\w*|lawn|yard|clean\w*|roach\w*|mice|ants|furnace|need|broke\w*)\b|\b(our|my|the) (office|building|store|shop|clinic|warehouse|location|house|home|ac|unit|roof|heat\w*|furnace|lawn|yard|bathroom|kitchen)( \w+){0,3} (is|are|has|needs?|leak\w*|broke\w*|stopped|wont|isnt)\b|\b(do|can|could) you (guys |all )?(do|build|help|offer|have)\b.{0,20}\bfinancing\b|\bmy (website|business) (is|needs) (a )?(plumber|leak)|\b(lead|leads) (pipe|paint|service line|to)/,
  },
  'job-seeker': {
    says: [
      /\bi can start (right away|asap|immediately|today|tomorrow|monday|tuesday|wednesday|thursday|friday|next week|anytime)\b|\b(talk|speak|ask|see|inquir\w*|calling|asking) (to )?(you )?about (a job|work|employment|getting hired|working (for|with))\b(?! (i|we|that|at|for me|on my|you|done|in|on))/,
      /\b(sub|subbing|farm) (\w+ )?out( (any|some|to|your|work|jobs)|\W*$)|\bnow hiring\b|\bopenings? for (a|an) (\w+ )?(person|receptionist|dispatcher|manager|assistant|secretary|bookkeeper|driver|worker|estimator|beginner)\b/,
      /\b(ocupando|buscando|contratando|agarrando|necesitando) (a )?(gente|ayudantes?|personal|trabajadores)\b|\baprender el oficio\b|\b(dan|darian|daran|dar) (chanza|chance|oportunidad|jale|trabajo|chamba)\b/,
      /\b(are|r|is|you|guys|still|company|currently) (you |you guys |you all |the company |currently |still |yall |looking |now )*hiring\b|\b(job|position|role|opening) (is )?(still )?(open|available|filled)\b|\bhiring (anyone|right now|helpers?|currently|any|apprentices|techs?|plumbers|now|for|people)\b|^\W*hiring\W*$|\b(yall|you all|you guys|guys) hiring\b/,
      /\b(job|jobs|work|employment|apprentice\w*|helper|position|positions|internship|entry level|career) (openings?|application|available|opportunit\w+|opening|vacanc\w+|listing|posting|inquiry)\b|\b(any|a|have|an|the) (\w+ )?(vacanc\w+|job openings?|positions? (open|available))\b|\bapprentice\w*( positions?| jobs?)? (open|available|program)\b/,
      /\b(my|a|send|drop off|submit|email|attach\w*) (a |my |in my )?(resume|cv|resumé|application)\b|\bapply(ing)? (for|to) (a |the |your |work|an |job|any)|\bapply (online|in person|with you)\b|\bfill out an application\b/,
      /\b(looking for|need|seeking|searching for|want|interested in) (a |some |little |bit of |extra |temporary |weekend |honest |full ?time |part ?time |steady |any |side |new |summer )*(work|job|employment|apprenticeship|position)( (as|with|in|at|doing|for|asap|opportunities|this))?\b(?! (done|on my|on the|at my|estimate|quote|to be|in my|in the|at our|in our|at the house|for my|order))(?=.{0,40}(experience|years|licensed|journeyman|apprentice|tech|helper|company|you|hire|hiring|with|as|$))/,
      /\b(i am|im|i have|with) (a |an )?(licensed |certified |experienced )*(journeyman|apprentice|plumber|electrician|hvac tech|technician|roofer|welder|helper|installer)\b.{0,50}\b(looking|work|job|hire|position|available|experience)\b|\bdo you (need|hire) (any )?(help|helpers|workers|techs|plumbers|hands|extra hands|a helper|apprentices|subs|subcontractors)\b/,
      /\b(estan|esta|andan|siguen) contratando\b|\b(busco|buscando|necesito|quiero|hay|tienen|dan) (un |algun )?(trabajo|empleo|chamba|jale|vacantes?)( (de|como|con|en|para)| disponible| ahi|\?|$)|\b(solicitud de (trabajo|empleo)|mi curriculum|vacantes?|aplicar (para|al) (un )?(trabajo|puesto|empleo))\b/,
      /\b(are|do|would|could|can|will) (you|you all|you guys|you folks|the company)( \w+){0,2} (taking on|bringing on|bring on|take on|adding|hire|need|use|want|looking for|put on)( any| more| new| some| extra| another| a| an| good)* (help|helpers?|apprentices?|hands?|laborers?|workers?|people|guys|trainees?|techs?|interns?)\b(?! (with|finding|getting|locating|to (fix|clean|move|find|get|finish)))/,
      /\b(do|got|have|is there|any|are there)( you| \w+)? (have |got )?(any |some |a )?(jobs?|work|positions?|openings?|spots?)( open)? for (an? (\w+ )?(\d|helper|apprentice|teen\w*|young|student|kid|hard|guy|experienced|laborer|beginner)|me\b|us\b|my (son|nephew|brother|cousin|friend|boy|kid|husband))/,
      /\b(get|have|want|need) (a |some )?(\w+ )?(job|work|gig|internship) (with|at) (you|your)\b|\b(said|told me)( i)? (should |to |can |could )?apply\b/,
      /\b(have|got|find|need) (a )?(place|job|work|position|spot on (your|the) (crew|team)|something) for (him|her|a young man|a good worker|my (son|nephew|grandson|boy|brother|cousin|husband))\b/,
      /\b(i|we) (do|did|know|have done|been doing) (\w+[ ,]+){1,3}(need|want|could (you|yall) use|hiring|looking for)( any| some| more| extra| a)* (help|guys|hands?|workers?|man|people|crew|subs?)\b/,
      /\b(embauchez|recrutez|cherche (un |du )?(emploi|travail)|postuler|mon cv)\b/,
      /\b(got|have) any work (for (us|me|my crew)|available|right now|coming up)\b|\bdo you( guys| all| ever| still| currently)* (need|hire|use|want) (any |some |more )*(extra )?(help(ers?)?|hands|workers|laborers|subs|subcontractors|guys|cleaners|installers|techs)\b(?! (with|finding|getting|locating|to (fix|clean|move|find|get|finish)))/,
      /\b(im|i am|we are|were|i have|we have|i run|got) (a |an |my own )?((sub(contract\w*)?|install\w*|framing|roofing|siding|cleaning|tree|landscap\w*|\d (man|guy|person)) )+crew\b.{0,60}\b(work|sub\w*|available|looking|jobs)\b|\b(get|getting|hop) on with (a|you|your|the)( \w+){0,2} (company|crew|team|outfit)\b/,
      /\b(my|the|an) (job )?application\b.{0,20}\b(i|we) (put|sent|turned|filled|submitted|dropped|did)\b|\bapplication status\b|\b(indeed|zip ?recruiter|linkedin|snagajob)\b|\b(craigslist|facebook|fb) (job|hiring|help wanted)\b|\bhelp wanted\b/,
      /\b(necesitan?|ocupan?|buscan?|requieren?|contratan)( un| a| mas| algun)* (ayudantes?|gente (para|que)|trabajador(es|as)?|personal|emplead[oa]s?|muchach[oa]s? (para|que))\b/,
      /\bany openings? (for|as|in|on) (a |an |your )?(\w+ )?(roofers?|tech|technicians?|helpers?|laborers?|cleaners?|installers?|plumbers?|electricians?|drivers?|apprentices?|crew|landscapers?)\b|\bavailable (for|to) work\b|\b(aplicar|trabajar) (para|con) (trabajar|ustedes|su (empresa|compania|equipo))\b|\bhay chamba\b/,
    ],
    not: /\bneed (any )?help (finding|getting|with|to find|locating)\b|\bhiring (you|someone|a |an |out|a pro)|\bhire (you|someone|a )|\bi need (the |some |a )?(job|work) (done|completed|finished)|\b(quote|estimate) for (a |the )?job\b|\b(looking for|need) (some |a )?(electrical|plumbing|roof|hvac|yard|drywall|tile) work\b|\bapplicator\b|\b(looking for|need|want) (some )?work (done|on)|\bnecesito (un )?trabajo de (plomeria|electricidad|pintura|techo|limpieza|albanileria)\b/,
  },
  personal: {
    says: [
      /\b(at|to) (grandmas|grandpas|nanas|moms|dads|aunties|the cabin)( house)? (on|this|tonight|tomorrow|for)\b.{0,20}\?/,
      /^\W*(mami|papi|ma|pa|amor|compadre|comadre|tio|tia|hijo|hija|prim[oa]|carnal|abue|abuelit[oa])\b.{0,30}\b(llegue|vienes|ven|andas|estas|pasas|traeme|llamame|marcame|te (veo|espero|quiero|amo|mando)|tu)\b|\bfeli(z|cidades)\b.{0,15}\bcumple\w*\b/,
      /\b(its|its your|this is|it is|hey its|tis) (your )?(mom|mommy|mama|dad|daddy|papa|grandma|grandpa|nana|your (mom|dad|mother|father|wife|husband|brother|sister|son|daughter|aunt|uncle|cousin|bro|sis))\b(?!s)/,
      /\bhappy (birthday|anniversary|bday|new year|thanksgiving|easter|mothers day|fathers day)\b|\bmerry (christmas|xmas)\b/,
      /\b(love you|love ya|luv you|miss you|miss ya|luv u|xoxo|hey babe|hi babe|hey honey|hey sweetie|hi honey|hey sexy|hey handsome)\b(?! guys)/,
      /\b(dinner|supper|lunch|drinks|beers?|breakfast|golf|poker|bbq|barbecue|movie|fishing|hunting|the game|bowling|church|party|gym|hoops|basketball|coffee)\b.{0,15}\b(tonight|tomorrow|saturday|sunday|friday|this weekend|later|after work|still on)\b.{0,6}\?/,
      /\b(come|can you) (get|pick) me( up)?\b|\bpick me up\b/,
      /\b(coming|come|stopping|over) (over )?(for|to) (\w+ )?(supper|dinner|lunch|breakfast|thanksgiving|christmas|easter)\b/,
      /\b(we|you|u) (still )?(fishing|hunting|golfing|going to the game|playing|on for (dinner|lunch|golf|drinks|poker|fishing|the game|beers?))\b/,
      /\b(from (church|school|work|high school|college|the gym|practice|bible study|little league|poker night))\b.{0,60}(\?|$)/,
      /^\W*(hey|yo|hi|sup|whats up|wassup)?,? ?(bro|dude|brother|bruh|cuz|homie|my guy|babe|fam|primo|compadre|carnal|wey|guey|hermano)\b,?.{0,25}\b(you|u|we|where|what|whats|wya|coming|tonight|home|around|good|call|hows|miss|vienes|donde|andas)\b.{0,20}$/,
      /\b(pick up|get|grab) (the )?(milk|groceries|kids|eggs|bread|dinner|your (sister|brother|kids|mom))\b|\b(what time|when) (is|are) (dinner|practice|the (game|party|wedding)|you coming home|u coming home)\b|\b(you|u) (coming )?home (yet|tonight|soon|for dinner)\b/,
      /\b(soy|es) (tu|su) (mama|papa|mami|papi|madre|padre|esposa|esposo|hermano|hermana|hijo|hija|tia|tio|abuela|abuelo|amigo|amiga|primo|prima)\b|\bhijo,? (soy|llamame|marcame)|\b(te quiero|te amo|feliz cumpleanos|te extrano|mi amor)\b|\bvienes a (cenar|comer|la casa)\b/,
      /\b(cest|c est|ici) (ta mere|ton pere|maman|papa|mamie)\b|\b(bonne fete|je taime|bon anniversaire)\b/,
      /^\W*(oye |hey |ey |que onda )?(mijo|mija)\b|\bsoy tu (compadre|comadre|compa|vecin[oa]|cunad[oa]|suegr[oa]|companer[oa])\b|\bcarne asada\b/,
      /\b(yo|bro|dude|man|hey|bruh|homie)\b.{0,20}\bstill (got|have) my (charger|hoodie|keys|phone|bike|controller|truck|trailer|drill|tools|ladder|grill|car|jacket|chainsaw|money)\b|\bgame (starts|is) at \d/,
      /\b(its|this is) \w+ from (bowling|golf|softball|baseball|soccer|league|poker|crossfit|the lodge)\b|\b(vas|van|vienes) a (ir a )?(misa|la (fiesta|boda|iglesia|playa)|el partido|jugar)\b|\bme prestas (la|el|tu|los|un)\b|\b(grandma|grandpa|nana|auntie|tio|tia|abuela) (says|said|wants you|misses|dice|pregunta)\b/,
    ],
    not: /\b(techo|aire|pasto|zacate|arbol|limpieza|cucarachas|ratones|presupuesto|estimado|precio|cobra[ns]?|trabajo en mi|arregl\w+)\b|\b(leak\w*|clog\w*|drain|toilet|furnace|heater|outlet|roof|repair|quote|estimate|plumber|electrician|appointment|house needs|breaker|pipe|ac|faucet|sink|roaches|mice|water|cleaning service|garage door|gas|smoke|fuga|goter\w*|calentador|cita)\b|\bwould love\b|\bparty\b.{0,20}\bclean/,
  },
  'no-longer-needed': {
    says: [
      /\bbeat you to it\b|\b(ended|wound) up (\w+ ){1,4}(our|my)sel\w+\b|\b(not|no longer) (my|our) (problem|issue|concern|house)\b|\bproblem solved\b/,
      /\bfalse alarm\b|\b(use|using|go|going with|went with|getting|having) (his|her|their|our|my) own (guy|man|people|plumber|electrician|crew|contractor)\b/,
      /\bya (le|lo|la) (hallo|hallaron|hallamos|halle|encontr\w+ (el )?modo)\b|\b(contrate|contratamos|agarre|agarramos|conseguimos|consegui) (a )?(otr[oa]|alguien|uno)\b/,
      /\bnever ?mind\b|\bdisregard\b|\bfigured it out\b/,
      new RegExp(
        `\\b${helper}( \\w+){0,2} (?:fixed|repaired|replaced|took care of|seen to|saw to|sorted|handled|unclogged|patched) (?:it|this|that|everything|the (?:problem|issue|leak))\\b${forGood}`,
      ),
      new RegExp(
        `\\b(?:${helper}|we|i)( \\w+)? (?:was|were) (?:able|good enough|kind enough|nice enough) to (?:fix|repair|handle|sort|clear|unclog|patch|stop) (?:it|that|this)\\b${forGood}`,
      ),
      /\bturn(s|ed) out\b.{0,40}\b((was|is) (just|only)|wasnt|fine|okay|ok|nothing|all (is )?well|all good)\b(?!.{0,40}\b(need|but|can you|still)\b)/,
      new RegExp(
        `\\b(?:had|got|found|hired|went with|going with|used|called|chose) (?:someone|another|other|a different)(?: (?:else|${worker}|company|outfit|place|one))?(?: out)?(?: and| so)? (?:its|it is|they|thats|he|theyre|hes|all|everything)\\b.{0,20}\\b(?:handled|fixed|done|good|working|sorted|taken care|set|coming|doing|did|on it)\\b`,
      ),
      /\b(got|get|had|have) (it|this|that|them|him|the \w+( \w+)?|ours|mine) (all )?(fixed|working|taken care of|handled|repaired|figured out|done|running|sorted|resolved|going|unclogged|open|back on|covered|sorted out)\b(?! (by|before|asap|today\?|tomorrow\?|on))|\bgot (someone|a guy|another|my|a neighbor|a friend|a different|somebody|a plumber|an electrician)( \w+){0,4} (coming|already|instead|else|to (do|fix|come)|lined up|on it|who)\b/,
      /\b(found|hired|went with|going with|going to go with|chose|using|got|booked|called|have|decided on|decided to go with) (someone|another|a different|somebody|anyone|other)( (else|company|plumber|guy|electrician|contractor|roofer|tech|person|place|one|service))+\b(?!.{0,15}\?)|\b(found|went with|chose|hired|booked) (a |the )?(cheaper|different|other|local|faster) (one|company|guy|place|plumber|option)\b/,
      /\b(fixed|fixes|resolved|cleared|unclogged|solved|cured|righted) (itself|it (ourselves|myself)|it up on its own)\b|\b(it|problem|issue|leak|heat|power|ac|water) (just |magically |is |has |finally )*(stopped (by itself|on its own)|went away|came back on|back on now|resolved|working (again|now|fine)|all good now|fine now|works (again|now))\b(?!.{0,20}(but|leak))/,
      /\b(i|we|husband|wife|dad|brother|son|neighbor|friend|landlord|maintenance|he|she|they|boyfriend|roommate|someone|handyman|uncle|super|father|buddy)( already| just| finally| actually| ended up)* (fixed it|fixing it ourselves|took care of it|handled it|figured it out|got it|did it|fixed the|repaired it|unclogged it|solved it|sorted it|fixed ours|got it (fixed|working|done|figured))\b(?! (in|at|on|from|last))/,
      /\bdont need (it |you |this )?(anymore|any more|no more)\b|^\W*handled\b|\b(all good|working|works|fine|okay|ok|good|running) now\b(?! (but|and (it|now)|wont|its))(?=.{0,40}$)|\b(started|is|its|back to) working (again|now|fine)\b(?!.{0,20}\b(but|not|then))|\b(dont|do not|no longer|wont|doesnt|didnt|not) (really |actually |even )?need (it|this|that|you|help|your help|service|a plumber|an electrician|anything|anyone|someone|one|any|the service|your service\w*)( guys)?( (anymore|any more|any longer|after all|now|thanks))?\s*($|[.,!;]|\b(anymore|any more|any longer|after all|now|thanks|thank)\b)|\b(no longer) (need\w*|interested|necessary|looking)\b|\b(all set|were good|im good|all good)( now)?,? (no longer|dont need|thanks anyway|found|got it|we got)\b|\bdont worry about it\b|\b(all )?taken care of\b(?! (asap|before|today|quick))|\bforget (it|about it)\b/,
      /\bnot interested( anymore| any more)?\b|\bchanged (my|our) minds?\b|\bdecided (not to|against)\b|\bdecided to (wait|hold off|(\w+ ){1,4}(my|our)sel\w+)\b|\b(wont|will not|no longer|not going to) be needing (you|it|this|that|anyone|your|the)\b|\bgoing to (hold off|wait on it|pass|do it myself)\b|\bill pass\b|\bwe will pass\b|\btoo expensive,? (no|never|ill|thanks)\b/,
      /\bya no (lo |la |los |las |se |me |nos )?(necesit\w+|ocup\w+|hace falta|quiero|requier\w+|es necesario)\b|\bya (consegui|encontre|conseguimos|encontramos|contrate|tengo|tenemos|vino) (a )?(alguien|otro|otra|quien|un |una )|\bya (se )?(arreglo|lo arregl\w+|la arregl\w+|quedo|quedo arreglado|esta arreglado|lo repar\w+|se resolvio|funciona|lo solucion\w+)\b|\bolvidelo\b|\bolvidalo\b|\bdejelo asi\b|\bno gracias ya\b/,
      /\b(plus besoin|pas besoin finalement|laissez tomber|deja regle|cest regle|trouve quelquun|cest repare|oubliez ca)\b/,
      /\b(husband|wife|dad|mom|son|brother|neighbor|friend|landlord|super|maintenance|buddy|uncle|i|we|he|she) (just |already |went and )?(reset|replaced|changed|swapped|tightened|unplugged|flipped|cleared|cleaned|patched|found) (it|the|a|out|that)\b.{0,40}\b(its|it is|everything is|all|were|now)( all)? (fine|good|works|working|ok|okay|set|running)\b|\b(started|back) (working|running|cooling|heating|draining)( again)? (on its own|by itself|all by itself)\b/,
      /\b(mi|my|our|un|el) \w+ (ya )?(lo|la) (arreglo|reparo|hizo|resolvio|compuso|destapo|corto|limpio)\b|\bsiempre no(?=\W*$|\W*(gracias|lo|voy|vamos|vengan|quiero|se va))|^\W*ya no,? (muchas )?gracias|\bya (tengo|hay) (quien|alguien)\b/,
      /\b(neighbor|friend|brother|dad|son|uncle|buddy|husband|handyman|someone) (helped (us|me)|came (by|over) and (fixed|did|helped))\b|\b(landlord|hoa|super|maintenance|management|apartment|complex)( is|s| are)? (handling|taking care of|dealing with|on) it\b|\b(going|go|went) (in )?(a|another) different (direction|route|way)\b/,
      /\b(too late|took too long|sorry|already|we|i|but|that,?) (we |i |already |just )*(got|hired|found|booked|went with) (someone|a guy|another (guy|company|one)|a (plumber|roofer|cleaner|landscaper|handyman|electrician|different (guy|company)))\b(?! (who|that|in|to (call|ask|talk)|here|there))|\bya lo (resolv\w+|solucion\w+|hicimos|hice)\b|\bmejor ya no\b/,
      /\bya (me|nos) (lo|la) (arregl|repar|hic|resolv|compus|limpi|cort)\w+\b/,
    ],
    not: /\b(found|have|got|see|find) another (leak|one in|crack|issue|problem|spot|hole|room|question)|\bdont need (it )?(today|right away|until|it until|to be|an appointment today|asap)|\bnever ?mind (the|that|what i said|about the (price|time))|\bthought (we|i|it)\b.{0,20}\bfixed|\bcame back (on|out) (then|and|but)|\bnot interested in (a |an |any |the |financing|warranty|upsell)|\bdo you (need|have)/,
  },
  'slow-down': {
    says: [
      /\b(call|text|hit|get|circle|be|report)( \w+)? back (in|to you|with|later|soon|after)\b.{0,20}\b(\d+|bit|min\w*|few|hour|later|tonight|tomorrow)\W*$|\b(will|ill|let me) circle back\b|\b(need|have|got) to (check|ask|talk|confirm|run it by|clear it) ?(with|to|by)? (the|my|our) (owner|boss|wife|husband|landlord|tenant|manager|board|partner|mom|dad)\b/,
      /\b(deje|deja|dejeme|dejame|permitame) (le |les )?(pregunt|chec|ve[or]|revis|consult|busc|pien)\w*\b|\bpermitame( tantito)?\W*$|\bando (jalando|manejando|trabajando|ocupad[oa]|en el jale)\b|\b(mando|escribo|contesto|aviso|marco|hablo)( \w+){0,2} (al rato|luego|mas tarde|despues)\b/,
      /^\W*((gimme|give me) (\d+|a few)( min\w*)?|(a )?sec)\W*$/,
      /\b(hold|hang|hold up|hang tight) ?on\b(?! (me|to|for (20|30|\d)|hold))|^\W*(hold up|wait|wait up|hold|one moment|just a moment)\W*$|\b(one|1|a|just a|just one|couple|few|gimme a|give me a|give me|need a) (quick )?(sec|secs|second|seconds|moment|minute|min|mins|minutes|bit)\b(?=\s*($|[.,!;]| please| let| im| ill| brb| to (check|think|look|ask|find|grab|see)| and ill|ok| sorry| while| my|plz| lemme| i ))/,
      /\blet me (check|ask|see|think|look|find out|talk (to|with) (my|him|her)|get back|look at|figure|confirm|find|grab|go look|get home|discuss|call you back|text you)\b|\b(ill|i will|will|ima|let me|going to|we will|can i) (get|text|call|hit|message|reply|write|respond|let|check|ask|have to check)( (you|u|with|my|and|back|to|ya|know))* (back|later|in a (bit|few|min\w*|sec|while|little)|when i (get|know|can)|you know|soon|tonight|my (wife|husband|landlord|calendar|schedule|boss)|with my|after work|tomorrow)\b/,
      /\b(driving|in a meeting|at work|working|in class|in church|at the (doctor|dentist|store|gym)|busy|with a (customer|client|patient))\b.{0,15}\b(will|ill|give me|gimme|let me|can i|later|after|text you|back|hit you)\b(?! (be|need|take|pay))|\b(give|gimme|need|in) (me )?a (few|couple|bit|little|while|minute|sec)\b.{0,12}\b(driving|meeting|work|class|busy|home)\b/,
      /\b(driving|in a meeting|at work|on another call|on the other line|with a (customer|client|patient)|in class|busy|cant (talk|text)|in the shower|boarding)( right now| now)\b|\bdriving\W*$|\b(cant|cannot|can not) (talk|text|chat)( right now| now| atm| at the moment)?\b|\b(text|get back|talk|reply|answer|write|be back|back) (to you )?(later|in a (bit|few|min\w*|sec)|soon)\b|\bbrb\b|\bbe right back\b|\bnot right now\b|\bcan (we|i) (do this|talk|text|reply) later\b|\bslow down\b|\bone thing at a time\b|\btoo many (texts|questions)\b/,
      /\b(un|dame un|deme un|deme|dame|me da un|espere un|espera un|permitame un) (momento|momentito|minuto|minutito|segundo|ratito|rato)\b|\b(esperame|espereme|espere|aguante|permitame|aguanteme)\b|\b(estoy|voy) (manejando|trabajando|en el trabajo|ocupad[oa]|en una junta|en junta)\b|\b(ahorita|al rato|luego|mas tarde|en un rato) (le|te|les) (contest\w+|escrib\w+|llam\w+|respond\w+|avis\w+|digo|mando)|\b(dejeme|deja|dejame|voy a) (ver|checar|revisar|preguntar\w*|consultar\w*|pensar\w*)\b|\ble (aviso|confirmo|contesto|escribo) (luego|mas tarde|al rato|despues|manana)\b/,
      /\b(un (instant|moment)|une (minute|seconde)|attendez|je vous reviens|plus tard svp|au volant)\b/,
    ],
    not: /\bwhen(ever)? (you|he|she|they|u)( all| guys)? (get|got|have|has) (a|an|one)\b|\b(sat|sitting|been|waited|was|put me|were|stuck|waiting|keep(s)? (me|putting me)) (me )?on hold\b|\bhold on me\b|\b(cant|wont|doesnt|not|didnt) hold on\b|\b(ac|heater|furnace|toilet|fan|drain|it|water|wait|disposal|shower|motor|unit)\b.{0,30}\b(takes?|after|for|every|runs?|shuts?|stops?|works?)\b.{0,12}\b(a|few|one|couple) (sec|second|minute|min)|\bplease hold the (price|slot|spot)|\blet me know\b(?!.*\b(let me (check|ask|see)|get back|driving))|\bi (usually |always )?(get|am) (home|at work)\b/,
  },
  correction: {
    says: [
      // One number, a word of regret, another number.
      /\d\S*\W+(perdon|disculpe|digo|sorry|oops|i mean|no wait|wait|mejor dicho|rather)\W+(es |era |its |el |la )?#?\d/,
      /\bwrong (number|num|no|house number|zip|#)\W+(its|it is|is|should be|meant)? ?#?\d/,
      /\b(i|sorry|oops|no|we) (actually )?meant\b(?! (it|business|to (call|hit|dial|bother|ask)))|\b(i|sorry|oops|no|we) (actually )?(mean)\b(?! (it|that (you|the)|business|to (call|hit|dial|bother|ask)|really|like|the|well|come on|is|how|what|if|i|we|its|seriously|thats|this|there))(?!t)|\bmeant to (say|type|put|write|text)\b|\bi mean (the|its|it is|my|at|on) (?!.*\b(is|are) (just|so|ridic))/,
      /^\W*\*\s?\w|\w\*\s*$/,
      /\b(oops|whoops|oopsie|woops|my bad|my mistake|typo|auto ?correct\w*|scratch that|strike that|correction|misspoke|fat finger\w*|wrong (address|street|zip|zip code|date|day|time|house number|unit|apt|town|city|name|info|spelling))\b/,
      /\b(sorry|oh|wait|no|actually|oops|perdon|yikes|correction|but)\W+(its|it is|it was|thats|the (address|number|zip|street|name|unit|apartment) is|that should be|should be|make (it|that)|the other|es|era|son|ahi)\b(?! (todo|ok|okay|fine|not|all|good|late|leaking|still|been|just|so|really|alright|for the|about|a |an |my|the (leak|other day)|ridic|urgent|too|cool|perfect|great|right|correct|everything))/,
      /\b(no wait|wait no|wait actually|actually no|actually its|actually it is|actually make|actually can (we|i|you) (make|do)|actually lets|make (it|that) (the )?(\d|mon|tue|wed|thu|fri|sat|sun|morning|afternoon|after|before|tomorrow|today|first|second|third|next|noon|later|earlier)|not (?!sure)\S{1,12},? (but )?(its|it is|sorry i meant)\b)|\b(its|it is|thats|es) [\w.#-]{1,12}( [\w.#-]{1,12}){0,2},? (not|no) [\w#-]{1,12}\b/,
      /\b(quise|quiero|queria) decir\b|\bme equivoque (de|en|con) (la |el )?(calle|direccion|numero de casa|dia|hora|fecha|apartamento)\b|\bcorreccion\b|\b(perdon|disculpe|digo|mejor dicho|no espere|ups),? (es|era|son|el|la|a las|en la)\b(?! (que|muy|una emergencia|urgente|molestia))|\bes \d\w* (no|y no) \d/,
      /\bje voulais dire\b|\b(pardon|desole|oups),? (cest|le|la|au)\b|\bplutot (le|la|a|au)\b.{0,12}\bque\b/,
    ],
    not: /\bsorry (its|it is|to) (late|so late|bother)|\bsorry for\b.{0,15}\b(late|delay|trouble)|\bno,? (its|thats) (all|fine|ok|it)\b|\bno problem\b|\bi mean (come on|seriously|really)\b|\bauto ?correct is\b|\bwrong time of\b|\bwrong (time|day) (to|for) (you|me)\b/,
  },
  yes: {
    says: [
      /^\W*(ok |oh |ah |and |um |uh |well |lol )?(ye+s+|yeah+|yea+h?|yep+|yup+|yessir|yes sir|yes maam|ya+s|yah+|yus|affirmative|approved|proceed|say less|absolutely|definitely|def|of course|certainly|for sure|totally|sure|sure thing|sounds? (good|great|perfect|fine|like a plan)|perfect|great|awesome|correct|right|exactly|thats (right|correct|fine|good|it|perfect|great|ok|me|the one|him|her)|that (works|is (fine|right|correct|good|perfect|ok)|will work|would work|would be (great|good|fine|perfect|awesome)|should work|one works)|works( for me| great| fine)?|go ahead|go for it|do it|please do(?! not)|book it|lets (do it|do that|go|book it)|deal|confirmed|confirm|i confirm|agreed|aye|si+|claro|por supuesto|esta bien|correcto|de acuerdo|afirmativo|sale(?=\W*$|\W+(gracias|pues))|orale|andale( pues)?|dale|perfecto|asi es|exacto|oui|daccord|parfait|cest bon|bien sur|no prob|no problem|np|no worries|fine with me|fine|good with me|im in(?=\W*$)|works good|10-?4|roger)\b(?! (next to|above|below|under|behind|now (the|its|my)|side|hand|heat|after|before|water|drain|wing|dept|department|enough|the (pipe|toilet))|\.\d)/,
      /^\W*(ok|alright|all right|aight|bet|cool|good|vale|bueno|bien|y|listo)( (ok|great|perfect|sounds (good|great)|that works|works|good|sure|cool|yes|yeah|please|fine|thats fine|thats good|do it|book it|go ahead|si|esta bien|gracias si|perfecto|lets do (it|that)|see you( then| tomorrow)?|ill be (here|there|home)|ill take (it|that|the .{1,20})|deal|will do))*\W*$/,
      /^\W*[👍👌✅🙌💯🆗☑✔]/u,
      /\b(yes please|si por favor|yes that works|that works( for me)?|works for me|sounds good|book it|si esta bien)\b/,
      /^(\S+ ){1,5}(?<!or )(yes|yep|yeah)\W*$/,
    ],
    not: /\bgo ahead and cancel\b|^\W*(sure (isnt|doesnt|hope)|right (now|side|after|before|away|when|by|under|next|at|outside|where|there)|yes or no|great (service|job|company)|yeah (no\b|right\b\W*$)|fine line|good (morning|afternoon|evening|day|night))|\b(none|neither|not sure|dont think|doesnt|doesn t|wont|isnt) (of )?(work|those|these)|\b(would|does|do|doesnt|if|not|wont|never|dont|didnt|none|only|unless|whether|sure) (that|it|those|this) works?\b|\b(none|neither|nothing)( \w+){0,3} works?\b/,
  },
  no: {
    says: [
      /^\W*no (pos|pues) no\b/,
      /^\W*(um |uh |oh |well |actually |sorry |lol )?(n|no+|nope+|nah+|naw+|nop|negative|nel|non|nuh uh|no sir|no maam|no way)\W*($|[.,!;](?! (wait|espere|its \d|the)))(?!.{0,3}\bwait\b)/,
      /^\W*(um |uh |oh |well |actually |sorry |lol )?(no+|nope+|nah+|naw+|non) (i|im|its|it|thats|that|we|were|you|not|sorry|thank|thanks|thank you|need to|merci|gracias|es todo|eso|por el momento|por ahora|prefiero|puedo (el|ese|esa|a|en|manana|hoy|esta)|quiero|me (sirve|queda|conviene)|dear|sir|maam|bro|man|dont|doesnt|didnt|wont|cant|they|ill|ive|i have|just|lets|he|she|none|nothing|all good|good|please|no|im good|go ahead|the (first|second|third|other)|cest|ca)\b(?! (had no|no (heat|hot|water|power)))/,
      /\bnot really\b|\bno,? thats (all|it)\b|\bno,? thank(s| you)\b|\bno,? gracias\b|\bno,? es todo\b|\bnothing else\b|\bthats (all|it|everything)( for now)?( thanks| thank you| gracias)?\W*$|\b(eso|seria|es) (es )?todo\b/,
      /\b(none|neither|nothing)( of)?( (those|these|them|the (times|options)|that|either|day|ones?))?( (really|unfortunately|actually))? (work|works|will work|fit|fits|good|suit|ok)\b|^\W*(none|neither|ninguno|ninguna|tampoco|aucun|none of (those|them|these|the above))\W*$|\b(that|those|it|they|these|this|any) (one |time |day |really |times )?(doesnt|does not|dont|do not|wont|wouldnt|isnt|is not|arent) (really )?(work|works|good|fit|going to work|possible|ok|right|correct|me)\b(?=.{0,20}$)(?!.{0,20}\b(heat|water|on|at all|anymore|again|when)\b)|\bningun[oa]? (me )?(sirve|funciona|puedo|queda)|\bno me (sirve|funciona|queda|convien\w+)\b/,
      /^\W*[👎🚫❌🙅]/u,
    ],
    not: /^\W*no (wait|worries|prob|problem|problema|biggie|big deal|doubt|rush|se\b|hurry|idea|texting|heat|hot|water|power|ac|cold|one|hay|tengo|funciona|sirve|enfria|prende|tenemos|sale)\b|^\W*(np|no prob)\b/,
  },
  greeting: {
    says: [
      /^\W*(oh |ok |well )?(hi+|hey+|hello+|helo|hallo|hiya|heya|howdy|yo(?! (no|soy|quiero|vivo|tengo|les?|me|ya|necesito|ocupo|solo|creo|pense|marque|llame|el|la|si)\b)|sup|whats up|wassup|greetings|good ?(morning|afternoon|evening|day)|morning|gm|hola|ola|buenas?|buenos|buen dia|que tal|bonjour|bonsoir|salut|allo|hi there|hey there)\b(?! (leak|sink|i dont|suds))/,
      /\b(good ?(morning|afternoon|evening)|hello|hola|buen(o|a)s (dias|tardes|noches)|bonjour)\b/,
      /\b(is )?(anyone|someone|you|you all|you guys|anybody) (still |out |even )?(there|home|awake|around)\s?\?|^\W*(anyone|someone) (there|home|here)\W*$|\b(hay alguien(?=\W*$| ahi)|alguien ahi|estan ahi|estas ahi|il y a quelquun)\b|\bare you (still )?there\b/,
    ],
    not: /^\W*(morning|good morning) (works|is|or|would|time|please|only|slot|for)|\b(in|every|any|monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|this|next|the) good ?morning|^\W*buen[oa]s? (precio|servicio|trabajo|opcion)|^\W*bueno\b/,
  },
  thanks: {
    says: [
      /\b(thanks|thank you|thank u|thankyou|thank|gracias|merci|much appreciated|appreciate (it|you|that|your|ya|the)|appreciated|tysm|many thanks|cheers|le agradezco|se lo agradezco|agradecid[oa])\b(?! (for nothing|giving|to (the|your|my)))/,
      /(^|[ ,.!])(ty)( so much| very much| again| sm)?\W*($|,|\.|!)|\bok ty\b|🙏/u,
    ],
    not: /\bthanks for nothing\b|\b(didnt|never|no) (even )?(say|said) thank/,
  },
  goodbye: {
    says: [
      /\b(good ?bye|bye( bye| now)?|see (you|ya)( (then|later|soon|tomorrow|there|next|all|guys|at|on|around|mon|tue|wed|thu|fri|sat|sun)\w*)?\W*$|cya|ttyl|talk (to you )?(later|soon)|take care(?! of)|have a (good|great|nice|blessed|wonderful|awesome|lovely) (one|day|night|evening|weekend|week|afternoon|time)|good ?night|later gator|laters|peace out)\b/,
      /\b(adios|hasta (luego|manana|pronto|entonces|la vista)|nos vemos|que tenga (un |una )?(buen|buena|bonit|lindo|excelente|feliz)\w*|bendiciones|buenas noches|chao|cuidese)\b/,
      /\b(au revoir|bonne (journee|soiree|nuit)|a (bientot|plus|demain)\W*$)\b/,
    ],
    not: /\bsee you in court\b|\bhola buenas noches\b|^\W*buenas noches\b|\bbye ?bye to\b|\blate at (good ?)?night\b|\blast good ?night\b/,
  },
};
