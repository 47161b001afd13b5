// The words in which callers speak of time, English, Spanish and some French, brought into one small vocabulary:
// canonical words are in capitals ("D2" is Tuesday, "R2" Tuesdays, "M1" January), all others stay as they were written.
import { withoutAccents } from './language.ts';

/** `joined`: nothing stands between it and the token before. */
export type Token = { word: string; number: number | null; joined: boolean };

const table = (list: string): Map<string, string> => {
  const words = new Map<string, string>();
  for (const line of list.trim().split('\n')) {
    const [canonical = '', written = ''] = line.split('=');
    for (const word of written.split(',')) words.set(word.trim(), canonical.trim());
  }
  return words;
};
const set = (list: string) => new Set(list.trim().split(/\s+/));

const words = table(`
D1 = monday, mon, mond, lunes, lundi
D2 = tuesday, tue, tues, teusday, martes, mardi
D3 = wednesday, wed, weds, wednes, wensday, wednsday, wenesday, miercoles, mercredi
D4 = thursday, thu, thur, thurs, thrusday, thirsday, jueves, jeudi
D5 = friday, fri, frid, firday, viernes, vendredi
D6 = saturday, sat, satur, saterday, sabado, samedi
D7 = sunday, sun, domingo, dimanche
R1 = mondays, mons
R2 = tuesdays
R3 = wednesdays
R4 = thursdays
R5 = fridays
R6 = saturdays, sats, sabados
R7 = sundays, suns, domingos
M1 = january, jan, enero, janvier
M2 = february, feb, febuary, febrero, fevrier
M3 = march, mar, marzo, mars
M4 = april, apr, abril, avril
M5 = may, mayo, mai
M6 = june, jun, junio, juin
M7 = july, jul, julio, juillet
M8 = august, aug, agosto, aout
M9 = september, sep, sept, septiembre, septembre
M10 = october, oct, octubre, octobre
M11 = november, nov, noviembre, novembre
M12 = december, dec, diciembre, decembre
TODAY = today, 2day, todays, tday, hoy, aujourdhui
TONIGHT = tonight, 2nite, tonite, tonigt
TOMORROW = tomorrow, tmrw, tmr, tmrrw, tmw, tmo, tomo, tommorow, tomorow, tommorrow, tomorrows, tomorro, morrow, demain
OVERMORROW = overmorrow
YESTERDAY = yesterday, yest, ayer, anoche, anteayer, antier, hier
WEEKEND = weekend, wkend, wknd, wkd, finde
WEEKENDS = weekends, wkends, wknds
WEEKDAYS = weekdays, weekday, wkdays
WEEK = week, wk, weeks, wks, semana, semanas, semaine, semaines
MONTH = month, months, mes, meses, mois
DAYS = day, days, dia, dias, jour, jours
MORNING = forenoon, morning, mornings, morn, mornin, mrng, matin, matinee, mananas, manyana
AFTERNOON = afternoon, afternoons, aft, afternon, aftrnoon, arvo, afternoonish
EVENING = evening, evenings, soir, soiree
NIGHT = night, nights, nite, noche, noches, nuit
NOON = noon, midday, noonish, mediodia, midi
LUNCH = lunch, lunchtime, almuerzo
DINNER = dinner, supper, dinnertime, cena
SCHOOL = school, escuela
THIS = this, thi, este, esta, esa, ese, cette, ce
NEXT = next, nxt, nex, following, upcoming, proxima, proximo, prochain, prochaine, siguiente, entrante
LAST = last, pasado, pasada, previous, ultima, ultimo, derniere, dernier
AFTER = after, aftr, afer, past, despues, luego, apres
BEFORE = before, b4, bfore, prior, antes, avant
BY = by
UNTIL = until, til, till, untill, hasta, jusqu
AT = at, @, vers
AROUND = around, arnd, about, abt, approximately, approx, roughly, tipo
FROM = from, starting
TO = to, thru, through, -
BETWEEN = between, btwn, btw, entre, betwn
AND = and, &, n, plus, y, et
OR = or, o, ou, /
BUT = but, pero, mais
NOT = skip, not, no, cant, cannot, dont, wont, never, nor, neither, unable, avoid, ni, nope, nothing, sin, isnt, arent, couldnt, nada, sauf, pas, cnt, doesnt, wouldnt, unavailable
EXCEPT = except, besides, excluding, minus, menos, excepto, salvo, unless
BUSY = busy, ocupado, ocupada, trabajo
SINCE = since, sence, ago, hace, desde, depuis
EVERY = every, cada, each
EARLY = early, erly, temprano, tempranito
LATE = late
LATER = later
END = end, ending, fin, finales
START = start, beginning, principio, principios, comienzo, inicio, first part
MID = mid, middle, mediados
HOLIDAY1 = christmas, xmas, navidad
HOLIDAY2 = thanksgiving
HOLIDAY3 = halloween
HOLIDAY4 = easter
ASAP = asap, asp, immediately, inmediatamente, immediatly, soonest, ahorita, urgently, earliest, quickest, pronto
ANYWEAK = flexible, either
ANY = whenever, whichever, anyday, anytime, cualquiera, nimporte
FREE = free, disponible, libre
`);

// The longest phrase wins. What is replaced by nothing says nothing of time.
const phrases = table(`
ASAP = as soon as possible, as soon as you can, as soon as u can, as soon as, soon as possible, soon as you can, soon as u can, soon as, right away, rite away, straight away, right now, rite now, first available, 1st available, first avail, first opening, first open, first appointment, first appt, first slot, first one you got, first one u got, first one you have, first you got, first thing you got, first thing u got, first thing you have, first thing available, first possible, next available, next opening, next avail, next open, earliest available, earliest u got, earliest you got, earliest you have, sooner the better, the sooner the better, sooner rather than later, the earlier the better, earlier the better, quick as possible, quickly as possible, early as possible, fast as possible, as early as you can, as quick as you can, lo antes posible, lo mas pronto posible, lo mas pronto, mas pronto posible, cuanto antes, lo antes que puedan, lo antes que pueda, tan pronto como puedan, tan pronto como sea posible, lo mas rapido posible, de inmediato, ahora mismo, ya mismo, le plus tot possible, des que possible, tout de suite, a s a p, before anyone else, the first one, el primero que tenga, la primera que tenga
party = having company, company coming, company over, family in town, in laws coming
ANY = cuando tengan chance, cuando tengan tiempo, cuando tenga tiempo, cuando tengan espacio, a la hora que sea, la hora que sea, el dia que sea, any day, any days, any date, all days, any of them, any one, any works, any time works, doesnt matter, dosent matter, does not matter, dont matter, dont care, do not care, dont mind, no preference, up to you, you pick, u pick, you choose, you decide, im easy, im open, wide open, whatever works, whatever you have, whatever u have, whatever you got, whatever u got, whatever is open, whatever day, whatever time, whatevers open, when ever, cualquier dia, todos los dias, cuando sea, cuando puedan, cuando pueda, cuando quieran, cuando quiera, cuando gusten, cuando guste, lo que sea, me da igual, da igual, no importa, no tengo preferencia, como guste, usted diga, no me importa, n importe quand, peu importe
ANYWEAK = no rush, not in a rush, no hurry, im flexible, pretty flexible, i am flexible, either, either one, either way, either works, either is fine, cualquiera de los dos, sin prisa, no hay prisa, no corre prisa, im not picky, not picky, not sure whatever you have, whatever, no tengo prisa, surprise me, you tell me, no set time, no particular day, no particular time, no specific day, no specific time
HOWABOUT = how about, what about, que tal, how bout, hows, what bout, que le parece
ANYTIME = any time, anytime, all day, all day long, the whole day, whole day, any hour, a cualquier hora, cualquier hora, todo el dia, toute la journee, a toda hora, any slot
MORNING = in the am, por la manana, en la manana, de la manana, a la manana, la manana, las mananas, am only, first half of the day
AFTERNOON = in the pm, por la tarde, en la tarde, de la tarde, a la tarde, la tarde, las tardes, apres - midi, apres midi, pm only, second half of the day, after noon time
EVENING = por la noche, en la noche, de la noche, la noche, las noches, ce soir la
ALLMORNING = all morning
ALLAFTERNOON = all afternoon
TODAY MORNING = this am, esta manana, hoy en la manana, hoy por la manana, ce matin
TODAY AFTERNOON = this pm, esta tarde, hoy en la tarde, cet apres midi, cet apres - midi
TONIGHT = esta noche, ce soir
OVERMORROW = day after tomorrow, day after tmrw, day after tmr, day after tomorow, pasado manana, apres - demain, apres demain
FIRSTTHING = first thing in the morning, first thing in the am, first thing, 1st thing, a primera hora, primera hora, bright and early
ENDOFDAY = last appointment of the day, last appt of the day, last slot of the day, last appointment, last appt, last slot, end of the day, end of day, eod, late in the day, later in the day, al final del dia
NOON = medio dia, mid day, 12 noon, high noon, al mediodia
LUNCH = my lunch, lunch time, lunch break, lunch hour, hora del almuerzo, hora de almuerzo, la hora del almuerzo
WORKDAY = i get off work, get off work, after work, get out of work, get home from work, home from work, despues del trabajo, despues de trabajar, after i get off, after hours
SCHOOL = school lets out, school is out
WEEKEND = fin de semana, fines de semana, end of the wk end, week end
D1 TO D5 = m - f, m thru f, m to f
in = dentro de
WEEKENDS = los fines de semana
WEEKDAYS = entre semana, week days, work days, during the week, business days, working days, durante la semana
NEXT WEEK = la otra semana, semana que viene, semana q viene, following week, week after this, week after this one
WEEKAFTER = week after next, week after that
NEXT MONTH = mes que viene
THISNEXT = que viene, q viene
AFTER that = following that
AFTER = any time following, anytime following, later than, mas tarde de, anytime after, any time after, despues de, despues del, luego de, free after, anything past, apres les
BEFORE = cant wait until, cant wait till, cant wait til, no later than, not later than, not after, nothing after, nothing later than, earlier than, sooner than, mas temprano que, antes de, antes del, not past, nothing past, leave at, leave by, leaving at, leave for work at, have to leave at, have to leave by, gotta leave at, gotta leave by, need to leave by, gone by, gone after, go to work at, go in at, work at, start work at, cant after, cant do after, cant do anything after, any time before, anytime before, no despues de, be at work by, be at work at, entro a las, salgo antes de
FROM = as of, dont need it until, i get off work at, get off work at, off work at, off work around, get off around, i get off around, no earlier than, no sooner than, not earlier than, not before, nothing before, nothing earlier than, a partir de las, a partir de la, a partir del, a partir de, a partir de, not until, not till, not til, nothing until, nothing till, i get home at, get home at, get home around, im home at, home by, back at, back by, i get off at, get off at, off at, off work at, get out at, out at, out of work at, done at, salgo a las, salgo del trabajo a las, salgo de trabajar a las, llego a las, work until, work till, work til, work to, working until, working till, working til, busy until, busy till, busy til, at work until, at work till, at work til, trabajo hasta, en el trabajo hasta, ocupado hasta, ocupada hasta, no antes de, in class until, in class till, in meetings until, in a meeting until, meetings until, class until, school until, school till, cant until, cant till, cant til, cant do before, cant do anything before, gone until, gone till, out until, out till, asleep until, asleep till, tied up until, tied up till, no puedo hasta, cant do it until, cant do it till, wont be home until, wont be home till, not home until, not home till, not home before, wont be home before, wont be there before, wont be there until, not available until, not available till, not available before, not free until, not free till, unavailable until, unavailable till, cant be there until, cant be there before, cant be home before, cant be home until, i get home around, kids get home at, home from work at, i get in at, back home at, i wake up at, not up until, unavailable before, starting on, starting from, beginning on, from and after
AT = a las, a la, @, at about, para las, para la
AROUND = sometime around, some time around, como a las, como a la, cerca de las, a eso de las, mas o menos a las, around about, at around, alrededor de las, right around, close to, en torno a, vers les
TO = a las -, to about, to like, hasta las
UNTIL = hasta las, up until, up to
BY = out by, out of here by, done by, finished by
EXCEPT = but not, except for, except on, except not, other than, anything but, anything except, any day but, any day except, any day besides, any but, everyday but, everyday except, every day but, every day except, whenever but, anytime but, any time but, any day other than, apart from, aside from, menos el, menos los, a parte de, all but, just not
ANYEXCEPT = cualquier dia menos, cualquier dia excepto, todos los dias menos, cualquiera menos, any day not
OR = and or, if not, or maybe, or even, or possibly, or else, o si no
NOT = cant do, cant make, can not, no puedo, dont do, wont work for, im not available, im not free, wont be home, wont be here, wont be around, not home, not here, not available, i cant, i cannot, tampoco, cant be home, cant be there, cant be here, no estoy, no voy a estar, no estare
BUSY = out of state, out of the country, on vacation, traveling, travelling, my shift is, shift is, i sleep, we sleep, have to work, i work, i do work, im working, im at work, at work, out of town, im out, im gone, we are gone, be gone, tied up, in meetings, in a meeting, in class, have class, have a meeting, have work, im in school, im booked, wife works, husband works, in surgery, out sick, away, have a doctors appointment, have a doctors appt, have a dr appt, have a dr appointment, have a dentist appointment, have the dentist, have church, have bible study, have practice, have therapy, have physical therapy, have dialysis, have chemo, have surgery, have jury duty, have court, have a funeral, have plans, have company, have a class, have school, got work, got class, got a meeting, got practice, got church, got plans, got school, have another appointment, have another appt, tengo trabajo, tengo que trabajar, estoy trabajando, am working, husband is working
FREE = i dont work, im not working, dont work, not at work, dont have work, no work, no trabajo, day off, days off, im off, off work on, work from home, working from home, wfh, i have off
. = good morning, good mornin, good afternoon, good evening, good night, gud morning, buenos dias, buen dia, buenas tardes, buenas noches, bonne journee, bonne soiree, have a good day, have a great day, have a good weekend, have a great weekend, have a nice weekend, have a good night, happy monday, happy friday, buen fin de semana, buen fin
SKIP = why dont we, why dont you, not sure, no problem, no prob, not a problem, no worries, why not, not urgent, no idea, no se, no emergency, not an emergency, no hay problema, no es urgente, thats it for today, as of today, as of right now, is it ok, the other day, one day, some day, these days, 24 / 7, no big deal, at this time, this time, last thing, last one, no thanks, sat on hold, sat down, sat on, sun room, not only, the sun, en este momento
ROOM = morning room, sun porch, day care, daycare, day light, night light, night lights, nightlight, monday night football
PASTNIGHT = in the middle of the night, middle of the night, all night, at night, all night long, toda la noche, de noche, over night, overnight, all weekend, all week, all week long, all month, toda la semana, all year
`);
const longestPhrase = 6;
// "He has dialysis tuesdays" as "I have dialysis tuesdays".
for (const [phrase, canonical] of [...phrases]) if (phrase.startsWith('have ')) phrases.set(phrase.replace('have', 'has'), canonical);
const phraseStarts = new Set([...phrases.keys()].map((phrase) => phrase.split(' ')[0]));

const numbers = new Map(
  `one two three four five six seven eight nine ten eleven twelve`.split(' ').map((word, index): [string, number] => [word, index + 1]),
);
`una dos tres cuatro cinco seis siete ocho nueve diez once doce`.split(' ').forEach((word, index) => {
  numbers.set(word, index + 1);
});
/** Ordinals in words; digits with "st", "th" are read as numbers that are `ORDINAL`. */
export const ordinals = new Map(
  Object.entries({
    first: 1,
    second: 2,
    third: 3,
    fourth: 4,
    fifth: 5,
    primera: 1,
    primer: 1,
    primero: 1,
    segunda: 2,
    segundo: 2,
    tercera: 3,
  })
    .concat(Object.entries({ tercer: 3, tercero: 3, cuarta: 4, cuarto: 4, premier: 1, premiere: 1, deuxieme: 2, troisieme: 3 }))
    .map(([word, n]): [string, number] => [word, n]),
);

/** A number before one of these counts things; it is neither an hour nor a date. */
export const units =
  set(`DAYS WEEK MONTH hour hours hr hrs minute minutes min mins year years yr yrs times time people toilets toilet units unit rooms
  room outlets outlet sinks sink bath baths bed beds inch inches in foot feet ft gal gallon gallons ton tons hp amp amps volt volts v watt watts
  percent degrees deg story stories doors door windows window bucks dollars horas hora minutos anos ano veces personas psi miles mi k lb lbs`);

/** What may follow a bare hour or a number that picks: "3 works", "2 pls". */
export const mayFollowNumber =
  set(`works work working ok okay k good great fine perfect please pls plz plse thanks thank thx ty is would will sounds if for me
  us i im we on in of the only best better and then maybe preferably if possible porque pq cause when cuando let lets can could it its that s est pst cst mst por
  favor esta bien mejor gracias me funciona si el la los las de del en si seria sharp exactly still sure yes yeah pm am lol or thatd those they these but cuz because bc he she there so though tho unless sir maam both either are instead`);

/** A clause with one of these asks for or grants a time. */
export const wishCues = set(`can could would will wld cld come coming need needs needed want wants wanna like prefer preferred preferably id
  available avail availability avaliable free FREE book schedule sched appointment appt works fit squeeze send someone somebody anyone anybody please pls plz
  possible hoping hope looking chance slot slots opening openings shoot aim how what try let lets available best better ideal ideally perfect
  great ok okay good fine maybe able meet stop swing do get sometime someday anything something plan planning set reschedule move push
  change switch instead rather swap bump make drop puede pueden podria podrian quiero quisiera necesito necesitamos venir vengan venga cita
  disponible disponibles libre gustaria seria mejor prefiero favor porfa bien funciona conviene agendar mandar manden hay tienen algo espacio pasar
  visita cuando pouvez pourriez voudrais besoin venir rendez rdv possible svp estimate estimates quote quotes deadline`);

/** A clause with one of these tells what happened or what is wrong. */
export const storyWords =
  set(`hours cancel was were been had has happened happens happening started starts broke broken breaks died dies quit quits went came saw seen heard
  hear hearing noticed notice found felt smelled smell smells stopped stops leaks leak leaking leaked drips drip dripping dripped tripped trips
  tripping trip flickers flicker flickering flickered shuts stays stay stayed keeps kept turns turned runs running ran makes making made goes
  clogged clogs backed backs overflowed overflows floods flooded burst bursts blew blows froze freezes frozen fell falls cracked
  snapped jammed stuck locked lost stolen hums hummed humming buzzes buzzing beeps beeping chirps chirping sparks sparked sparking smoking worse
  gets called texted told said says paid spent since SINCE EVERY always usually
  constantly sometimes cold warm freezing dead worked scratching crawling biting chewing nest squeaks squeaking grinding rattles rattling banging
  clicks clicking wakes waking woke cools heats drains flushes pours pouring poured sprays drops dropped lasted took tried did didnt couldnt wouldnt hasnt
  ends expires expired born sold bought moved won empezo paso dejo rompio descompuso goteando
  gotea sale salen salio vi vimos murio fallo anda lleva suena tira tiraba hizo fue estaba tapo trono llame llamar llamarme llamen marcar marcarme marquen vino vinieron apago escuche escucho oigo
  veo cayo rompe apaga prende huele casse coule coulait arrete`);

/** What the days of these are for is no visit, however it is said. */
export const events = set(
  'rent payday fiesta boda cumpleanos invitados vuelo party guests wedding birthday flight vacation closing HOLIDAY1 HOLIDAY2 HOLIDAY3 HOLIDAY4',
);

/** These, when something already said how it must be, belong to what is wanted: "need it fixed today". */
export const wantsDone = set('need needs want get getting have like be to gets');

/** Words between a "not" and the time that it refuses. */
export const negationPasses =
  set(`do does make it be home here there available on the in for come work working good free really any that great convenient possible super too so very hour hours up awake
  able have meet you we i me us out around a el la los las en por de puedo puede al and AT THIS NEXT anything something just an appointment appt so
  hacer venir estar gonna going to TO want prefer like will is would am are no until take get off`);

/** Words between a time and the "not" that refuses it. */
export const refusalPasses =
  set(`i we is are will that just really day days me it its would im were my wife husband s he she they both ANYTIME ANY me no
  nos yo a AND OR , el la de unfortunately sorry actually probably`);

/** With these after it, a "not" behind a time refuses that time: "tuesday doesnt work". */
export const refusers = set(`NOT bad BUSY out impossible excepted excluded`);

const carets = /[\u2018\u2019'`\u00b4]/g;
const phoneNumber = /(?:\+?1[-. ]?)?\(?\d{3}\)?[-. ]?\d{3}[-. ]?\d{4}|\d{3}[-.]\d{4}|\d{7,}/g;
const isoDate = /\b(\d{4})-(\d{2})-(\d{2})\b/g;
const pieces = /\d{1,2}\/\d{1,2}(?:\/\d{2,4})?|\d{1,2}:\d{2}|\d+|[a-z]+|[.,!?;\n$#%&/+@:()"|-]/g;
const longest = 2000;

const smallOrdinals = 'first second third fourth fifth sixth seventh eighth ninth'.split(' ');
const teens = 'tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(' ');
/** "the seventeenth", "twenty second"; the first four alone are read as places in a list too. */
const spokenDate = new RegExp(
  `\\b(?:(twenty|thirty)[ -](${smallOrdinals.join('|')})|(${[...smallOrdinals.slice(4), ...teens, 'thirtieth'].join('|')}))\\b`,
  'g',
);

function dateOf(tens: string | undefined, word: string): string {
  const ones = smallOrdinals.indexOf(word) + 1 || (word === 'thirtieth' ? 30 : teens.indexOf(word) + 10);
  return `${ones + (tens === 'twenty' ? 20 : tens === 'thirty' ? 30 : 0)}th`;
}

const hourWords = [...numbers.keys()].join('|');
/** "half past 2", "quarter to three", "two thirty", "las tres y media". */
const spokenClock = new RegExp(
  `\\b(?:(?<past>half|(?:a )?quarter) (?:past|after) (?<h1>\\d{1,2}|${hourWords})|(?:a )?quarter (?:to|till?|of) (?<h2>\\d{1,2}|${hourWords})|(?<h3>\\d{1,2}|${hourWords}) (?<minutes>thirty|fifteen|forty ?five|y media|y cuarto))\\b`,
  'g',
);

function clockOf({ past, h1, h2, h3, minutes }: Record<string, string | undefined>): string {
  const written = (h1 ?? h2 ?? h3) as string;
  const hour = numbers.get(written) ?? Number(written);
  if (h2 !== undefined) return `${hour === 1 ? 12 : hour - 1}:45`;
  const said = minutes ?? past ?? '';
  return `${hour}:${/half|thirty|media/.test(said) ? 30 : said.startsWith('forty') ? 45 : 15}`;
}

/** The text as tokens of the small vocabulary. A number, a date "1/14" and a clock "3:30" are one token each. */
export function timeTokens(text: string): Token[] {
  const plain = withoutAccents(text.slice(0, longest).toLowerCase())
    .replace(/\bwe[\u2018\u2019'`]re\b/g, 'we are')
    .replace(/\bb4\b/g, 'before')
    // "Any day but not before 3" excepts nothing; it is "any day, not before 3".
    .replace(/,? ?\bbut (?:like |just |maybe )?not (before|after|until|till|too|super|so|really|real|very|early|late)\b/g, ', not $1')
    .replace(/([a-z])\1{2,}/g, '$1')
    .replace(/^\W*(?:nope|nah|naw)\b,? /, 'no, ')
    .replace(/\b4 (?=(?:me|us|u|you|sure|real|now)\b)/g, 'for ')
    .replace(/\b(any ?(?:day|time)|whenever) but (?=(?:i|we|you|u|need|call|text|let|please|give|just|my|there|it)\b)/g, '$1, ')
    .replace(/\b([a-z]{3,6}day) (?:i|we|he|she)(?:['\u2019]?ve)? (?:have|has|got|had) (?:[a-z]+ ){1,4}?so\b/g, '$1 is out so')
    // "before the kids get out of school at 3".
    .replace(/\b(before|after) (?:(?!or |and |but |today|tomorrow|noon |lunch |[a-z]+day )[a-z]+ ){1,7}?at (?=\d)/g, '$1 ')
    .replace(/\b(?:earliest|soonest) (?:i|we|she|he|they) (?:can|could) (?:[a-z]+ ){0,3}?(?:is|would be) /g, 'starting ')
    // "I have soccer saturday so …" is busy; "I have a leak today" is not.
    .replace(
      /\b(i|we|he|she) (?:have|has|got) (?!time|free|nothing|off)(?:[a-z]+ ){1,3}?(?=(?:on )?[a-z]{3,6}days? so\b)/g,
      '$1 have plans ',
    )
    .replace(spokenDate, (_, tens, ones, alone) => dateOf(tens, ones ?? alone))
    .replace(/(day|tomorrow)[\u2018\u2019'`]s\b/g, '$1')
    .replace(/\b([ap])\.m\b\.?/g, '$1m')
    .replace(carets, '')
    .replace(/[\u2013\u2014~]/g, '-')
    .replace(/(\d ?)([ap])\. ?m\b\.?/g, '$1$2m')
    .replace(/\b(\d{1,2}:\d{2}):\d{2}\b/g, '$1')
    .replace(isoDate, (_, year, month, day) => ` ${Number(month)}/${Number(day)}/${year} `)
    .replace(phoneNumber, ' phonenumber ')
    .replace(/\b2morrow\b|\b2mrw\b|\b2moro\b/g, 'tomorrow')
    .replace(/\b2(day|nite|night)\b/g, 'to$1')
    .replace(spokenClock, (...found) => clockOf(found.at(-1)));
  const raw: { word: string; joined: boolean }[] = [];
  let end = -1;
  for (const match of plain.matchAll(pieces)) {
    raw.push({ word: match[0], joined: match.index === end });
    end = match.index + match[0].length;
  }
  const tokens: Token[] = [];
  for (let index = 0; index < raw.length; ) {
    const phrase = phraseAt(raw, index);
    const { word, joined } = raw[index] as { word: string; joined: boolean };
    const canonical = phrase ? phrase.canonical : canonicalOf(word, raw[index - 1]?.word);
    canonical.split(' ').forEach((one, at) => {
      tokens.push({ word: one, number: /^\d/.test(one) ? Number.parseInt(one, 10) : null, joined: joined && at === 0 });
    });
    index += phrase ? phrase.length : 1;
  }
  return tokens;
}

function phraseAt(raw: { word: string }[], index: number): { canonical: string; length: number } | null {
  if (!phraseStarts.has(raw[index]?.word)) return null;
  for (let length = Math.min(longestPhrase, raw.length - index); length > 0; length -= 1) {
    const written = raw
      .slice(index, index + length)
      .map((one) => one.word)
      .join(' ');
    const canonical = length > 1 || !words.has(written) ? phrases.get(written) : undefined;
    if (canonical !== undefined) return { canonical, length };
  }
  return null;
}

function canonicalOf(word: string, before: string | undefined): string {
  if (word === 'manana') return before === 'la' || before === 'las' ? 'MORNING' : 'TOMORROW';
  if (word === 'tarde') return before === 'mas' ? 'LATER' : 'AFTERNOON';
  if (word === 'temprano' && before === 'mas') return 'earlier';
  return words.get(word) ?? misspelled(word) ?? word;
}

const spellable = ['tomorrow', 'wednesday', 'thursday', 'saturday', 'tuesday', 'afternoon', 'morning', 'evening', 'weekend'];
const otherWords = set('moring warning mooring meaning mourning leaving eventing evening');

function misspelled(word: string): string | null {
  if (word.length < 6 || word.length > 10 || otherWords.has(word)) return null;
  const right = spellable.find((one) => one[0] === word[0] && Math.abs(one.length - word.length) <= 1 && oneApart(one, word));
  return right === undefined ? null : (words.get(right) ?? null);
}

/** One letter is missing, too many, another, or two have changed places. */
function oneApart(one: string, other: string): boolean {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  const rest = one.slice(at);
  const written = other.slice(at);
  return (
    rest.slice(1) === written.slice(1) ||
    rest === written.slice(1) ||
    rest.slice(1) === written ||
    (rest[0] === written[1] && rest[1] === written[0] && rest.slice(2) === written.slice(2))
  );
}

export const numberWords: ReadonlyMap<string, number> = numbers.set('uno', 1);
