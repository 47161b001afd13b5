// How callers ask about the shop, by topic, in English, Spanish and some French, for texts as plainText() leaves them.
import type { Topic } from './intents.ts';

export type NamedTopic = Exclude<Topic, 'other'>;

/** `asks`: enough by itself. `mentions`: enough in a sentence that asks something. */
export const topics: Record<NamedTopic, { asks: RegExp[]; mentions: RegExp | null; not?: RegExp }> = {
  price: {
    asks: [
      /\bhow (much|mush|mcuh)\b(?! (longer|time|water|of|damage|notice|space|room|warning|snow|pressure|power|more time|does it (leak|hold|weigh)))/,
      /\b(whats?|what is|what are|what would|what do|how is|whats the|know|tell me|give me|ballpark|need|get|want|looking for|like|send|have)\b.{0,30}\b(price|prices|pricing|cost|costs|rate|rates|fee|fees|charge|charges|quote|ballpark|diagnostic fee|price range|hourly|quotes|quoted)\b/,
      /\b(whats?|know|what is) .{0,30}\b(going to|gonna|will|would) (it |that |this )?(cost|run me|run|set me back)\b|\bwhat (do|does|would|will|are) (you|it|that|this|you guys|you all|a|the|i).{0,30}\b(charge|cost|run|be looking at|owe)\b/,
      /\b(is there|are there|do you (have|charge)|do you guys charge|you charge|will i be charged|any) .{0,25}\b(fee|fees|charge|cost|deposit|minimum|charges|extra|by the hour)\b/,
      /\b(ballpark|rough (price|idea|estimate)|price (range|list|check)|price on|cost of|cost to|price for|prices for|a quote (for|on)|quote (for|on|to))\b(?! me at)/,
      /\b(se cobra|cobran?) (la|por|algo|el|extra)\b|\b(cuanto (cobra\w*|cuesta\w*|sale|vale\w*|es|me (cobra\w*|sale|costaria|cuesta)|seria|por|cost\w*)|que precio\w*|precios?( de| por| tiene\w*)?|cual es (el|su) (precio|costo|tarifa)|costo de|cobran por|una cotizacion|cotizar\w*|cuanto)\b(?! (tiempo|tarda|demora|se tarda|antes|les? falta))/,
      /\b(combien|quel est (le|votre) (prix|tarif)|(le|votre|vos|un) (prix|tarifs?|soumission|devis))\b(?! de temps)/,
    ],
    mentions: /\b(price|prices|pricing|cost|fee|fees|charge|rates|expensive|cheap|\$)\b|\bmiddle .{0,10}price/,
    not: /\b(shocked|surprised|happy|unhappy) (at|by|with) the (price|cost)|\b(no matter|whatever) (the )?(cost|price)|\bfree (estimate|quote|inspection)s?\b|\b(estimates?|quotes?|inspections?|consultations?) (are |is |still )?(free|gratis)|\bfreon charge\b|\b(ac|system|battery|car|phone|recharge) .{0,12}\bcharge\b|\bin charge\b|\bcharged (me|twice|my|us)\b|\bestimates? (free|gratis)|\bcan you (match|beat)|\bpresupuesto.{0,12}gratis|\bproposal\b/,
  },
  'free-estimate': {
    asks: [
      /\bfree (of charge )?(estimates?|quotes?|inspections?|consult\w*|evaluations?|bids?|assessments?|diagnos\w+)\b/,
      /\b(estimates?|quotes?|inspections?|consultations?|bids?|visit|look) (are |is |be |still |really |for )*(free|no charge|no cost|at no)\b|\b(charge|cost|pay)( \w+){0,3} (for|to get|to do|to give) (an? |the |your )?(estimates?|quotes?|bids?)\b|\bare (estimates?|quotes?|bids?|inspections?)( \w+){0,2} free\b/,
      /\b(presupuestos?|estimados?|cotizacion\w*|estimacion\w*|inspeccion\w*|revision)\b.{0,20}\b(gratis|gratuit[oa]s?|sin costo)\b|\b(soumission|estimation|devis)s?\b.{0,12}\bgratuit\w*/,
    ],
    mentions: /\bgive (free )?estimates\b|\bdo (free )?estimates\b/,
  },
  licensed: {
    asks: [],
    mentions:
      /\b(licen[sc]ed|licen[sc]es?|bonded|certified|certification|accredited|license number|licencia\w*|certificad[oa]s?|licence|permis rbq|rbq|background check\w*)\b/,
    not: /\bdrivers license\b|\blicense plate\b|\bim a licensed\b/,
  },
  insured: {
    asks: [],
    mentions:
      /\b(insured|insurance|liability|workers comp|coi|asegurad[oa]s?|aseguranza|seguro de (responsabilidad|danos)|tienen( \w+){0,2} seguro(?! (que|de que))|assures?|assurances?)\b/,
    not: /\b(my|through|file|go through|work with|bill|take|accept|deal with|homeowners?|home) (\w+ )?(insurance|home warranty)|\binsurance (claim|adjuster|company|job|work|cover|pay)|\bcovered by insurance\b/,
  },
  financing: {
    asks: [],
    mentions:
      /\b(financing|finance|payment plans?|pay (over time|monthly|in installments|it off|in payments)|installments?|monthly payments?|make payments|credit check|0 ?%|no interest|a plazos|financiamiento|financian|mensualidades|en pagos|por pagos|abonos|pagos (mensuales|semanales)|financement|versements|affirm|klarna|synergy|wells fargo)\b/,
  },
  payment: {
    asks: [/\b(take|accept) (credit |debit )?(cards?|cash|checks?|venmo|zelle|paypal|apple pay|cash ?app|amex|visa|crypto|bitcoin)\b/],
    mentions:
      /\b(credit cards?|debit cards?|cards?|cash|checks?|venmo|zelle|paypal|apple ?pay|google pay|cash ?app|amex|american express|pay (half|part|some|by|with|in|online|when|upfront|after|before|now|later|you)|how (do|can|should) (i|we) pay|payment|payments|pay up ?front|deposit|tarjetas?|efectivo|cheques?|pagar|forma de pago|pago|carte|comptant|interac|e-?transfer|virement)\b/,
    not: /\b(check (it|on|out|if|the|my|for|your|with|this|that|and|our|in)|checks? out|check ups?|checkup|credit check|keycards?|business cards?|gift cards?|key cards?|circuit card|sd card|payment plans?|monthly payments?|a plazos|en pagos|por pagos|get paid|mensual\w*)\b/,
  },
  warranty: {
    asks: [/\bdan garantia\b/],
    mentions: /\b(warrant\w*|guarantee\w*|garantia|garantizan|garantie|garantis\w*)\b/,
    not: /\b(home warranty|under (the )?warranty|warranty (claim|company)|american home shield)\b|\bguarantee (you|that|someone|a time|its)\b/,
  },
  arrival: {
    asks: [
      /\bhow (long|soon|quick|quickly|fast)\b.{0,20}\b(will|does|would|do|is|can|until|til|till|before|could|are|for|to|wait|should)\b(?!.{0,30}\b(warranty|guarantee|financ|last|dry|stay|open))/,
      /\b(how (long|soon) (will|does|do|would|til|till|until)|how long (is|of) (the|a) (wait|job|visit|appointment|drive)|response time|wait time|whats the wait|turnaround|how far out (are you|you)|how booked)\b/,
      /\b(cuanto (tiempo )?(tarda\w*|demora\w*|se tarda\w*|se demora\w*|tardan en)|en cuanto tiempo|que tan (pronto|rapido)|combien de temps|dans combien)\b/,
    ],
    mentions: null,
    not: /\bhow long (have you|has your|is (the|your) (warranty|guarantee)|are you open|do(es)? (the|your|it) (warranty|roof|last)|you been|been)|\bhow long (is|does) the warranty/,
  },
  hours: {
    asks: [
      /\b(what|whats|which) (are |r )?(your |the |you all )?(\w+ )?(hours|business hours|office hours|schedule hours|days are you open)\b|\b(your|office|business|store|shop) hours\b/,
      /\b(are|r|is|will|do) (you|you guys|you all|the (shop|office|store)|they|anyone|your (shop|office))( \w+){0,2} (open|closed|close|working|work)( (now|today|tomorrow|late|early|sat\w*|sun\w*|week\w*|mon\w*|tue\w*|wed\w*|thu\w*|fri\w*|holidays?|right now|on|at|until|till|yet|this|the|24|past|after))+/,
      /\b(when|what time|till what time|how late|how early) (do|are|does|will|is) (you|you guys|you all|the (shop|office|store)|your (shop|office)|they)( guys)?( \w+){0,2} (open|close|closing|opening|closed|work|working|stop)\b|\b(do|does|are|is) (you|you guys|you all|the \w+|they|he|she)( guys| all)? (do|work|working|available|run|come)( on| out on)? (weekends?|saturdays|sundays|nights|evenings|holidays)\b|\bwork(ing)?( on)? (weekends?|saturdays?|sundays?|nights?|evenings?|holidays?)\b/,
      /\bare you( guys| all)? (open|closed)\s?\??$|^\W*you( guys| all)? (open|closed)\b|\bopen (on )?(sundays?|saturdays?|weekends?|holidays?|24|today|now|tomorrow)\b/,
      /\b(a que hora|cuando) (abren|cierran|abre|cierra|trabajan)\b|\b(que|cual es (su|el)|cuales son (sus|los)) horarios?\b|\b(estan abiertos|abren|trabajan|atienden) (los )?(hoy|manana|sabados?|domingos?|fines de semana|fin de semana|ahorita|dias festivos)\b|\bestan abiertos\b|\bhorario de (atencion|servicio|oficina)\b/,
      /\b(heures d.?ouverture|vos heures|etes.vous ouverts?|ouverts? (le|la|les|demain|dimanche|samedi))\b/,
    ],
    mentions: null,
    not: /\b(do|can|will) you (guys |all )?work (on|with) (?!weekends?|saturdays?|sundays?|holidays?)|\b(door|gate|valve|window|lock|safe|garage|vent|trunk|car)\b.{0,15}\b(open|close|work)|\b24.?(hour|hr|7).{0,15}(emergenc|service)|\bopen (it|the|my|a)\b/,
  },
  area: {
    asks: [
      /\b(do|does|can|will|would|could) (you|you guys|you all|your (guys|company|tech|crew)|anyone|someone|they|the tech)( guys| all)?( \w+){0,2} (come|go|travel|service|serve|cover|drive|work|operate|deliver)( (out|up|down|over|all the way|as far))* (to|in|into|near|around|as far|out (to|in|here)|here|there) (?!(on|the (hours?|next|morning|afternoon|office)|do|fix|look|check|give|my (house|home|place|apartment)\b|a |an |see|inspect|help|mon|tue|wed|thu|fri|sat|sun|tomorrow|today|take|get|repair|install|replace|quote|clean|treat|spray|unclog|open|unlock|at \d))/,
      /\b(service|serve|cover|servicing) (the |my |our )?(\d{5}|area|areas|zip|county|city|town|neighborhood|[a-z]{4,} (area|county|heights|city|hills|park)|region|suburbs)\b/,
      /\b(what|which|whats) (\w+ )?(areas?|cities|towns|zips?|zip codes?|counties|parts of town|service area|neighborhoods)\b|\b(service|coverage) area\b|\bis [a-z ]{3,24} (in|within|part of|inside) (your|the|you guys) (service |coverage )?area\b|\bhow far (out )?(do|will|can) you\b|\b(are|am|is|r) (you|i|we|this|that|it|my house|my place|you guys)( guys| all)?( \w+){0,3} (near|in (your|the|my) (service )?area|close to|around|within|out of (your|the) area|too far|in range)\b/,
      /\bdo you( guys| all)? (service|serve|cover) (?!([a-z]+ (dishwashers?|washers?|dryers?|ovens?|units?|fridges?|systems?|heaters?|furnaces?|boilers?|openers?|doors?|locks?|brand|acs?|thermostats?|appliances?)|bosch|lennox|trane|carrier|goodman|rheem|navien|kohler|generac|samsung|water|gas|the unit|my |our |ac|all|old|boilers?|furnaces?|heat|commercial|residential|brands?\b|rinnai|lennox|trane|carrier|goodman|rheem|hvac|mini|pool|septic|generators?|this|that|it|both|any|these|those|appliances?|warranty|gate|garage|well|tankless|boil|evap|swamp|toilets?|damage|rent|apart|mobile))[a-z]{4,}/,
      /\b(dan servicio|van|vienen|llegan|cubren|trabajan|atienden|sirven|hacen servicio|puede[ns]? venir)( \w+)? (en|a|hasta|por|el area|la zona|zona) (?:el |la |los )?(?!(la (manana|tarde|casa|noche)|manana|tarde|casa|noche|venir|llegar|ir|hacer|mandar|que|las|mi casa|hoy|lunes|ver|arreglar|revisar|domicilio|los|dar|checar|fumigar))[a-z0-9]{3,}|\b(que|cuales) (areas?|zonas?|ciudades) (cubren|atienden|sirven|son)/,
      /\b(desservez|couvrez|venez-vous (a|dans)|vous deplacez)\b/,
    ],
    mentions: /\b(service area|your area|travel (to|out)|come (out )?(this|that) far)\b/,
  },
  pets: {
    asks: [],
    mentions:
      /\b(safe|toxic|harm\w*|poison\w*|ok|okay|danger\w*|bad|hurt|pet friendly|pet-friendly|worry|chemicals?|seguro|toxic[oa]s?|peligros[oa]s?|dan[oa]n?|hace dano|securitaire|toxique)\b.{0,50}\b(dogs?|cats?|pets?|kids?|children|baby|babies|pup\w*|animals?|chickens|fish|birds?|bees|perros?|gatos?|mascotas?|ninos?|bebes?|chien|chat|animaux|enfants)\b|\b(dogs?|cats?|pets?|kids?|children|baby|babies|animals?|perros?|gatos?|mascotas?|ninos)\b.{0,60}\b(safe|toxic|harm\w*|poison\w*|chemicals?|inside|put away|outside|leave|out of|locked|crate|seguro|fuera|salir|danger\w*)\b|\b(put|lock|keep|crate|move|take)( up| away)? (my|the|our) (dogs?|cats?|pets?|kids?)\b|\bpet[- ]?(safe|friendly)\b|\b(is|are) (the|your) (chemicals?|spray|products?|treatments?)\b.{0,20}\b(safe|toxic|organic|natural)\b/,
  },
  brands: {
    asks: [
      /\b(what|which) (brands?|makes?|kinds? of (units?|brand)|manufacturers?|marcas?)\b|\bque marcas?\b|\bquelles marques\b/,
      /\b(do|can|does|will) (you|you guys|you all)( guys| all)? (work on|service|fix|repair|install|carry|sell|have|do|handle|support|use|offer|deal with)( with)?( (a|an|my|old|any|the|new|all))* (lennox|trane|carrier|goodman|rheem|rinnai|navien|noritz|bradford|ao smith|a\.?o\.? smith|york|bryant|ruud|mitsubishi|daikin|fujitsu|lg|samsung|whirlpool|ge|kohler|moen|delta|amana|bosch|viessmann|weil|lochinvar|burnham|generac|kohler|tesla|nest|ecobee|honeywell|liftmaster|genie|chamberlain|clopay|amarr|wayne|schlage|kwikset|yale|medeco|august|square d|siemens|eaton|leviton|lutron|gaf|owens corning|certainteed|timberline|james hardie|insinkerator|toto|american standard|grohe|american|jacuzzi|hayward|pentair|sub ?zero|viking|maytag|kitchenaid|electrolux|frigidaire|kenmore|miele|thermador)\b/,
    ],
    mentions: /\b(brands?|marcas?)\b/,
    not: /\bbrand new\b/,
  },
  location: {
    asks: [
      /\bwhere (are|is|r|s|do)( you| your| the| u)?( \w+){0,3} (located|location|based|office|shop|store|operate|out of|from)\b|\bwhere are you( guys| all)?( located| at| based| from)?\s?\??$|\b(whats?|what is|where is) (your|the (shop|office|business)) (address|location|office)\b|\b(do you have|have) (a|an) (office|storefront|showroom|store|shop|physical)\b|\bare you (guys )?(local|locally)\b|\bare you( guys| all)? (a )?local\b/,
      /\b(donde (estan|esta|se encuentran|quedan|queda) (ubicados?|su|la|ustedes|localizados?)?|cual es su direccion|su (oficina|local|tienda))\b|\bou etes.vous (situes?)?|\bvotre adresse\b/,
    ],
    mentions: null,
    not: /\bwhere (are|is) (the|your) (tech|guy|plumber|crew)|\bdonde esta (el|la|mi) (tecnico|plomero)/,
  },
  'emergency-service': {
    asks: [],
    mentions:
      /\b(24.?(hrs?|hours?|7)|24x7|24 \/ 7|after.?hours|emergency (service|calls?|plumb\w*|electric\w*|hvac|repair|line|work|rate|number|visit|appointments?|locksmith)|emergencies|middle of the night|all night|overnight|emergencias?|de noche|las 24 horas|urgences?|night (service|calls?)|weekend (service|calls?|emergenc\w+))\b/,
    not: /\b(leak\w*|drip\w*|run\w*|beep\w*|up|been) (\w+ )?(all night|overnight|24)|\b(drips|runs|leaks) \w+ ?all night|\bits (an?|not an) emergency/,
  },
};

/** A sentence that asks, with or without its mark. */
export const starts =
  /^\W*((hi|hey|hello|ok|and|also|so|but|just|quick question|question|wondering|curious|btw|one more thing|sorry|thanks|hola|y|oh|well|(?:yes|no|sure|si),|first|before i book|please|buenas|buenos dias|buenas tardes|good morning|good afternoon)\W+)*((do|does|did|is|are|can|could|would|will|should|may|have|has) (you|i|we|it|they|there|the|your|this|that|someone|anyone|my|he|she|these|those|any|a)\b|(what|how|where|which|who|whos|whats)( (is|are|do|does|did|can|could|would|will|should|your|you|many|long|much|far|soon|about|kind|type|types|sort|brands?|areas?|hours|days?|forms?|payment|methods?|cities|zips?|old|late|early|fast|big|often))\b|whats\b|any (discounts?|specials?|coupons?|deals?|warranty|guarantee|chance|extra|hidden|fees?|openings?|payment|financing)|(tell me|let me know|need to know|want to know|wanted to (know|ask)|wondering|curious|got a question)\b|you( guys| all)? (take|accept|do|have|offer|charge|got|open|licensed|insured|work|come(?! highly)|service|serve|fix|sell|handle|deal|install|know|still|ever|also|cover|run|carry|use|need|hiring|able|available|busy|got|gave|free|bonded|certified|in)\b|(got|licensed|insured|open) .{1,30}\?|tienen|hacen|aceptan|acepta|ofrecen|atienden|cobran|se puede|puedo (pagar|usar)|cuanto|cual|cuales|donde estan|hablan|necesito saber|agarran?|reciben?|toman|dan servicio|trabajan|avez-vous|acceptez|etes-vous|faites-vous|est-ce|offrez|quel|quelle|quels|combien|prenez)/;

// Answered by the conversation itself, or no question to a shop.
export const ownMatters: RegExp[] = [
  // the job
  /\b(can|could|would|will|do|does|are|is|r) (you|you guys|you all|someone|anyone|anybody|they|he|your (guys|tech|crew|company)|i get|we get|i have|somebody)( guys| all)?( (please|also|still|just|ever|able to|available to|possibly|maybe|actually|even|come|out|over|by|and|to|here))* (fix|repair|replace|install|do|doing|service|clean|unclog|clear|check|look|take|come|came|help|handle|work|works|inspect|remove|get|kill|treat|spray|snake|paint|mow|cut|change|make|rekey|open|unlock|put|move|add|hang|mount|patch|send|see|swing|stop|be|make it|squeeze|fit|give|book|schedule|set|tell|let|recommend|assist|deal|reset|wire|rewire|upgrade|trim|seal|reseal|build|pump|drain|jet|winterize|tune|charge|recharge|program|duplicate|cover|offer|provide|sell|seen|bring|find|trace|hear|read|text|call|available|free|coming|busy|around|there|ready|swap|hook|connect|relight|light|reattach|adjust|reach|meet)\b/,
  /\b(puede[ns]?|podria[ns]?|pueden|hacen|arreglan|reparan|instalan|destapan|fumigan|limpian|trabajan con|me (puede|pueden|ayuda\w*)|vienen|viene|pourriez|pouvez|reparez|faites|installez)\b/,
  // the time
  /\b(today|tonight|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|morning|afternoon|evening|this week|next week|weekend|noon|asap|earliest|soonest|openings?|opening|available|availability|slots?|times?|how about|what about|\d ?(am|pm)|hoy|manana|lunes|martes|miercoles|jueves|viernes|sabado|domingo|disponib\w+|demain|when|cuando|quand|what day|which day|a que hora|what works|sooner|earlier|later)\b/,
  // us, here
  /^\W*(\w+\W+){0,2}is this\b|\bes todo\b/,
  /\b(are|r) you (guys |all )?(there|still there|ok|serious|kidding|real|sure|a (bot|robot|person|human)|human|busy)\b|\b(anyone|someone|who is this|whos this|who are you|what company|is this (the|a|\w+ (plumb|elect|hvac|heating|roof|pest))|did you (get|see|receive|send)|you (get|got) (my|that|the)|how are you|hows it going|how is it going|whats up|understand|you know|know what i mean|make sense|does that help|is that (ok|okay|right|enough|normal|it|all|good|alright|bad|fine|possible)|ok\W*$|right\W*$|correct\W*$|yes or no|what do you (need|think|mean|want|suggest|recommend)|what (should|do|can) i do|now what|whats next|why do you|which one|what is this|what was that|what happened|hay alguien|quien es|como esta|que hago|por que)\b/,
  // what is ours to ask
  /\b(who (is|will)|do you need|should i (be|worry)|do i have|did i|have (a|an|no|some|two|another)|able to (fix|repair|replace|install|do|help|come|get|take|handle|work)|whats (your|my) name|my (address|name|number|zip|phone|email))\b/,
  // what is broken
  /\b(is|could|would|can|might|may|does|did|isnt|are|do) (it|that|this|they|the|my|there|these|those) (\w+ )?(be |a |an |the |sound|mean|normal|bad|serious|dangerous|safe to|common|broken|leak|clog|look|still|cover|supposed|just|going bad|dead|mold|worth|fixable|ok to|something|anything|because|from|possible|need|have|hurt|work)/,
  /\b(why|what|whats) (is|are|does|would|could|s|do)?( \w+){0,4}(wrong|causing|cause|causes|the problem|the issue|happening|going on|making|leaking|doing|mean|noise|smell)\b|^\W*why\b|\bwhat (if|else|about)\b|\bany (ideas?|thoughts|suggestions|luck|chance|way|advice|idea|help|update|updates|news)\b/,
  /\b(know (of )?(anyone|someone|a good)|can i (get|have|schedule|book|make|set|come|send|talk|speak|call|text|ask|pick|do|use|still|cancel|change|move)|could i (get|have|schedule|book|make|ask)|may i|can we (do|get|schedule|book|set|make|meet|talk|move|reschedule|push|change)|could we|id like|i need|i want|looking for|is there (someone|anyone|a (way|time|chance|human|person|leak|number|phone|manager)|any(one| way| chance|thing you)))\b/,
];
// Told to us rather than asked, though it has a question's shape.
export const shopMatters =
  /\b(haul|dispose\w*|disposing|disposal of|take away|take (it|the old|my old|them|that|the old \w+) away|get rid of the old|remove the old|clean ?up after|discounts?|(\d+ ?(%|percent)|percent|money|dollars) off|senior|military|veterans?|first responder|coupons?|promo\w*|specials?|references?|reviews?|membership|(maintenance|service) (plans?|contracts?|agreements?|program)|permits?|se habla|speak spanish|spanish speaking|habla\w* (espanol|ingles)|hablan|speak english|bilingual|(i|we|someone|anyone|my \w+|somebody) (have to |need to |has to |needs to |got to )?be (home|there|present|here)|stay home|home for (this|it|that)|landlord|insurance claim|home warranty|family owned|in business|how long have you|itemized|receipts?|invoices?|own (parts|materials|fixture|unit|faucet|supplies)|supply the|bring (your|the) own|provide (the )?(parts|materials|supplies|boxes)|parking|shoe covers|masks?|background checks?|commercial|residential|contracts?|subcontract\w*|hoa|realtor|permiso\w*|descuentos?|llevan (el|la) viej[oa]|se llevan|price match|match|beat|parts in stock|stock|on the truck|drug test\w*|vaccinat\w*|leave a key|prepare|prep|leave the house|same (tech|person|guy)|turn (off|the) |shut off|use the (water|toilet|shower)|empty (the|my)|move (the|my) (stuff|furniture|car))\b/;

/** "How much is the service call, do you take cards": both. "Payment plans": only financing. */
export const overrules: Partial<Record<NamedTopic, NamedTopic[]>> = {
  'free-estimate': ['price', 'payment'],
  financing: ['payment', 'price'],
  price: ['arrival', 'emergency-service'],
  arrival: ['hours', 'emergency-service'],
  'emergency-service': ['hours', 'arrival'],
  warranty: ['arrival', 'brands'],
  pets: ['arrival'],
  location: ['area'],
  payment: ['arrival'],
};
