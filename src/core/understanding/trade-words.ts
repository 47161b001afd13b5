// Finds the words of a trade in what people text: typos, plurals and verb forms are overlooked, the order of words and
// the small words between them do not matter. What the finds mean is decided in job.ts.
import type { TradePack } from '../trades/index.ts';
import { smallWords, withoutAccents } from './language.ts';

const words = (list: string) => list.trim().split(/\s+/);

/** `stem` null: says nothing here ("the", "my"). */
export type Word = { start: number; end: number; plain: string; stem: string | null };
export type Find = { service: string; weight: number; at: number[] };

// Between the words of a term, and never part of one.
const fillers = new Set(
  words(`a an the my our your ur his her hers their its it this that these those there theres is are was were be been being am im i we
  you u he she they me us to too of in on at for from with and or but by just so very really some any has have had got get gets getting
  need needs needed want wants wanted please pls plz like also around about i'm ive id ill kinda still keeps keep kept
  el la los las un una unos unas mi mis su sus de del en y o que se me le lo al con por para esta estan es son hay tengo tiene tenemos
  muy mas ya nos favor necesito necesita necesitamos quiero quisiera`),
);
const negations = new Set(
  words(`no not wont dont doesnt isnt arent cant cannot couldnt didnt wasnt hasnt havent wouldnt aint never without nothing stopped stops
  quit quits nor sin nunca tampoco`),
);
// Real words that a typo of a trade's word would look like.
const notTypos = new Set(
  words(`fee fees lead leads rank ranks senior seniors able actually again angle apart april arrive august aware away bad basic become believe best better black block blank boards boat
  born both bottle bottom brain branch brand bread break brick bring broad brother brown build built cabin called calling calls candy
  carry case cases cause center certain chance charge charged chart cheap check chose class clear clerk clock closer cloud coach coast
  colder comes coming cook cookie could couldn count country course court cover crash cream credit crew cross daily dance deal dealer
  death december dinner direct doctor dollar done doubt dozen draft draw dream dress drink drive driver early earth eight either email
  enter every exact extra faith family fault favor field fight final finish first flair flash flight float floor food force former found
  frank fresh friday friend front fruit gave given glad glass grand grant grass gray great green greet group guess guest hardy heard
  heart heather heavy hello hence herself hired holding honest hoping horse hotel hours houses human idea issue james jan january joint
  judge july june kevin kids kind know large larger later laugh laura layer learn least leave leaves left letter level light lighter lines list
  listen live lived lives living local long longer loose lose lost love lower lunch lunes major maker manual march maria mark market
  martes marvin match matter maybe meant media meter middle miles miller minor minute model moment monday money month months morning
  mother mouth move moved movie music names near night noise north noted november number nurse october offer office older order other
  outer owner paid paint pair paper park parker part parts party patch peace people perfect phone photo picture piece pieces place plain
  plane plant plate plaza point pound press pretty price print prior probably proud put quick quiet quite rachel raise ranch reach
  reached react read ready really recent rental rented reply right river roger roman rough round route sarah saved scale scene school
  scott seen sense serve seven shall shape share sharp sheet shift ship shirt shoot shore short shout shown side sight since sister six
  skill sleep slept slice small smart smith smoke snack solar solve sorry sound south space speak speed spell spend spent split spoke
  sport staff stage stand stare start state states stay steel steep steve still stole stone stood storm story street strong stuck study
  stuff style sugar suite sunday super sure sweet table taken talk taste teach terms texas texted than thank thanks their them there
  these thick thing things think third those thought three threw through thursday tight times title today together total touch tough
  tower town toward trade train travel treat tried tries truck true truly trust truth tuesday turner twice under union until usual value
  video visit voice wait waited waiter wages wagon walker walter warm wasted watch watched water waters wayne wednesday weeks weigh
  weird wells where which while white whole whose wife willing winter wish woman women words world worry worse worst worth would write
  wrong wrote yards year years young
  abierto abril agosto alguien amigo antes apenas aparte arriba ayer bajo barato bien bueno cada calle cambio carta cerca cerrado claro
  clase color como comida compra conoce cosa cosas costo creo cuando cuanto cuenta cuesta dejar dejo desde dice dinero donde entre era
  espera esposa esposo estado este feliz fiesta fuera grande gracias hacer hasta hermano hijo hijos hola hombre hora horas hoy igual
  jueves junto lado largo lejos libre listo llama llamar llamo llega lugar malo mandar mano manana martes mayor media mejor menos mesa
  mismo mucho mujer nada noche nombre nueve nunca otra otro padre pagar parte pasa paso perro pero persona poco primo pronto puede
  punto queda quien quiere rapido renta sabado sabe saber salida senor senora siempre sobre solo tarde tener tiempo tienda toda todo
  trabajo viernes vive vivo`),
);
// Said about any trade's things; a typo of one is one too.
const commonWords = words(`afternoon anymore appliance backing basement bathroom bedroom broken ceiling clogged cracked crawlspace damage
  downstairs electric emergency estimate everywhere flooding freezing install installed kitchen leaking making morning outside problem
  repair repaired replace replaced running shutting someone started stopped tonight tomorrow trouble upstairs urgent working
  arreglar cocina emergencia funciona inundando instalar problema reparar urgente`);

type Term = { service: string; stems: string[]; weight: number };
type Lexicon = { terms: Term[]; stems: Set<string>; spellings: Set<string> };
const lexicons = new WeakMap<TradePack, Lexicon>();

function lexiconOf(pack: TradePack): Lexicon {
  const known = lexicons.get(pack);
  if (known) return known;
  const spellings = new Set([...pack.services.flatMap((service) => service.words.flatMap((term) => term.split(' '))), ...commonWords]);
  const own = pack.services.map(({ id, words: all }) => ({ id, terms: all.map((term) => stemsOf(term, spellings)) }));
  const services = new Map<string, number>();
  for (const { terms } of own) for (const of of new Set(terms.flat())) services.set(of, (services.get(of) ?? 0) + 1);
  // A word that many services share tells little.
  const weightOf = (stems: string[]) => stems.reduce((sum, of) => sum + (services.get(of) ?? 1) ** -0.5, 0);
  const lexicon = {
    terms: own.flatMap(({ id, terms }) => terms.map((stems) => ({ service: id, stems, weight: weightOf(stems) }))),
    stems: new Set([...services.keys(), ...commonWords.map(stem)]),
    spellings,
  };
  lexicons.set(pack, lexicon);
  return lexicon;
}

function stemsOf(term: string, spellings: Set<string>): string[] {
  const stems = new Set<string>();
  const parts = term.split(' ');
  for (let index = 0; index < parts.length; index += 1) {
    const joined = `${parts[index]}${parts[index + 1] ?? ''}`;
    const isOne = index + 1 < parts.length && isJoined(joined, spellings);
    const found = stemOf(isOne ? joined : (parts[index] as string));
    if (found) stems.add(found);
    if (isOne) index += 1;
  }
  return [...stems];
}

/** "dish washer" is "dishwasher" where the trade knows that word. */
const isJoined = (word: string, spellings: Set<string>) => word.length >= 7 && word.length <= 24 && spellings.has(word);
const stemOf = (word: string): string | null => (fillers.has(word) ? null : negations.has(word) ? 'no' : stem(word));

/** The words of `text` in plain letters, with typos of the trade's words put right. */
export function wordsOf(text: string, pack: TradePack): Word[] {
  const lexicon = lexiconOf(pack);
  const found: Word[] = [];
  const matches = [...text.matchAll(/a\/c\b|[\p{L}\p{M}\p{N}]+(?:['’`][\p{L}]+)*/giu)];
  for (let index = 0; index < matches.length; index += 1) {
    const match = matches[index] as RegExpExecArray;
    const plain = plainWord(match[0]);
    const next = matches[index + 1];
    const joined = next ? plain + plainWord(next[0]) : '';
    const start = match.index;
    const end = start + match[0].length;
    if (next && !fillers.has(plain) && next.index <= end + 1 && isJoined(joined, lexicon.spellings)) {
      found.push({ start, end: next.index + next[0].length, plain: joined, stem: stem(joined) });
      index += 1;
      continue;
    }
    for (const part of split(plain, lexicon)) {
      const spelled = spell(part, lexicon);
      found.push({ start, end, plain: spelled, stem: stemOf(spelled) });
    }
  }
  return found;
}

/** Where the trade's terms stand in one sentence; the words of a term stand close together. */
export function findTerms(sentence: Word[], pack: TradePack): Find[] {
  const telling = sentence.flatMap((word, index) => (word.stem === null ? [] : [{ stem: word.stem, index }]));
  const places = new Map<string, number[]>();
  for (const [place, { stem: of }] of telling.entries()) {
    const known = places.get(of);
    if (known) known.push(place);
    else places.set(of, [place]);
  }
  const finds: Find[] = [];
  for (const { service, stems, weight } of lexiconOf(pack).terms) {
    const [first, ...rest] = stems as [string, ...string[]];
    for (const from of places.get(first) ?? []) {
      const at = [from];
      for (const other of rest) {
        const near = places.get(other)?.find((place) => Math.abs(place - from) <= stems.length + 2);
        if (near !== undefined) at.push(near);
      }
      if (at.length < stems.length) continue;
      const last = Math.max(...at);
      // A negation that ends the text found belongs to what follows it.
      if (stems.indexOf('no') < stems.length - 1 && at[stems.indexOf('no')] === last && stems.length > 1) continue;
      if (last - Math.min(...at) <= stems.length + 2) finds.push({ service, weight, at: at.map((place) => telling[place]?.index ?? 0) });
    }
  }
  return finds;
}

/** The service with the longest term, then with the most words, then the one that the pack names first. */
export function bestService(finds: Find[], pack: TradePack): string | null {
  let best: { id: string; heaviest: number; covered: number } | null = null;
  for (const { id } of pack.services) {
    const own = finds.filter((find) => find.service === id);
    if (own.length === 0) continue;
    const heaviest = Math.max(...own.map((find) => find.weight));
    const covered = new Set(own.flatMap((find) => find.at)).size;
    if (!best || heaviest > best.heaviest || (heaviest === best.heaviest && covered > best.covered)) best = { id, heaviest, covered };
  }
  return best?.id ?? null;
}

export const plainWord = (word: string): string => withoutAccents(word.toLowerCase()).replace(/[^\p{L}\p{N}]/gu, '');

/** Enough to bring "leaks", "leaking", "leaked" and "leak" together; not for reading. */
function stem(word: string): string {
  if (word.length < 4 || word.length > 24) return word;
  let root = word;
  if (/ies$/.test(root) && root.length > 4) root = `${root.slice(0, -3)}y`;
  else if (/[^su]s$/.test(root)) root = root.slice(0, -1);
  const cut = /^(.*[aeiouy].*?)(?:ing|ed)$/.exec(root)?.[1];
  if (cut && cut.length >= 3) root = cut.replace(/([bdfgmnprt])\1$/, '$1');
  if (root.length > 4) root = root.replace(/e$/, '');
  return root;
}

/** "waterheater" → "water", "heater". */
function split(word: string, lexicon: Lexicon): string[] {
  if (word.length < 8 || word.length > 24 || isKnown(word, lexicon)) return [word];
  for (let at = 3; at <= word.length - 3; at += 1) {
    const [left, right] = [word.slice(0, at), word.slice(at)];
    if (lexicon.stems.has(stem(left)) && lexicon.stems.has(stem(right))) return [left, right];
  }
  return [word];
}

function spell(word: string, lexicon: Lexicon): string {
  if (word.length < 4 || word.length > 20 || isKnown(word, lexicon) || /\d/.test(word)) return word;
  let best: { spelling: string; distance: number } | null = null;
  for (const spelling of lexicon.spellings) {
    if (spelling.length < 5) continue;
    const isLong = word.length >= 8 && spelling.length >= 8 && spelling.slice(0, 3) === word.slice(0, 3);
    const allowed = isLong ? 2 : 1;
    if (spelling[0] !== word[0] || Math.abs(spelling.length - word.length) > allowed) continue;
    const distance = editDistance(word, spelling);
    if (distance <= allowed && (!best || distance < best.distance)) best = { spelling, distance };
  }
  return best?.spelling ?? word;
}

const isKnown = (word: string, lexicon: Lexicon): boolean =>
  fillers.has(word) ||
  negations.has(word) ||
  notTypos.has(word) ||
  lexicon.stems.has(stem(word)) ||
  smallWords.en.has(word) ||
  smallWords.es.has(word);

/** Letters put in, left out or changed, and neighbours swapped, each counted once. */
function editDistance(one: string, other: string): number {
  let before: number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const change = (row[j - 1] as number) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next[j] = Math.min(change, (row[j] as number) + 1, (next[j - 1] as number) + 1);
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        next[j] = Math.min(next[j] as number, (before[j - 2] as number) + 1);
    }
    before = row;
    row = next;
  }
  return row[other.length] as number;
}
