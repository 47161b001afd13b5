// What shows a job, what only looks like one, and how soon it is wanted. All patterns are for text in small letters
// without accents, apostrophes and marks, with single spaces.
import type { Urgency } from './job.ts';

/** Trouble or work of any kind, also of a kind that the trade's pack does not know. */
export const problems: RegExp[] = [
  /\b(something|somethin|smth|sumthin|what)( is|s| has)? (wrong|off|broken|broke|leaking|loose|going on|making|living|dripping)\b/,
  /\bwrong with\b/,
  /\b((weird|strange|funny|loud|making a|odd) sounds?|noises?|smells?|smelly|odors?|stinks?|stench|rattling|buzzing|humming|grinding|squealing|squeaking|banging|beeping)\b/,
  /\b(broke|broken|busted|brokn|snapped|cracked|jammed|clogged|leak(s|ing|ed|y)?|dripp?ing|drips|shorted|stuck|loose|rusted|rotted|rotten|backed up|messed up|malfunction\w*)\b/,
  /\b(fell|falling|came|coming|broke) (off|down|apart|loose)\b/,
  /\b(acting (up|weird|funny|strange)|on the fritz|conked out|crapped out|gave out|giv(es|ing) me (trouble|problems)|went out|kicked the bucket)\b/,
  /\b(just |has |have |completely |suddenly |totally )(quit|died|stopped)\b/,
  /\b(quit|quits|stopped|stops|keeps|kept) \w+ing\b|\band (then |just )?(quit|stopped|died|stops|dies)\b/,
  /\b(not|isnt|arent|wont|doesnt|dont|cant|cannot|didnt|never|aint) (even |really |fully |properly )?(working|turn|turning|start|starting|open|opening|close|closing|heat|heating|cool|cooling|drain|draining|spin|spinning|light|run|running|move|moving|latch|lock|flush|flushing|charge|charging|shut|budge|blow|blowing|come on|kick on|power on|fill|filling|ignite|drip)\b/,
  /\b(isnt|arent|is not|are not|not) (cold|hot|warm|level|straight|right)\b/,
  /\b(problems?|problms?|issues?|trouble) (with|in|at|under|on)\b/,
  /\b(quote|quotes|estimate|estimates|bid|bids) (for|on|to|about)\b/,
  /\b(need|want|wanted|like|get|looking for|after) (a |an |some |your )*((free|rough|ballpark) )?(quote|estimate|bid)\b/,
  /\b(some|a little|a bit of|bunch of|lot of|lots of|bit of) (work|repairs?|stuff) (done|at|on|in|around|to)\b/,
  /\b(project|job) (i|we|that|at|in|for you)\b/,
  /\b(need|have|got) (someone|somebody|you|help)( guys)? (to )?(come )?(look at|check|see about|with|replace|fix|do)( out)? (a|an|the|my|our|some|this|these)\b/,
  /\b(looked at|checked out|taken care of|serviced|hauled off|redone)\b/,
  /\b(trapped|stuck) (inside|outside|in|under|open|closed|shut)\b/,
  /\b(house|upstairs|downstairs|inside|bedroom)( is|s)? (at |like |about |only |down to )?[4589]\d\b/,
  /\b(cant|cannot|no puedo|no podemos) (get (in|into|inside)|entrar)\b/,
  /\bno (hot water|water|power|heat|air|gas|pressure)\b/,
  /\b(infested|infestation|overgrown|mold|moldy|water damage|flood(s|ed|ing)?|sparks?|sparking|smoking)\b/,
  /\bno (me )?(sirven?|funcionan?|prenden?|jalan?|enciende|abren?|cierran?|calienta|enfria|arranca|drena|baja|sube|quiere (abrir|cerrar|prender))\b/,
  /\b(rompio|rompieron|descompuso|dano|quebro|cayo|atoro|trabo|solto|quemo|fundio|despego|trono|poncho|safo|zafo)\b/,
  /\b(rot[oa]s?|descompuest[oa]s?|danad[oa]s?|quebrad[oa]s?|tapad[oa]s?|podrid[oa]s?|suelt[oa]s?|atorad[oa]s?|trabad[oa]s?)\b/,
  /\b(atrapad[oa]s?|ruidos?|olor|huele|apesta|gotea(ndo)?|fugas?|goteras?|hace ruido)\b/,
  /\b(problemas?|detalle) (con|en|de)\b/,
  /\b(presupuesto|cotizacion|estimado|cotizar) (para|de|por|en|un|una|el|la)\b/,
  /\balgo (esta )?(mal|raro|roto)\b/,
];

/** Work that is asked for: a job only with something to do it to. */
export const workVerbs =
  /\b(fix|fixed|fixing|repair|repairs|repaired|repairing|replace|replaced|replacing|install|installed|installing|hang|hung|mount|mounted|hook up|hooked up|build|built|remove|removed|patch|patched|unclog|rebuild|adjust|adjusted|move|put in|put up|add|swap|swapped|cut|clean|cleaned|paint|painted|look at|take a look at|check out|reparar|reparen|arreglar|arreglen|componer|instalar|instalen|cambiar|cambien|reemplazar|revisar|revisen|poner|quitar|colgar|construir|limpiar)\b/;

/** Says nothing about the job, whatever words of the trade are in it. */
export const notTheJob: RegExp[] = [
  /\b(gate|door|lock ?box|garage|alarm|entry|building) code\b|\bcodigo (de|del)\b/,
  /\b(key|keys|llave|llaves) (is |are |will be |esta |estan )?(under|on top of|in the (mailbox|lockbox)|with the|debajo)\b/,
  /\b(use|come (in|to|through|around)|knock on|go to|enter (by|through)|leave it (at|by)) (the )?(\w+ )?(door|gate|side|back|garage|driveway|porch|entrance)\b/,
  /\b(i|we|they|he|she) live (in|at|on|off)\b/,
  /\b(park|pull) (in|into|on|up)\b/,
  /\b(husband|wife|roommate|mom|mother|dad|father|son|daughter|tenant|landlord|neighbor|someone|somebody|i|we|he|she|they)( ll| will| can|ll| should)? (will |can |should )?be (home|there|here|around|at)\b/,
  /\b(esposo|esposa|mama|papa|hijo|hija|alguien|inquilino) (va a|estara|esta) (estar|en casa|ahi|aqui)\b/,
  /\b(are|r) (you|u|yall|ya|yall)( guys| folks| all)? (even |still |currently |fully )?(licensed|liscensed|insured|bonded|open|closed|hiring|a bot|a robot|real|available|busy|there|in business)\b/,
  /\b(accept|take|have|got|carry) (credit cards?|cards?|insurance|cash|checks?|venmo|zelle|financing|payments?)\b/,
  /\b(service|call ?out|trip|visit|diagnostic|dispatch|travel|house) (call )?(fee|charge|cost|price|rate)s?\b/,
  /\b(how much|whats|what) (do|does|is|are|would)? ?(it |you |u |yall |your |the )*(guys )?(charge|cost|rates?|prices?|pricing|hourly|fees?|run)\b(?! (to|for|on) )/,
  /\b(time|arrival|hour|two|2|3|4) (hour )?windows?\b|\bprice range\b/,
  /\bswitch (it |this |my |our |the )*(to|time|day|date|appointment|appt)\b/,
  /\b(cancel|reschedule|rescheduling|postpone|cancelar|reprogramar)\b/,
  /\b(cambiar|mover) (la |mi |el |de )*(cita|hora|dia|fecha|horario)\b/,
  /\b(move|change|push|bump|swap) (my |our |the |it |this |that )*(appointment|appt|apt|time|day|date|visit|slot|it|to|up|back)\b/,
  /\b(no longer|wont|dont|didnt|do not) (need|want)\b|\bya no (necesito|necesitamos|quiero|hace falta)\b/,
  /\b(stuck|held up|running late) (at|in) (work|traffic|a meeting|meetings|school|the office)\b|\bphone (is |was |just |about to )*(died|dead|dying|broke|stuck|cracked)\b/,
  /\b(send|sent|text|sending|take|attach|got|have|want|mandar|mando|enviar) (you |u |me |some |a |the |over |una |unas |le )*(pics?|photos?|pictures?|video|fotos?)\b/,
  /\b(automated|answering|phone|texting|booking|your) (system|machine|service|bot)\b/,
  /\b(call|ring|phone) (me|us|back)\b|\b(llameme|llamame|marqueme|llamen)\b/,
  /\b(any|an|your|next|first|earliest) (\w+ )?(openings?|appointments?|availability|slots?)\b(?! (for|to) )/,
  /\bno estoy segur[oa]\b|\b(not|im not|not really) sure\b/,
  /\b(wrong number|numero equivocado|who is this|quien es)\b/,
  /\b(that|those|these|this|either|none|times?|days?|\w+day|weekends?|mornings?|afternoons?|week|am|pm)( \w+){0,2} (doesnt|dont|does not|wont|cant|do not|not|no) (really )?(work|good|do|make)( (for|with) (me|us|him|her)| then| that day)?$/,
];

/** Somebody who sells to the shop: the shop's own trade is all over it. */
export const sellers: RegExp[] = [
  /\b(rank(ing)?|seo|google (ads|maps|reviews?|my business|listing)|first page|(page|number|top) (one|1|of) (on |of )?google|lead ?gen\w*|more leads|qualified leads|exclusive leads|grow your|your (website|web site|online presence|business listing|google)|web design|marketing agency|our agency|digital marketing|social media)\b/,
  /\b(processing (fees|rates)|merchant (services|account|cash)|business (loan|funding|line of credit)|working capital|pre ?approved|payroll|crm|virtual assistants?|answering service for|partner(ship)? (with|opportunity)|your (company|business) (qualif\w+|could|can|needs?))\b/,
  /\bwe (help|work with|supply|partner with|specialize in helping) (\w+ )?(plumbers|electricians|roofers|contractors|companies|businesses|locksmiths|cleaners|landscapers|home service)\b/,
];

/** A greeting, a name, a number, a place: no words of the job. */
export const notTheJobsWords: RegExp[] = [
  /^(hi|hello|hey|hola|yo|good (morning|afternoon|evening|day)|buen[oa]s?( dias| tardes| noches)?|thanks?( you| u)?( so much| again| in advance)?|thx|ty|gracias|muchas gracias|please|pls|ok|okay|k|sure|yes|yeah|yep|no|nope|si|claro|perfect|great|cool|sorry|lol|help|por favor)( (there|yall|guys|folks|sir|maam|team|all|everyone|please|sorry|man|bro))?$/,
  /\b(my name|name is|names|this is|its|it is|i am|im|me llamo|mi nombre|soy|habla|le habla) [a-z]+( [a-z]+)?( (here|with|from|calling|de|aqui).*)?$/,
  /^[a-z]+( [a-z]+)? here$/,
  /\b(address|zip|zip code|direccion|located|live (at|in|on|off)|living (at|in)|vivo en|estoy en|estamos en|we are (at|in|on)|were (at|in|on)|im (at|in|on|over)|i am (at|in)|come to|house is (at|on)|place is (at|on)|off of)\b/,
  /\b(my (cell|number|phone|email)|email|phone number|mi (numero|telefono|correo)|text me|call me|reach me|call or text|get back to me|let me know|lmk|avise|aviseme|digame)\b/,
  /^(?:hi |hello |hey |so |and |or |also |but |if )?(can|could|would|will|when|how soon|what time|whats the soonest|whens|do|does|are|is there|any ?(one|body|chance)|whats|what|how much|how long|who|pueden?|podrian?|cuando|cuanto|a que hora|tienen|hay alguien) .*(come|get here|get out|make it|available|availability|open|help|do it|fix it|fit me|squeeze|soonest|charge|cost|appointment|schedule|this|that|bot|robot|someone|somebody|anyone|anybody|vengan?|venir|disponible|disponibilidad|cita|ayudar|cobran?|cuesta|you|u|it|guys)\b/,
  /\b(please|need to|want to|would like to|like to|id like to|trying to|wanted to|tried to) (schedule|book|make an appointment|set up (a|an) (time|appointment|visit)|get on the schedule|call|hear|speak|talk|reach)\b/,
  /^(i )?(just )?(tried (to call|calling)|called|i called|missed your call|you called|got your (text|message)|saw your|found you|returning).*$/,
  /^(asap|emergency|urgent|its urgent|no rush|no hurry|whenever|urgente|es urgente|emergencia|sin prisa|right now|as soon as possible|lo antes posible)$/,
  /\b(got|found|have) your (number|name|info|card)\b|\b(referred|recommended)\b/,
  /^\d[\d ]*$/,
];

/** Days and hours, and what stands around them. */
export const timeWords = new Set(
  `today tonight tomorrow tmrw tmr tom tomorow tommorow tonite monday mon tuesday tues tue wednesday wed weds thursday thurs thur thu friday fri
  saturday sat sunday sun weekend weekday weekdays weekends week weeks month day days morning mornings afternoon afternoons evening evenings night
  noon am pm oclock january february march april may june july august september october november december early late later earlier soon
  sooner soonest earliest first next this any anytime sometime time times available free open after before between until around about by works work
  good best better fine great ok okay preferably ideally asap whenever flexible either possible can could come thing in at on or and the for is
  be i im we to do a an if
  hoy manana tarde tardes noche lunes martes miercoles jueves viernes sabado domingo semana dia dias temprano cualquier hora entre despues antes de
  la el las por en puede pueden a esta este proxima pronto`
    .trim()
    .split(/\s+/),
);
export const surelyTimes =
  /^(today|tonight|tonite|tomorrow|tmrw|tmr|tomorow|tommorow|(mon|tues|wednes|thurs|fri|satur|sun)days?|tues?|weds?|thurs?|thu|fri|sat|weekend|week|asap|anytime|sometime|available|hoy|manana|lunes|martes|miercoles|jueves|viernes|sabado|domingo|semana|pm|am)$/;

// How soon, for any trade.

export const notUrgent =
  /\b((not|isnt|no|nothing|aint|its not|isn t) (really |that |a |an |super |too |so |very |exactly )*(emergency|urgent|rush|rushed|hurry|big deal|urgency|pressing|time sensitive)|(no|not in (a|any)|dont need to|without) (rush|hurry)|no (es|hay|tengo|tenemos|corre|me|nos) (una |ninguna |tan |muy )*(emergencia|urgente|urgencia|prisa)|sin prisas?|whenever|when ?ever|when you (can|get (a )?(chance|time))|at your convenience|eventually|some ?day|someday|down the road|low priority|take your time|cuando (pueda|puedan|puedas|gusten?|tengan? tiempo|sea)|next month|(in|within) (a )?(few|couple|several|two|three|\d+) (of )?(weeks|months)|proximo mes|mes que viene|mes proximo|en unas semanas|just (getting|want|looking for|need|shopping) (a |some )?(quotes?|prices?|estimates?|around)|no particular|im flexible|we are flexible|flexible|im not picky|sometime (next|in|this) (month|spring|summer|fall|winter|year))\b/g;

export const howSoon: { pattern: RegExp; urgency: Urgency }[] = [
  {
    pattern:
      /\b(emergency|emergencia|emergencies|emergancy|911|life or death|flooding|is flooded|flooded|water (is )?everywhere|water (is )?(pouring|gushing|shooting|spraying)|burst|inundando|inundado|agua por todos lados|on fire|incendio)\b/,
    urgency: 'emergency',
  },
  {
    pattern:
      /\b(asap|a s a p|urgent|urgently|urgente|urgentemente|immediately|immediate|right away|as soon as (possible|you can)|soon as (possible|you can)|straight away|this (very )?minute|desperate|desperately|help now|cuanto antes|lo antes posible|lo mas pronto posible|inmediatamente|ahora mismo|ya mismo|ahorita|de inmediato|getting worse|(?<!toilet |commode )wont stop|water (is )?all over)\b/,
    urgency: 'urgent',
  },
  { pattern: /(?<!\b(?:talk|not|busy|work|working|driving|home|meeting|out|fine|ok|good|text) )\bright now\b/, urgency: 'urgent' },
  {
    pattern:
      /(?<!\b(?:since|started|starting|happened|noticed|broke|until|stopped|earlier|as of|are you open) )(?<!\b(?:saw|seen|found|heard|vi|vimos|encontre|encontramos|salio|oimos|escuche|noticed|smelled|bought|moved in|woke|happened|started)(?: \w+){1,3} )\b(today|tonight|tonite|2day|this (afternoon|evening)|same day|hoy|esta (tarde|noche)|within the hour|en este momento)\b/,
    urgency: 'today',
  },
  {
    pattern:
      /(?<!\b(?:since|last|every|each|how) )\b(tomorrow|tmrw|tmr|tomorow|tommorow|tommorrow|2moro|this (week|weekend|mon|tue|wed|thu|fri|sat|sun)\w*|next (week|day|few days|couple days|mon|tue|wed|thu|fri|sat|sun)\w*|(?:by|before) (the weekend|mon|tues?|wed|wednes|thu|thurs|fri|sat|satur|sun)(day)?|(on |this )?(mon|tues|wednes|thurs|fri|satur|sun)day|soon|soonish|couple (of )?days|few days|(?<!de la |por la |en la )manana|esta semana|pronto|lo mas pronto|proxima semana|este fin de semana)\b/,
    urgency: 'soon',
  },
];

export const broken =
  /\b((stopped|quit|quits|not|isnt|arent|wont|doesnt|dont|never|aint) (even |really )?(working|work|works|make|making|turn|turning|start|open|opening|close|closing|spin|spinning|light|run|running|move|moving|latch|lock|charge|charging|come on|coming on|kick on|power on)|broke|broken|busted|died|(fan|lights?|outlets?|switch|unit|motor|opener|hood|charger) (is |are )?dead|overflow\w*|no (sirven?|funcionan?|prenden?|jalan?|abren?|cierran?)|se (rompio|descompuso|quemo)|descompuest[oa]s?)\b/;

/** Who must not wait: what is urgent is an emergency. */
export const cannotWait =
  /\b(newborn|new born|baby|babies|infant|toddler|elderly|disabled|wheelchair|oxygen|medical (condition|equipment)|asthma|pregnant|dialysis|chemo|handicap\w*|(8\d|9\d) (year|yr)s? old|(?:got|have|with) an? \d{1,2} (?:wk|week|month|mo|day)s? old|recien nacido|bebe|ancian[oa]s?|embarazada|discapacitad[oa]|oxigeno)\b/;
