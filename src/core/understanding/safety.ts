// Whether a text tells of a danger to people that is there now. Wrong silence is worse than a wrong alarm, but a gas
// furnace, a spark plug and a burnt-out bulb are jobs like any other.
import { isTapback, longestRead } from './intents.ts';
import { plainText, sentencesOf } from './plain-text.ts';

export type Danger = 'gas' | 'carbon-monoxide' | 'fire' | 'electrical' | 'flood-near-electricity' | 'injury';

/** Things whose names sound like danger; taken out before anything is read. */
const harmless =
  /\b(fire ?(pits?|places?|ants?|department|dept|extinguishers?|wood|damage|rated|sprinklers?|safe|code|hydrants?|station|inspection|doors?|escape|marshal|alarm (inspection|install\w*|system|test\w*|panel))|fireplaces?|flood ?lights?|spark ?plugs?|sparkling|(bills?|prices?|quote|cost|total|invoice) (really |just |sure |almost )?(shock(s|ed)|zapped)|static (shocks?|electricity)|old leaks?|water (stain|spot|mark|ring)s?|shock (treatment|absorbers?)|(was|is|were|quite|such|bit of) a (\w+ )?shock(?! from)|gas (stations?|bill|company)|smoke (damage|test|shop|stains?)|smoked|burning (question|through|man|wood|calories)|wood ?burning|heartburn|burn(t|ed|s)? out( bulbs?)?|burnt bulbs?|bulb (is |has )?(burnt|burned)|burner|burners|burn pile|hot tubs?|water (heater|softener|cooler|filter|main|bill|meter|pressure|feature|fountain)s?|(wont|doesnt|didnt|not|never) hurt( (anyone|my|you|to|the))?|(hurts?|hurting) my (wallet|budget|feelings|eyes|ears)|sewer gas(es)?|gas(oline)? tank of (my|the) car|fire ?stick|on fire sale|security panel|solar panels?|smoke ?(house|stack))\b/g;

const past =
  /\b(last (year|month|winter|summer|fall|spring|week|time)|years? ago|months? ago|weeks? ago|back in (19|20)\d\d|in (19|20)\d\d|used to|previous(ly)?|once had|el ano pasado|hace (anos|meses|semanas|un ano|un mes)|already (fixed|repaired|replaced|handled)|(was|is|got|been|its) (fixed|repaired|resolved|replaced|put out)|lan dernier)\b/;
const now = /\b(again|now|still|keeps?|tonight|today|right now|otra vez|ahorita|ahora|sigue)\b/;
/** It is clearly over: somebody saw to it, or nothing was. */
const over =
  /\ball (is )?(fine|good|clear|ok|okay|safe) now\b|\bfalse alarm\b|\b(fire|flames?|smoke)\b.{0,20}\b(is|was|its|got) (all |already |now )?(out|put out|gone)\b|\bput (it|the fire|the flames|that) out\b|\b(fire ?(dept|department|fighters?|men|man)|thing|gas (company|man)|utility|bomberos)\b.{0,25}\b(came|left|shut|put|cleared|gave|vinieron|apagaron|said (its |it is |all |everything |no |we are ))\b/;
/** A burnt outlet is a danger after the fire, too. */
const canBeOver = new Set<Danger>(['gas', 'carbon-monoxide', 'fire']);
const goesOn = /\b(still|again|keeps?|but (?!its|it is|all|everyone|no|fine|were)|coming|smell\w*|hurt|high|sigue|todavia|pero|otra vez)\b/;
const planned =
  /\b(install\w*|replace\w*|replacing|upgrade|add|added|new|quote|put in|hook up|convert\w*|price|estimate|how much|instalar|cambiar|nuev[oa]s?|cotiza\w*|inspection|inspect)\b/;
const chirping =
  /\b(chirp\w*|battery|batteries|low bat\w*|bateria|baterias|pila|pilas|expired|end of life|every (\d+|few|minute|30|60|thirty|hour)|once (a|every) (minute|min|hour|while))\b/;

type Signs = { danger: Danger; shows: RegExp[]; not?: RegExp };

const electricThing =
  '(?:outlets?|plugs?|sockets?|receptacles?|switch(?:es)?|dimmers?|breakers?|breaker box|fuse ?box|fuses?|panel|electric(?:al)?(?: \\w+)?|wires?|wiring|meter|light fixtures?|fixtures?|chandelier|ceiling fan|cords?|junction box|power strip|extension cord|enchufes?|contactos?|apagador(?:es)?|interruptor(?:es)?|tomacorrientes?|cables?|caja (?:de|electrica)(?: \\w+)?|pastillas?|breakers?|medidor|foco|lampara|prise|disjoncteur|panneau|fils?)';
const water =
  '(?:water|leak\\w*|drip\\w*|rain\\w*|llov\\w*|lluev\\w*|lluvia|flood\\w*|pour\\w*|spray\\w*|gush\\w*|wet|overflow\\w*|agua|gote\\w*|goter\\w*|moja\\w*|inund\\w*|eau|coule|fuite)';
const wetPlace =
  '(?:outlets?|plugs?|sockets?|electric(?:al)?(?: (?:panel|box|outlets?|wires?|wiring|stuff|meter|socket))?|panel(?: box)?|breakers?|breaker box|breaker panel|fuse ?box|fuse panel|wires|wiring|light fixtures?|light|lights|(?:recessed|ceiling|can|pot|overhead) lights?|chandelier|ceiling fan|power strip|extension cords?|light switch|switch|meter box|electric meter|enchufes?|contactos?|focos?|lamparas?|panel electrico|tablero(?: electrico)?|caja (?:de|electrica)(?: \\w+)?|cables|apagador|luces|luz|prises?|panneau|luminaire|plafonnier)';
const someone =
  '(?:i|im|he|hes|she|shes|we|someone|somebody|anyone|my \\w+|our \\w+|the (?:guy|man|kid|worker|tenant|baby|lady|boy|girl)|husband|wife|mom|mother|dad|father|son|daughter|baby|kid|kids|child|grandma|grandpa|brother|sister|friend|neighbor|tenant|worker|coworker|employee|people|everyone|toddler|old man|old lady)';

const signs: Signs[] = [
  {
    danger: 'gas',
    shows: [
      /\b(smell\w*|stink\w*|stench|reek\w*|odou?rs?|whiff|fumes?|sniff)\b(?! (water|from the water))( \w+){0,5} (natural gas|propane|gas)\b(?! (furnace|heater|water|stove|range|dryer|grill|line for|fireplace|bill|man))/,
      /\b(natural |propane |lp )?(gas|propane)\b( \w+){0,2} (smells?|odou?r|stink\w*|stench|fumes|reek\w*)\b/,
      /\b(gas|propane|lp) (is |line |pipe |meter |tank |valve |main |hose |was |lines? (is |are )?|keeps )*(leak(s|ing|ed)?|hissing|escaping|blowing|spewing|ruptur\w*|broke\w*|busted|punctur\w*)\b|\b(leak\w*|escaping|hissing|spewing) (natural |propane |of )*(gas|propane)\b/,
      /\b(hit|cut|broke|nicked|struck|severed|ruptured|punctured|busted|damaged|snapped|cracked|drilled|dug)\b( \w+){0,4} gas (line|pipe|main|meter)\b/,
      /\bhiss\w*\b( \w+){0,6} (gas|propane)\b|\b(gas|propane)\b( \w+){0,6} hiss\w*\b/,
      /\b(rotten|bad|spoiled) (eggs?|cabbage)\b|\bsul(f|ph)ur\b( \w+){0,3} (smell|odor)|\bsmell\w*( \w+){0,4} sul(f|ph)ur\b|\brotten.egg\b/,
      /\b(huele|olor|oliendo|apesta|se huele|huelo|oler|olemos|peste)\b( \w+){0,4} (a |de )?gas\b|\b(llen[oa]|llenando|llenandose) de gas\b|\b(fuga|escape|tirando|escapando|sale|saliendo|se sale|fugando)( \w+){0,3} (de |el )?gas\b|\bgas\b( \w+){0,6} (se (sale|fuga|escapa)|fuga|saliendo)\b|\bhuevos? podridos?\b/,
      /\b(odeur|sent|senteur|fuite)\b( \w+){0,3} (de |le |du )?gaz\b|\bfuite de gas\b|\b(odeur|sent)\b( \w+){0,3} gas\b/,
      /\b(meter|regulator|stove|range|oven|furnace|dryer)( \w+){0,3} hiss\w*\b|\bhiss\w*\b( \w+){0,4} (meter|regulator|stove|oven|furnace)\b/,
      /\b(stove|burners?|range|oven|knob|cooktop|thing)\b.{0,30}\b(on|open)\b.{0,25}\b(without|no) (a |any |the )?(flame|lighting)\b/,
      /\bgas (alarm|detector|sensor)\b.{0,20}\b(going off|went off|goes off|beeping|screaming|sounding|wont stop|blaring)\b|\b(alarma|detector|sensor) de gas\b.{0,25}\b(sona\w*|suena\w*|pita\w*|activ\w*|dispar\w*|prendi\w*|no (para|deja|se calla))\b|\b(suena|sonando|pitando|activo|disparo|prendio)\b.{0,20}\b(alarma|detector|sensor) de gas\b/,
      /\b(gas|gasoline) (\w+ )?(spill\w*|fumes)\b(?=.*\b(thing|heater|pilot|furnace|stove|smell\w*)\b)/,
      /\bpropane( tank)?( is|s)? venting\b|\b(abierta|abierto|prendida) la llave del? gas\b|\bllave del? gas\b.{0,15}\babiert[oa]\b/,
    ],
    not: /\b(no|not|dont|doesnt|didnt|isnt|never|without|cant|aint|nor) (\w+ )?(gas|smell\w*|odou?r|leak\w*|propane)\b(?!.{0,6}\bbut (now|it|i)\b)|\bno (huele|hay (olor|fuga)|se huele)\b|\b(pas|aucune) d?.?(odeur|fuite)\b|\b(hot water|well water|tap water|\bwater|shower|drain|sink|disposal|faucet|toilet|septic|sewer)\b.{0,25}\b(rotten|sul(f|ph)ur|eggs?)\b|\b(rotten|sul(f|ph)ur|eggs?)\b.{0,25}\b(water|drain|shower|sink|faucet|sewer|septic|disposal|toilet)\b|\bgas leak (detect\w*|test\w*|inspection|repair (cost|price))|\b(do|can) you( guys)? (do|handle|find|detect|offer)( \w+){0,2} gas leaks?\b|\bleaf blower\b|\bgasoline\b(?!.{0,60}\b(thing|heater|pilot|furnace|fumes))/,
  },
  {
    danger: 'carbon-monoxide',
    shows: [
      /\b(co2?|carbon|carbon mon\w+|monoxid[eo]\w*|mon[oi]x\w+)( \w+)? (alarms?|detectors?|monitors?|sensors?|meter|thing|thingy|unit|box)\b.{0,40}\b(going( off|\W*$| crazy| nuts| now)|goes off|went off|gone off|keeps? (going|beep\w*|alarm\w*|sound\w*)|beep\w*|scream\w*|yell\w*|shriek\w*|wont (shut|quit)|sound\w*|blar\w*|wont stop|alarming|ring\w*|reads?|reading|trigger\w*|trip(ped|ping)|ppm|says|showing|high|set off|loud|4 beeps|four beeps)\b/,
      /\b(co2?|carbon|carbon monoxide|monoxide) (alarm|detector|monitor|sensor|meter)( is| at| shows?)? \d{2,3}\b(?! (years?|yrs?|months?|dollars|bucks|old|inch))/,
      /\b(going off|went off|set off|beeping|screaming|alarming)\b.{0,15}\b(co|carbon|carbon monoxide|monoxide) (alarms?|detectors?|monitor)\b/,
      /\b(high|elevated|bad|dangerous|detected|reading|levels? of|exposure to|poison\w*|leak\w*|full of|fumes)\b.{0,15}\b(co|co2|carbon monoxide|monoxide) ?(levels?|reading|poison\w*|leak\w*|numbers)?\b(?! (springs|area|\d{5}))|\b(carbon monoxide|monoxide|co) (levels?|leak\w*|poison\w*|reading|ppm|detected|in the (house|home|basement)|is high|exposure|is leaking|coming)\b|\bco\b.{0,12}\bppm\b|\b\d+ ?ppm\b/,
      /\b(dizzy|headaches?|nause\w*|sick|light ?headed|nauseated|woozy|faint|sleepy|mareo|maread[oa]s?|dolor de cabeza|vomit\w*|throwing up|passing out)\b.{0,60}\b(heater|furnace|boiler|heat (is|kicks|comes|turns|runs|on)|fireplace|calefaccion|calenton|calentador|generator|carbon|monoxide|exhaust)\b/,
      /\b(heater|furnace|boiler|fireplace|calefaccion|generator|carbon|monoxide)\b.{0,60}\b(dizzy|headaches?|nause\w*|feels? sick|feeling sick|made (us|me) sick|making (us|me|everyone|everybody) sick|makes (us|me) sick|light ?headed|woozy|maread[oa]s?|mareo|passing out)\b/,
      /\b(alarma|detector|sensor)\b.{0,20}\b(monoxido|co|carbono)\b.{0,30}\b(sona\w*|suena\w*|pita\w*|activ\w*|no para|dispar\w*|prendi\w*)\b|\b(suena|sonando|pitando)\b.{0,25}\bmonoxido\b|\bmonoxido\b.{0,20}\b(alto|fuga|intoxic\w*)\b|\b(intoxic\w*|fuga)\b.{0,20}\bmonoxido\b/,
      /\b(detecteur|alarme)\b.{0,20}\b(monoxyde|co)\b.{0,25}\b(sonne|sonner|declench\w*)\b/,
      /\b(se (me |nos |le )?(activ|dispar|prend|encend)\w+|suena\w*|sona\w*|pita\w*|no (para|deja|se calla|se apaga)( de (sonar|pitar))?)\b.{0,30}\b(monoxido|carbono)\b|\bmonoxido\b.{0,25}\bno (para|deja|se calla|se apaga)\b/,
    ],
    not: /\b(no|not|isnt|hasnt|never|didnt) (\w+ )?(going off|beep\w*|co leak|carbon monoxide)\b|\bstopped (beeping|going off) (weeks|months|days)/,
  },
  {
    danger: 'flood-near-electricity',
    shows: [
      new RegExp(
        `\\b${water}\\b( \\w+){0,6} (on|onto|on to|in|into|inside|through|thru|out of|out|from|near|by|around|over|above|behind|up to|at|touching|reach\\w*|hitting|next to|to|under|across|por|en|del|de|sobre|dans|sur|pres|close to)( (the|my|our|a|an|some|one|of|these|those|all|right|where|el|la|los|las|mi|un|le|les|du|downstairs|kitchen|bathroom|basement|upstairs|main|garage|bedroom|furnace|heater|washer|dryer|smoke|detector|and))* ${wetPlace}\\b`,
      ),
      new RegExp(
        `\\b${wetPlace}( (in|of|by|on|downstairs|upstairs|the|my|kitchen|box|bathroom|basement|ceiling))* (is |are |got |has |have |full of |all |getting |was |being |keeps? |just |also |now |with |there is |esta |estan |se |with some )+(wet|leaking|dripping|water|soak\\w*|under ?water|submerged|flood\\w*|drenched|mojad\\w*|llen[oa] de agua|goteando)\\b`,
      ),
      /\b(outlets?|panel|breaker box|electrical)\b( \w+){0,3} (under ?water|submerged)\b|\b(inch(es)?|feet|foot|standing|full) (of )?water\b.{0,60}\bplugged in\b|\bstanding in water\b.{0,30}\b(power|electric\w*|outlet|panel)\b|\bflood\w*\b.{0,40}\b(electric\w*|power is (still )?on|outlets?|breaker box|panel|wires)\b/,
      new RegExp(
        `\\bagua\\b.{0,30}\\b(llega|llego|llegando|alcanza|alcanzo|cerca|hasta|encima|arriba|junto)( (a|al|de|del|el|la|los|las|mi))* ${wetPlace}\\b`,
      ),
      new RegExp(`\\b(gotea|escurre|chorrea|(?:sale|cae) agua (?:del?|por))( \\w+){0,2} (?:el |la |los |las |una? )?${wetPlace}\\b`),
    ],
    not: /\b(install\w*|add|added|need (an?|another|more|new)|move|moved|replace|put in|new|relocate|want)\b( \w+){0,4} (outlets?|lights?|switch|panel|plug|fixture)\b( \w+){0,3} (by|near|next to|under|above|behind|around)\b|\b(float|pressure|flow) switch\b|\bsky ?lights?\b.{0,5}\bleak\b|\b(no|not|isnt|dont|nowhere|far from|away from)\b.{0,20}\b(near|by|close|outlets?|electric\w*|panel|wires)\b|\b(pool|hot tub|landscape|pond|sprinkler|irrigation|fountain) lights?\b|\bwall panel\b|\bcontrol panel\b|\btraffic light\b|\b(light|slow|small|little|tiny) (leak|drip|rain)\b|\blight of\b/,
  },
  {
    danger: 'electrical',
    shows: [
      /\b(spark(s|ed|ing)?|sparky (outlet|plug|switch|wires?|panel|breaker)|arc(ed|ing|s)|chispa\w*|chisporrote\w*|etincelles?)\b/,
      new RegExp(
        `\\b${electricThing}\\b.{0,35}\\b(smok(e|es|ing)|burn(s|ing|ed|t)?|scorch\\w*|charred|melt\\w*|sizzl\\w*|crackl\\w*|popping|on fire|flames?|caught fire|blew up|exploded|explosion|hot to the touch|glow\\w*|humo|quemad\\w*|quemando|derr[ei]t\\w*|fume|brule\\w*)\\b`,
      ),
      new RegExp(
        `\\b(smok(e|ing)|burn(ing|t|ed)|scorch\\w*|charred|melt(ed|ing)|sizzl\\w*|crackl\\w*|buzz\\w* and hot|hot and buzz\\w*|derr[ei]t\\w*|humo|quemad\\w*|quemando|huele a quemado|brule|fumee)\\b.{0,35}\\b${electricThing}\\b`,
      ),
      new RegExp(
        `\\b${electricThing}\\b( box| cover| plate| in the \\w+| behind the \\w+)? (is|are|feels?|gets?|getting|s|was|super|very|really|too|so|seems?|running|esta|estan|se pone)( (is|are|getting|feeling|really|very|super|so|too|all|kind of|a bit|a little|slightly|pretty|muy|bien|re|always))* (hot|warm|caliente|calientes|on fire|chaud)\\b`,
      ),
      /\b(hot|warm) (outlet|breaker|panel|plug|switch|wires?)\b(?! plate)/,
      /\b(got|get|gets|getting|gotten|been|was|were|keep|keeps|im|me|just|almost) (a |an |nasty |bad |little |electric\w* |badly |being |getting )*(shock(ed|s)?|zap(ped|s|ping)?|electrocuted|jolt\w*|elektrocuted)\b(?! (when i (saw|heard|got)|how|that (you|it|the)|(at|by|to|with) (\w+ ){0,2}(price|bill|quote|cost|estimate|much|total|amount|see|hear|find|learn)\b))|\b(shock(s|ed|ing)|zaps?|zapp(ed|ing)|jolts?)( (me|us|him|her|you|people|my \w+|anyone|someone|the kids))\b|\belectric(al)? shock\b|\b(a|small|big|little)? ?shocks? (from|off|when i)\b|\b(tree|branch|limb|pole)\b.{0,25}\b(on|into|against|across) (the |my |our )?(power|electric\w*|service|utility) (lines?|wires?)\b|\belectrocut\w*\b/,
      /\b(power|electric\w*|utility|live|service) ?(line|lines|wire|wires|cable|cables)\b.{0,30}\b(down|fell|fallen|on the (ground|roof|fence|house|grass|lawn|driveway|car)|hanging|dangling|snapped|laying|lying|low|touching|ripped|torn|broke\w*)\b|\b(down|downed|fallen|hanging|dangling|live|snapped) (power |electric\w* |utility )*(line|lines|wires?|cables?)\b|\bwires?\b.{0,30}\bon the (ground|lawn|grass|driveway|roof)\b/,
      /\b(da|dan|dando|dio|pega|pego|dieron|siento) (toques?|corriente|calambres?|una descarga|descargas?|un toque|la corriente)\b|\bme (electrocut\w*|dio corriente|paso corriente)\b|\bcables? (caid\w+|tirad\w+|pelad\w+ )\b|\b(pris|recu) un choc\b/,
      /\b(electrical|electric) (fire|burning|smoke|smell)\b|\b(smell\w*)( \w+){0,4} electrical\b|\bfishy smell\b.{0,25}\b(outlet|panel|switch|breaker)\b|\b(panel|breaker box|transformer)\b.{0,20}\b(explod\w*|blew|blown up|boom)\b/,
      /\b(took|ripped|tore|pulled|knocked|brought|yanked) (down|out|off|loose) (the |my |our |a )?(\w+ )?(lines?|wires?|cables?)\b|\b(took|ripped|tore|pulled|knocked|brought|yanked) (the|my|our|a|some) (\w+ )?(lines?|wires?|cables?) (down|out|off|loose)\b|\b(lines?|wires?|cables?) (from|to|off|on|going to|running to|between) (the |my |our )?(pole|house|street|roof)\b.{0,30}\b(down|hanging|low|laying|lying|dangling|broke\w*|snapped|loose|touching)\b/,
      /\bnumb\b.{0,25}\b(touch\w*|panel|outlet|switch|plug)\b/,
      /\b(hum\w*|buzz\w*) and (is |its |feels )?(hot|warm|smell\w*)\b|\b(bare|exposed|live) (wires?|wiring|cables?)\b.{0,30}\b(kids?|child\w*|baby|touch\w*|reach|wet)\b/,
      /\b(cay|call|tir|tumb)\w+ (los|el|un|unos) cables?\b/,
      /\bcables? (de (la )?(luz|corriente|electricidad) |electrico |de alta tension )?(esta |estan |se |quedo |se quedo )*(caid|tirad|colgand|pelad|suelt|cayo|cayeron)\w*\b|\b(arbol|rama|palo|poste|palma)\b.{0,25}\b(en|sobre|encima de|contra|arriba de|con) los cables\b/,
      new RegExp(`\\b${electricThing}\\b.{0,30}\\bhot to (the )?touch\\b|\\bhot to (the )?touch ${electricThing}\\b`),
      /\b(outlet|plug|switch|wires?|panel|breaker|dryer|washer|lamp|stove|fridge|faucet|appliance|cord)\b.{0,12}\bbit (me|him|her|my \w+)\b|\b(blue|bright|big|white|orange) (flash|arc)\b/,
      new RegExp(`\\b${electricThing}\\b.{0,20}\\b(?:(?:went|goes|loud|a|big) (?:pop|bang|boom|flash)|flash(?:ed)?)\\b`),
      /\b(got|get|gets|getting|gave|give|gives|giving|felt|feel|feeling|took|had)( \w+){0,5} (shock|jolt|zap|tingl\w+)\b(?!.{0,20}\b(price|bill|quote|cost|estimate|news|see|saw|hear|heard|find|found|learn)\b).{0,20}\b(from|off|off of|when|every time|touch\w*|plug\w*|using|by)\b/,
      /\b(wires?|wiring|outlets?|plug|panel|breaker( box)?|junction box|meter)\b.{0,50}\b(buzz\w*|zzz|hum and|humming loud\w*)\b/,
      new RegExp(`\\b${electricThing}\\b.{0,25}\\b(frying|fried|hissing) (noise|sound|smell)`),
      /\b(agarr\w+|recib\w+) (la |una? )?(corriente|toques?|descarga)\b/,
    ],
    not: /\b(wont|doesnt|not|cant|no|never|didnt) sparks?\b|\b(igniter|ignitor|ignition|pilot|burner|grill|stove clicks?|lighter|fireplace|range|gas stove|cooktop)\b.{0,30}\bspark|\bspark\w*.{0,30}\b(igniter|ignitor|pilot|plug|grill|burner|ignition)\b|\b(no|not|isnt|dont see( any)?|arent|doesnt|without|never|sin|no hay|ningun\w*) (\w+ )?(sparks?|sparking|smoke|burning|smell|hot|warm|chispas|humo|arcing|wires? down)\b|\bno (sale|hay|huele|tiene) (chispas|humo|a quemado)\b|\b(bulb|light|foco|bombilla)s? (is |are |was |just |se )*(burn\w*|quem\w*|fundi\w*)|\bse (quemo|fundio|quemaron) (el|la|los|las|un) (foco|bombilla|lampara|focos|luz)\b|\b(trim|cut|prune|clear)\b.{0,25}\b(power|electric) ?lines?\b|\bspark (joy|interest|some)|\bspark\w*.{0,20}\b(date|romance|personality)\b|\bcharging\b.{0,10}\bwarm|\bprecio\b.{0,12}\b(toques?|descarga)\b|sticker shock|\barc (fault|welder|flash)|\bwarm(er)? (white|light|up|air)|\bhot (wire|leg|water|tub|air)\b(?!.{0,12}(melt|smok))|\bdisconnect switch\b.{0,10}\boutside/,
  },
  {
    danger: 'fire',
    shows: [
      /\b(wall|walls|ceiling|attic|floor) (is |are |started |starts |keeps )*smok(ing|es)\b|\bon fire\b|\b(caught|catch\w*|started|is a|theres a|there is a|have a|got a|small|little|big|grease|kitchen|chimney|attic|electrical|house|dryer|oven) fire\b(?! (last|years|alarm|rated|escape|drill))|\bflames?\b|\bfire (in|at|inside|under|behind|coming|from) (the|my|our|a)\b|\b(house|kitchen|garage|attic|dryer|furnace|heater|oven|stove|unit|wall|ac|something|motor|it)( is| s|s)? burning( up| down)?\b/,
      /\b(smoke|smoking)\b.{0,25}\b(coming|pouring|billow\w*|filling|fills?|filled|everywhere|from|out of|out|rising|inside|in (the|my|our) (house|home|kitchen|attic|basement|room|hall\w*|apartment|garage))\b|\bfull of smoke\b|\b(lots? of|thick|black|white|heavy|see|seeing|theres|some|so much) smoke\b(?! (detector|alarm))|\b(furnace|heater|ac|unit|dryer|motor|oven|thermostat|generator|dishwasher|fan|washer|fridge|disposal|opener|blower|compressor|boiler|water|air handler|condenser|it|thing|appliance|vent|vents)( \w+){0,2} (is |s |are |was |started |keeps |starts )*(smok(ing|y|es)|smoke)\b(?! (detector|alarm))/,
      /\b(smell\w*|odou?r|stink\w*|stench)\b( \w+){0,5} (burn(ing|t|ed)?|smoke|smok(y|ey)|scorch\w*|melting)\b(?! (detector|alarm))|\b(burn(ing|t|ed)?|smok(y|ey)|smoke|melting|scorch\w*)\b( \w+){0,3} (smell\w*|odou?r|stink|stench)\b/,
      /\b(smoke|fire) (alarms?|detectors?)\b.{0,20}\b(going off|went off|goes off|sounding|blaring|screaming)\b/,
      /\b(incendio|fuego|llamas|en llamas|se (esta|estan) (quemando|incendiando)|se incendi\w+|se prendio fuego|esta (ardiendo|quemando)|quemandose)\b/,
      /\b(sale|saliendo|sacando|mucho|echa|echando|tira|tirando|hay|lleno de|veo|huele a) (mucho )?humo\b|\bhumo\b.{0,20}\b(sale|saliendo|en la|en el|del|de la|por)\b|\b(huele|olor|apesta)\b( \w+){0,3} (a )?(quemado|humo|quemandose|lumbre)\b/,
      /\b(au feu|en feu|incendie|flammes|(sort|beaucoup|pleine?) de (la )?fumee|fumee (sort|partout)|(odeur|senteur|sent) (de |le )?(brule|fumee))\b/,
      /\b(sale|saliendo|salio|hay|echa|echando|avienta|aventando|tira) (mucha )?lumbre\b/,
    ],
    not: /\b(no|not|isnt|dont see( any)?|dont smell|doesnt|without|never|didnt|sin|no hay|wasnt|arent) (\w+ )?(smoke|smoking|fire|flames?|burn\w*|smell\w*|humo|fuego)\b|\bno (hay|sale|huele) (a )?(humo|fuego|quemado)\b|\b(pilot|burner|yellow|orange|blue) flames?\b|\bflames? (on (the|my|our) \w+ )?(is |are |goes |keeps |looks |stays |burns )+(yellow|orange|blue|red|lazy|weak|low|small|tiny|out|going out|not|lit|on|off|flickering)\b|\bflames? wont\b|\bbefore (we|i|it|there|you|something|the \w+)\b.{0,25}\b(fires?|burn\w*)\b|\b(afraid|worried|scared|prevent|avoid|in case|risk|dont want)( \w+){0,5} (a )?fires?\b(?! (in|behind|under|right|now))|\bflame (sensor|out)\b|\bflame ?sensor|\bpilot\b.{0,20}\bflame|\b(after|from) (a|the) (house |kitchen |small )?fire\b|\bfire (up|it up|under your)\b|\b(gas|electric|log|chimney) fire\b.{0,15}\b(install|service)|\bwont fire\b|\bfire (damage|restoration)\b|\b(cigarette|cigar|weed|tobacco|bbq|smoker|tenants?|neighbors?)\b.{0,20}\b(smok\w*|smell)|\bsmok\w*.{0,20}\b(cigarettes?|cigars?|weed|bbq|brisket)\b|\bspicy\b|\b(for no reason|no smoke|randomly|at random)\b|\b(detector|alarma) de humos?\b(?!.*\b(sale|sonando|quema))|\b(fired|firing)\b|\bfuego (artificial|lento)\b/,
  },
  {
    danger: 'injury',
    shows: [
      new RegExp(
        `\\b${someone} (is |s |are |got |was |were |am |just |really |badly |seriously |might be |may be |has been |have been |been |also )+(badly |really |seriously |pretty |severely |all )*(hurt|injured|bleeding|unconscious|trapped|pinned|crushed|burned|burnt|scalded|choking|not (moving|breathing|responding)|unresponsive|knocked out|passed out)\\b`,
      ),
      /\b(bleeding|unconscious|not breathing|isnt (moving|breathing|responding|waking)|unresponsive|cant (breathe|feel (his|her|my)|move (his|her|my))|chest pains?|heart attack|stroke|seizure|passed out|collapsed|overdos\w*|drown\w*|head injury|broken (leg|arm|bone|hip|back)|concussion|stopped breathing|lot of blood|blood everywhere|needs? an ambulance|call(ed)? 911)\b/,
      new RegExp(`\\b${someone}( \\w+){0,2} fell\\b.{0,20}\\b(off|from|down|through|out of|on)\\b`),
      /\b(fell|landed|collapsed|dropped|came down|crashed|slammed)( down)? on (him|her|me|them|someone|my (\w+ )?(foot|leg|hand|head|arm|dad|mom|husband|wife|son|daughter|kid))\b|\b(snapped|broke|fell|hit|slipped)\b.{0,25}\b(hit|cut|smashed|crushed|broke|caught)( me| him| her| my)?\b.{0,12}\b(hand|finger|fingers|foot|leg|head|arm|face|eye|him|her|me)\b/,
      /\b(burned|burnt|scalded|shocked) (the|my|our|his|her) (baby|kid|child|son|daughter|toddler|husband|wife|mom|dad|grand\w+)\b|\b(burned|burnt|scalded|cut|hit|pinched|crushed|smashed|broke|sliced|lost)( (off|up|open))? (my|his|her|their) (own )?(hand|hands|arm|arms|face|leg|legs|foot|feet|finger|fingers|wrist|ankle|back|neck|eye|eyes|head|toe)\b/,
      /\b(baby|infant|toddler|kid|kids|child|children|son|daughter|grandma|grandmother|grandpa|mother|mom|dad|elderly|someone|newborn|niece|nephew|grandson|granddaughter|bebe|nino|nina|hijo|hija)\b.{0,15}\b(is |are |s |got |was |stuck|esta |se quedo |quedo )?(accidentally )?(locked|trapped|stuck|encerrad[oa]|atrapad[oa])( (inside|in|up|dentro|en|adentro))/,
      /\b(locked|stuck|trapped)\b.{0,15}\b(my|the|our|a) (baby|infant|toddler|kid|kids|child|son|daughter|newborn|grandson|granddaughter)( is)? (in|inside)\b|\b(trapped|stuck) (in|inside) ((an?|the|my|our|your) )?(elevator|lift)\b|\b(someone|people|person|he|she|worker)( \w+){0,2} (trapped|pinned)\b/,
      /\b(sangrando|sangra|lastimad[oa]s?|se lastimo|me lastime|herid[oa]s?|se cayo (mi \w+ |mi \w+ \w+ |una? \w+ )?(de|del|por|desde)|me cai (de|del)|inconsciente|(persona|alguien|mama|papa|abuel[oa]|nin[oa]|bebe|senora?|espos[oa]|hij[oa]|gente|hombre|mujer|estoy|estamos)( \w+){0,3} atrapad[oa]s?|no respira|no se mueve|se desmayo|desmayad[oa]|quemaduras?|se quemo (la|el) (mano|brazo|cara|pie)|me queme (la|el)|infarto|ambulancia|se corto (la|el|un) (mano|dedo|brazo|pierna)|me corte (la|el|un) (mano|dedo))\b/,
      /\b(blesse|blessee|saigne|inconscient|ne respire|tombe (du|de la|en bas)|ambulance)\b/,
      /\b(a|an|one of (your|the|our|my)|your|the) (\w+ )?(guys?|workers?|men|man|crew|roofers?|techs?|cleaners?|landscapers?|painters?|people|kids?|girls?|lady|woman|boys?|trimmer|climber)( \w+){0,2} fell\b.{0,20}\b(off|from|down|through|out of)\b/,
      /\b(hes|shes|theyre|he is|she is|he isnt|she isnt)( \w+){0,2} (not |barely )?(moving|breathing|responding|waking up|bleeding|unconscious)\b(?! (in|out|away|to|house|today|tomorrow))/,
      /\b(cant|cannot|couldnt|unable to) get (back )?up\b(?! (the|to|there|on|here|into|my|in|onto))/,
      /\b(hit|struck|landed on|fell on|crushed|pinned) (my|the|our|a|his|her) (neighbor|husband|wife|son|daughter|mom|mother|dad|father|kid|child|baby|brother|sister|friend|worker|tenant|guy|lady|man|woman|grand\w+)\b/,
      /\b(husband|wife|son|daughter|mom|mother|dad|father|kid|child|baby|brother|sister|friend|worker|tenant|guy|lady|man|woman|grand\w+|neighbor|someone|i am|im|he is|hes|she is|shes)( is| are| got| was| s)? (stuck|trapped|pinned|caught|crushed) (under|underneath|beneath|between)\b/,
      /\bfell thru (the |a |my |our )?(roof|floor|ceiling|attic|ice|deck|skylight)\b/,
      /\b(cay\w+|golpe\w+|peg\w+)\b.{0,20}\b(a|al|sobre|encima de) (mi |un |una |el |la |su )?(espos[oa]|hij[oa]|mama|papa|herman[oa]|abuel[oa]|nin[oa]|senora?|muchach[oa]|trabajador|vecin[oa]|bebe)\b|\b(me|le|nos) cay\w+( \w+){0,2} (encima|en (la|el|su|mi) (cabeza|pie|brazo|pierna|mano|espalda))\b(?!.{0,10}(carro|troca|techo|casa|cerca|barda))/,
      /\bse cayo (el|la|mi|un|una|su) \w+( \w+){0,3} (sangr\w+|no (se mueve|responde|se puede))\b/,
      /\b(guy|man|worker|roofer|kid|lady|woman|technician|painter)( (on|up on|from) (the|my|our) \w+)?( just| has)? (fell|fallen)\b(?! (asleep|behind|apart|ill|sick|for))/,
      /\b(son|daughter|kid|kids|baby|toddler|child|niece|nephew|grandson|granddaughter|he|she|i|husband|wife|mom|dad)( just| may have| might have| accidentally)? (ate|swallowed|drank|ingested|licked)( \w+){0,4} (bait|poison|pellets?|(\w+ )?cleaner|drano|detergent|lye|chemicals?|pesticide|spray|antifreeze|bleach|weed ?killer|fertilizer|traps?)\b/,
      /\b(hij[oa]|nin[oa]|bebe|espos[oa]|mama|papa|niet[oa]|sobrin[oa])( \w+){0,2} (comio|tomo|trago|bebio)( \w+){0,3} (veneno|cebo|quimicos?|cloro|insecticida)\b|\ble (pego|golpeo|cayo)( \w+){0,3} en (la|el|su) (cabeza|cara|ojo|pie|brazo|pierna|mano|espalda)\b/,
      /\b(throat|face|tongue|lips?)( \w+){0,2} (swelling|closing|swollen)\b|\ballergic reaction\b|\banaphyla\w*\b/,
      /\bwont wake up\b(?!.{0,20}(thermostat|unit|screen|panel|controller|opener))|\bse cayo (el|la|un|una|mi) (senora?|muchach[oa]|trabajador|techero|hombre|mujer|nin[oa]|espos[oa]|hij[oa]|mama|papa|abuel[oa]|vecin[oa])\b|\bse (corto|quemo|lastimo|golpeo)( \w+){0,2} (con|en) (la|el|una?) (podadora|sierra|machete|vidrio|navaja|cuchillo|maquina|motosierra|escalera)\b/,
    ],
    not: /\b(no one|nobody|noone|not|isnt|wasnt|nadie|never|didnt get|dont get|before (someone|anyone|somebody)( \w+){0,3}) (is |was |got |gets |esta |get |be )*(hurt|injured|herid\w+|lastimad\w+)\b|\bbefore (someone|anyone|somebody|a kid|my)\b.{0,20}\b(hurt|falls|injured)\b|\b(back|knee|knees|shoulder|hip) (hurts|is hurt|injury)\b|\b(feelings|bleeding (the )?(radiators?|brakes|lines?|air))\b|\bbleed(ing)? (a |the )?(radiator|line|valve)|\b(tile|tiles|shingles?|gutter|branch|picture|siding|brick|bricks|tree|limb|panel|door|it|piece|plaster|ceiling)( \w+){0,2} fell (off|from|down|out)(?! on)|\bso (someone|no one|nobody) (doesnt|does not|gets?)\b|\bcould (get )?hurt\b|\bstroke of\b|\bheart attack when i saw\b|\btrapped (water|air|animal|raccoon|squirrel|rat|bird)|\bfell (through|behind|apart|asleep)\b(?! the (roof|floor|ceiling|ice))/,
  },
];

/** The gravest danger that `text` says is there, or null. */
export function readDanger(text: string): Danger | null {
  if (isTapback(text)) return null;
  const plain = plainText(text.slice(0, longestRead));
  const whole = plain.replace(harmless, ' thing ');
  const said = sentencesOf(plain).flatMap((sentence) => sentence.split(/\bbut\b|\bpero\b|\bmais\b/));
  const parts = said
    .map((part) =>
      part
        .replace(harmless, ' thing ')
        .replace(/[^a-z0-9/?' ]+/g, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter(Boolean);
  for (const { danger, shows, not } of signs) {
    for (const part of parts) {
      if (!shows.some((sign) => sign.test(part)) || not?.test(part)) continue;
      if (past.test(part) && !now.test(part)) continue;
      if (canBeOver.has(danger) && over.test(whole) && !goesOn.test(whole)) continue;
      if (
        danger === 'carbon-monoxide' &&
        (chirping.test(part) || (planned.test(part) && !/\b(going off|went off|wont stop|sick|dizzy)\b/.test(part)))
      )
        continue;
      if (danger === 'fire' && /\b(smoke|fire) (alarm|detector)s?\b/.test(part) && chirping.test(part)) continue;
      return danger;
    }
  }
  return null;
}
