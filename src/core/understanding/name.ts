// The caller's own name, where it is given: as the answer to "what is your name?", introduced ("this is"), or signed.
// Nobody else's: "ask for my wife Dana" names no caller.
import { knownCities, measures, ordinaryWords, suffixes } from './address-words.ts';
import { firstNames } from './first-names.ts';
import { smallWords, withoutAccents } from './language.ts';

const set = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** A name follows for sure. */
const strongLeads =
  /(?:\b(?:my|the|his|her|full|first)?\s?name(?:['’]?s|\sis|:)(?:\sis)?|\bname\s?:|\bcall me|\bgo(?:es)? by|\bput (?:it|me|that)?\s?(?:down\s)?(?:under|as|in)|\bunder(?: the name)?(?: of)?|\bme llamo|\b(?:mi|el) nombre es|\ba nombre de|\bje m['’]appelle|\bmon nom est|\bau nom de)\s+/giu;
/** A name may follow. */
const weakLeads =
  /(?:\b(?:(?:this is|i['’]?m|i am) (?:\p{L}{2,15}['’]s|his|her|their) (?:daughter|son|wife|husband|mother|mom|father|dad|sister|brother|neighbor|roommate|caregiver),?|this is|this['’]?s|i['’]?m|i am|it['’]?s|it is|soy|habla|le habla|le escribe|aqui|aquí|c['’]est|je suis|ici)\s+)/giu;

const titles = set('mr mrs ms miss dr sr sra srta don dona señor señora senor senora prof rev capt sgt pastor fr mme m');
const particles = set('de la del las los van von der den di da dos das du le st bin ibn al el y e san ter');
/** Words of the trade and of talk that stand where a name could; with the fixtures and days that no street is named for. */
const noNames =
  set(`interested management team family staff crew home here there ready good great fine ok okay sure sorry available free busy flexible open late early new old urgent
  emergency emergencia urgente important ridiculous horrible terrible awesome perfect correct right wrong true false easy hard bad better best worse worst not
  still already just having looking calling texting trying needing getting going leaving driving working waiting wondering hoping locked out
  stuck away back inside outside alone moving selling buying renting renter landlord owner homeowner tenant customer client manager neighbor
  mom dad mother father mama papa wife husband son daughter brother sister sick tired retired disabled elderly able unable happy unhappy mad angry upset
  frustrated confused concerned worried scared afraid desperate flooded freezing freezing burning boiling dying dead broken broke
  dripping leaking clogged stopped backed tripping sparking humming buzzing beeping chirping raining snowing cold hot warm wet dry loud noisy slow
  fast big small little huge tiny private secret anonymous anonimo none nothing nope nah yep yeah yes no na n/a next first second third last
  whoever whatever whenever anything asap tomorrow today tonight now later soon morning afternoon evening noon night weekend weekends
  question questions problem problems issue issues help price prices cost costs quote estimate appointment schedule service repair repairs install
  installation replacement cleaning maintenance inspection tuneup checkup plumbing plumber electrician electrical electric hvac roofing
  roofer pest control exterminator locksmith gutter gutters siding window windows door doors garage opener spring springs cable key keys lock
  locks deadbolt rekey car truck house apartment condo duplex office building business store shop restaurant church school kitchen bath
  bathroom basement attic crawlspace yard lawn deck fence driveway patio pool spa tub shower toilet sink faucet drain drains sewer septic
  pipe pipes water heater tank tankless gas furnace boiler thermostat ac air conditioner compressor condenser freon coil duct ducts vent
  vents filter fan fans light lights lamp outlet outlets switch switches breaker breakers panel fuse wire wires wiring meter generator charger
  ev smoke detector alarm mold mildew roach roaches ant ants bee bees wasp wasps hornet hornets spider spiders mouse mice rat rats bedbugs
  bedbug termite termites raccoon raccoons squirrel squirrels bat bats snake flea fleas tick ticks mosquito mosquitos mosquitoes scorpions gophers
  moles skunk leak leaks leaky drip drips clog burst flood overflow smell odor noise spark sparks power outage heat cooling appliance washer
  dryer dishwasher fridge refrigerator freezer oven stove range microwave disposal icemaker humidifier carpet couch rug tile floor floors wall
  walls ceiling paint painting drywall shingle shingles skylight chimney flashing hail storm wind tree trees stump mulch sprinkler sprinklers irrigation
  same number phone cell mobile email text address zip code city state street unit apt rental airbnb property insurance warranty
  stop start cancel reschedule confirm confirmed please thanks thank hello hey hola gracias por favor si claro bueno manana hoy tarde noche
  dias tardes noches lunes martes miercoles jueves viernes sabado domingo nadie nada ninguno cliente dueno duena inquilino encargado vecino fuga goteo
  calentador cocina techo casa luz llave puerta ventana agua drenaje tapado roto cucarachas ratones hormigas quien
  why what when where who how which guess skip pass later private business bot robot human person real
  down doctor doctora crazy insane nuts nasty gross wild disgusting dark embarrassing annoying stinky smelly filthy scary weird strange funny serious
  bored hungry lost stranded pregnant blind deaf single married
  it me you him her them us mine yours self myself someone somebody anybody nobody everybody lol haha omg wtf idk tbd test guy guys man bro
  sir maam dude boss honey babe demain merci oui non bonjour proprietaire locataire client urgence`);
const small = new Set([...smallWords.en, ...smallWords.es, ...smallWords.fr]);
const cities = new Set(knownCities.map((city) => withoutAccents(city).toLowerCase()));
/** Small words that are names too, when written with a capital or when a name was asked for. */
const smallNames = set('will sue mark may bill art van don jean');

/** Words of the house that are surnames too, after a first name. */
const surnames =
  set(`price hall wood woods park parks lane lanes field fields day moss waters pool key keys wall walls frost winter winters love
  small little long best good rich strong young bright sharp church house home homes stone brooks rivers lake hill hills marsh pond green brown
  white black gray grey gold bush branch may block bell page bond noble read cross ward gates banks law case street drain pipes door
  light service storm rose rush cook baker mason carpenter painter porter snow rains water car west north east south king`);

type Word = { text: string; plain: string; capital: boolean };

/** The name that `text` gives for the caller, with its capitals; null when there is none. `asked`: the last question
 * was for the name. */
export function readName(text: string, at: { asked: boolean }): string | null {
  const shown = text
    .slice(0, 2000)
    .replace(/[\p{Cf}\p{Extended_Pictographic}]/gu, ' ')
    .replace(/ w\/ ?/gi, ' with ')
    .trim();
  const shouted = shown === shown.toUpperCase() && /\p{Lu}/u.test(shown);
  const reader = { asked: at.asked, shouted };
  return introduced(shown, reader) ?? signed(shown, reader) ?? (at.asked ? answered(shown, reader) : null);
}

/** "It's Omar not Omer" puts right one word of a name that is known; anything else is the name. */
export function mergeName(known: string | null, said: string, text: string): string {
  const wrong = /\b(?:not|no|instead of) (\p{L}[\p{L}'’-]*)/iu.exec(text)?.[1]?.toLowerCase();
  const words = known?.split(' ') ?? [];
  const at = words.findIndex((word) => word.toLowerCase() === wrong);
  return at < 0 || said.includes(' ') ? said : words.with(at, said).join(' ');
}

const companies =
  /^(?:realty|properties|property|management|llc|inc|rentals?|company|homes|apartments|services?|group|construction|restaurant|church|school)$/;

type Reader = { asked: boolean; shouted: boolean };

function introduced(text: string, reader: Reader): string | null {
  for (const match of text.matchAll(strongLeads)) {
    const before = text.slice(0, match.index).toLowerCase();
    if (
      /\b(husband|wife|mom|dad|tenant|company|business|street|dog|shop|brand|your|boss|landlord|son|daughter|whats|what)['’]?s?\s*$/.test(
        before,
      ) ||
      /\byour\b/i.test(match[0])
    )
      continue;
    const sure = /name|nombre|llamo|nom|appelle|call me|go/i.test(match[0]);
    const loose = /under|put/i.test(match[0]) && !reader.asked && !/name/i.test(match[0]);
    const words = nameAt(text.slice(match.index + match[0].length), reader, sure ? 'sure' : 'likely');
    // "It's under the sink", "put in Friday": without a question only a name that is well known follows.
    if (words && !(loose && (words.length < 2 || !firstNames.has(words[0]?.plain ?? '')))) return written(words, reader);
  }
  for (const match of text.matchAll(weakLeads)) {
    const rest = text.slice(match.index + match[0].length);
    const words = nameAt(rest, reader, reader.asked ? 'likely' : 'maybe');
    if (words && !companies.test(words.at(-1)?.plain as string)) return written(words, reader);
  }
  // In small letters and of no list: "hi its oluwaseun my sink is clogged".
  const greeted =
    /^\W*(?:hi|hey|hello|hola|yo|sup|good (?:morning|afternoon|evening))\W+(?:um |uh )?(?:its|it['’]s|this is|im|i['’]m|soy) (\p{Ll}{3,20})(?=$|[,.]| (?:my|i|from|calling|texting|and|can|could|we|our|mi|tengo|de|del)\b)/u.exec(
      text,
    )?.[1];
  if (greeted && !/(?:ing|ed|ly|en|ful|less|able|ible|ous|ive|ent|ant)$/.test(greeted)) {
    const words = nameAt(greeted, reader, 'likely');
    if (words) return written(words, reader);
  }
  // "Ray from Castle Realty".
  const sender = /^\W*(?:(?:hi|hey|hello)[\s,!.]+)?(\p{L}{2,15}(?: \p{Lu}[\p{L}'’-]+)?) (?:from|with) \p{Lu}/u.exec(text)?.[1];
  const sent = sender && firstNames.has(sender.split(' ')[0]?.toLowerCase() ?? '') ? nameAt(sender, reader, 'maybe') : null;
  if (sent) return written(sent, reader);
  const here =
    /^\W*(?:(?:hi|hey|hello|hola|good (?:morning|afternoon|evening))[\s,!.]+)?([\p{L}'’.-]+(?: [\p{L}'’.-]+)?) (?:here|aqui|aquí)\b/iu.exec(
      text,
    );
  const words = here ? nameAt(here[1] as string, reader, 'maybe') : null;
  return words && here && words.map((word) => word.text).join(' ').length >= (here[1] as string).length - 1 ? written(words, reader) : null;
}

/** "thanks, Hal Moss", "shower drips - Jo", a last line of its own. */
function signed(text: string, reader: Reader): string | null {
  const end = text.slice(-90);
  const signatures = [
    /(?:^|[\s.!?,])(?:many thanks|thanks|thank you|thanks so much|thanks again|thx|ty|gracias|merci|regards|best regards|sincerely|best|cheers|appreciate it|(?:much )?appreciated|talk soon|respectfully|yours(?: truly)?|god bless(?: you)?|take care|blessings|have a (?:good|great|nice|blessed|wonderful) (?:day|one|evening|night|weekend)|saludos|atte|atentamente)[\s,.!-]*[\s,.!\n-]\s*([\p{L}'’. -]{2,40})$/iu,
    /(?:(?:^|\s)[-–—~]\s?|\n\s*[-–—~]?\s*|[.!?]\s+[-–—~])([\p{L}'’. -]{2,40})$/u,
    // A last sentence that is a first and a last name.
    /(?<!\b(?:[Mm](?:rs?|s|iss)|[Dd]r|[Ss]t|[Pp]rof|[Rr]ev|[Ss]ra?|[Ss]gt))[.!?]\s+(\p{Lu}[\p{L}'’-]+(?: \p{Lu}\.?)? \p{Lu}[\p{L}'’-]+)\.?$/u,
  ];
  for (const [i, pattern] of signatures.entries()) {
    const name = pattern.exec(end)?.[1]?.trim();
    if (!name || (i === 2 && !firstNames.has(name.split(' ')[0]?.toLowerCase() ?? ''))) continue;
    const words = nameAt(name, reader, i === 1 && /\s[-–—~]\s?$/.test(end.slice(0, end.lastIndexOf(name))) ? 'signed' : 'maybe');
    if (words && words.length === name.split(/\s+/).length) return written(words, reader);
  }
  return null;
}

const fillers =
  /^(?:(?:yes|yeah|yep|sure|ok|okay|hi|hey|hello|hola|oh|um|its|it['’]s|it is|im|i['’]m|i am|this is|the name is|name is|name|sir|maam|si|claro|soy|es|nombre|thanks|thank you|gracias|for|under|just put|put|just|that['’]?s|(?:that|it|this) would be|sorry|c['’]est)[\s,:!.-]+)+/iu;

/** "Pruitt, Gary", "last name Pruitt first name Gary". */
const lastNameFirst =
  /^\W*(?:(?:my )?last(?: name)?(?: is|:)? )?(\p{L}[\p{L}'’ -]{1,30}?)(?:,? ?(?:and )?(?:my )?first(?: name)?(?: is|:)?|,) (\p{L}[\p{L}'’-]{1,20})\W*$/iu;

const bothNames = /\bfirst name(?: is|:)? (\p{L}[\p{L}'’-]*),? (?:and )?last name(?: is|:)? (\p{L}[\p{L}'’-]*)/iu;

function answered(text: string, reader: Reader): string | null {
  const both = bothNames.exec(text);
  if (both) return written(nameAt(`${both[1]} ${both[2]}`, reader, 'sure') ?? [], reader) || null;
  const [, last, first] = lastNameFirst.exec(text) ?? [];
  if (last && first && firstNames.has(first.toLowerCase()) && (/first/i.test(text) || !firstNames.has(last.toLowerCase()))) {
    const words = nameAt(`${first} ${last}`, reader, 'alone');
    if (words && words.length === 1 + last.split(' ').length) return written(words, reader);
  }
  const lone = text
    .split(/[,\n;/()!?]|\s[-–—]+\s|(?<=\p{L}{3})(?<!\b(?:mrs|miss|sra|srta|prof|rev|capt|sgt))\.(?=\s|$)/iu)
    .map((part) => part.trim());
  if (/\?\s*$/.test(text) && lone.filter(Boolean).length === 1) return null;
  for (const part of lone) {
    const bare = part.replace(fillers, '').trim();
    if (bare === '' || /^[^\p{L}]/u.test(bare)) continue;
    const words = nameAt(bare, reader, 'alone');
    const first = words?.[0]?.plain ?? '';
    const whole = words?.length === bare.split(/\s+/).length;
    // "Tina at 12 elm st": more follows a name that is no other word.
    if (words && (whole || (firstNames.has(first) && !isWord(first) && !smallNames.has(first)))) return written(words, reader);
  }
  return null;
}

/** How much else shows that a name stands here. */
type Trust = 'sure' | 'likely' | 'alone' | 'signed' | 'maybe';

/** The words at the start of `text` that are a name, or null. */
function nameAt(text: string, reader: Reader, trust: Trust): Word[] | null {
  const words: Word[] = [];
  let isEnded = false;
  const parts = text.split(/\s+/);
  for (const [i, part] of parts.entries()) {
    if (i > 5 || words.length >= 4) break;
    const bare = part.replace(/^["“”'(*]+|["“”)*,;:!?~]+$/gu, '');
    const shape = bare.replace(/\.$/, '');
    if (!/^\p{L}[\p{L}\p{M}'’-]*(?:\.\p{L})*$/u.test(shape)) break;
    const plain = withoutAccents(shape).toLowerCase().replace(/[’]/g, "'");
    const initial = /^\p{L}$/u.test(shape);
    const title = titles.has(plain.replace(/\./g, '')) && i === 0 && parts.length > 1;
    const word = {
      text: initial || title || /^\p{L}(?:\.\p{L})+$/u.test(shape) ? bare : shape,
      plain,
      capital: /^\p{Lu}/u.test(shape) && !reader.shouted,
    };
    if (!title && !isNameWord(word, words, trust, reader)) break;
    words.push(word);
    const ends = bare !== part || (part.endsWith('.') && !initial && !title);
    isEnded = ends || i + 1 === parts.length;
    if (isEnded) break;
  }
  while (
    words.length > 0 &&
    (particles.has(words.at(-1)?.plain as string) ||
      (words.length > 1 && /../.test(words.at(-1)?.plain as string) && titles.has(words.at(-1)?.plain as string)))
  )
    words.pop();
  const [first] = words;
  if (!first || (words.length === 1 && ((titles.has(first.plain) && !firstNames.has(first.plain)) || /^\p{L}\.?$/u.test(first.text))))
    return null;
  const rest = isEnded ? '' : parts.slice(words.length).join(' ');
  return fits(words, rest, trust) ? words : null;
}

function isNameWord(word: Word, before: Word[], trust: Trust, reader: Reader): boolean {
  const { plain, capital } = word;
  const known = firstNames.has(plain);
  if (before.length === 0) {
    if (/^\p{L}\.$/u.test(word.text)) return true;
    if (hardWords.has(plain)) return false;
    if (known) return !(smallWords.en.has(plain) && !smallNames.has(plain)) && (trust !== 'maybe' || capital || !isWord(plain));
    if (isWord(plain) && !(trust === 'sure' && capital && !hardWords.has(plain))) return false;
    if (trust === 'maybe') return capital && plain.length > 1;
    return /^\p{L}$/u.test(plain) ? true : plain.length >= 2 && !/^(a|an|the)$/.test(plain);
  }
  if (/^\p{L}$/u.test(plain) && plain !== 'i' && plain !== 'a' && plain !== 'y') return capital || reader.shouted || reader.asked;
  if (particles.has(plain)) return plain !== 'y' && plain !== 'e' && plain !== 'al' ? true : capital;
  if (hardWords.has(plain) || small.has(plain)) return false;
  if (capital) return !(suffixes.has(plain) && plain.length < 3);
  if (surnames.has(plain)) return trust !== 'maybe' || before[0]?.capital !== true;
  return !isWord(plain) && !(before[0]?.capital && trust === 'maybe');
}

/** What was read as a name has to be all that was said there, or be set off from the rest. */
function fits(words: Word[], rest: string, trust: Trust): boolean {
  const [first] = words as [Word, ...Word[]];
  const whole = words.map((word) => word.plain).join(' ');
  if (/['’]s$/.test(first.text) && trust !== 'sure') return false;
  if (words.length === 1 && cities.has(whole) && !firstNames.has(whole)) return trust === 'sure';
  if (
    words.length === 1 &&
    /(?:ing|ings|tion|ment|ness|able|ible|ful|less|ously|edly)$/.test(first.plain) &&
    !firstNames.has(first.plain) &&
    !first.capital
  )
    return false;
  if (trust !== 'maybe' && trust !== 'likely') return true;
  // "this is April 3rd", "its May already"; the house number of "its Marcus Bell 4127 SE Division" is longer.
  if (
    /^(?:already|now)/.test(rest) ||
    (/^\d/.test(rest) && !(words.length > 1 && /^\d{2,5}\s+\p{L}/u.test(rest))) ||
    (/^(?:january|february|march|april|may|june|july|august)$/.test(first.plain) && rest !== '')
  )
    return false;
  if (/^(?:st|street|ave|avenue|rd|road|dr|blvd|ln|lane)\b/i.test(rest)) return false;
  if (firstNames.has(first.plain) || titles.has(first.plain)) return !/^(?:['’]s)\b/.test(rest);
  if (trust === 'likely') return first.capital || words.length <= 2;
  return (
    first.capital &&
    (rest === '' ||
      (words.length > 1 && /^\d{2,5}\s/.test(rest)) ||
      /^(?:from|at|and|with|here|again|i|im|i['’]m|i['’]ve|my|calling|texting|y|de|desde|con|tengo|necesito)\b/i.test(rest))
  );
}

// Never part of a name, even with a capital.
const hardWords =
  set(`under regarding concerning brand the and or but is are was for with at in on my your our his her their its this that these those i a an of to not no yes please
  thanks tomorrow today tonight monday tuesday wednesday thursday friday saturday sunday asap that's thats it's spelled from by if about need have want can could
  would should here there speaking calling texting again who what when where why how so because just thank hi hello hey hola gracias con en
  por para que tengo necesito quiero vivo mi tu su dueño dueno dueña duena cliente nuevo nueva avec pour chez`);

const isWord = (plain: string): boolean =>
  noNames.has(plain) || small.has(plain) || ordinaryWords.has(plain) || measures.has(plain) || suffixes.has(plain) || hardWords.has(plain);

/** Capitals as the caller set them; where there are none, or nothing else, as names have them. */
function written(all: Word[], reader: Reader): string {
  // "Emily, Emily Carter" without the comma.
  const words = all.length > 2 && all[0]?.plain === all[1]?.plain ? all.slice(1) : all;
  return words
    .map((word, i) => {
      const own = word.text;
      const mixed = own !== own.toLowerCase() && (own !== own.toUpperCase() || own.length === 1) && !reader.shouted;
      if (mixed) return own;
      const plain = own.toLowerCase();
      if (i > 0 && particles.has(plain)) return plain;
      if (/^[b-df-hj-np-tv-xz]{2}$/.test(plain) && plain !== 'ty' && words.length === 1) return plain.toUpperCase();
      return plain
        .replace(/(^|[-'’.])\p{L}/gu, (letter) => letter.toUpperCase())
        .replace(/^Mc(\p{L})/u, (_, letter: string) => `Mc${letter.toUpperCase()}`)
        .replace(/(['’])S$/u, '$1s');
    })
    .join(' ');
}
