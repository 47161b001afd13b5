// Which language one text is written in, by the words and letters that only that language has. Keeping to a language
// over a conversation is not decided here.

export type Language = 'en' | 'es' | 'fr';

const languages = ['en', 'es', 'fr'] as const;

const words = (list: string) => new Set(list.trim().split(/\s+/));

/** Small words of each language, without accents: they name nothing, so they are in no name and end an address. */
export const smallWords: Record<Language, ReadonlySet<string>> = {
  en: words(`a about after again all already also always am an and any anybody anyone anything are arent around as at back be because been
    before being both but by can cant could couldnt did didnt do does doesnt doing dont else ever every for from get gets getting go goes
    going gonna got had has hasnt have havent having he her here hers hey hi him his how i id if ill im in into is isnt it its ive just
    let lets like lol make many maybe me mine more most much must my need needed needs never no nobody not nothing now of off oh ok okay
    on once one ones only or other our ours out over own please pls put quite really said same saw say see seem seems send she should
    since so some somebody someone something soon sorry still such sure take tell than thank thanks that thats the their them then there
    theres these they theyre thing things this those thx to too took tried try u until up ur us use very wanna want wants was wasnt we
    well were weve what whats when whenever where wheres which while who whos whose why will with within without wont would wouldnt yall
    yeah yep yes yet you youre your yours`),
  es: words(`a ahi ahora al algo alguien alguno algun antes aqui asi ayer aun bien bueno buena buenos buenas cada como compa con cual cuando cuanto
    cuantos cuanta cuesta de del desde disculpe donde dos e el ella ellos en entonces era es esa ese eso esta estaba estan estas este esto estoy
    estamos fue gracias ha habla hablo hace hacia han hasta hay hola hoy la las le les lo los mas me mi mia mio mis mucho muchas mucha
    muchos muy nada ni no nos nosotros nuestra nuestro o ocupa ocupamos ocupo otra otro para pero perdon poco podria porfa por porque puede pueden puedo pues que
    quien quiero quiere quisiera se ser si sin sobre solo son soy su sus tambien tan tengo tenemos tiene tienen toda todas todo todos
    tu tus un una uno unos usted ustedes va van voy y ya yo`),
  fr: words(`a ai alors apres as assez au aujourdhui aussi autre aux avant avec avez avoir beaucoup bien bonjour bonsoir c ca car ce ceci
    cela ces cest cet cette chez comme comment d dans de depuis des deux dois donc du elle elles en encore est et etait ete etes etre
    eux faire fait faut hier ici il ils j jai je jusqua l la le les leur lui m ma mais me mes merci moi mon n ne nest ni non nos notre
    nous on ont ou oui par parce pas peu peut peux plus pour pourriez pouvez puis qu quand que quel quelle quelque quelquun qui quoi s
    sa salut sans se ses si son sont sous suis sur svp t ta tes toi ton tout toute tres trop tu un une va vers veux voici voudrais
    voulez vous votre vos y`),
};

// Words of content that show a language by themselves; no name and no place is among them.
const tellingWords: Record<Language, ReadonlySet<string>> = {
  en: words(`afternoon afternoons anytime anywhere basement bathroom bathrooms bedroom breaker broke broken burst busted ceiling clogged
    cold cooling crawlspace day days dishwasher drain drains dripping drips emergency evening everything fan faucet fee fix fixed flooded
    flooding friday furnace garage gutter heat heater heating help hello home hot hour hours house kitchen landlord later leak leaked
    leaking leaks light lights mice monday month morning mornings neither next night outlet outlets owner plumber problem quit quote rats
    repair roaches roof saturday second sewer shower sink smell smells someone sounds spanish speak sunday switch tenant termites
    thursday today toilet tomorrow tonight tripping tub tuesday upstairs wall wasps water wednesday week weekend weekends window work
    working works yesterday`),
  es: words(`agua alacranes alfombra apagon ayuda azotea banera bano baño cables calefaccion calentador calienta casa cita cocina cobran cucaracha
    cucarachas cuarto direccion domingo drenaje dueno electricista emergencia enchufe enfria espanol español fregadero frio fuga funciona
    goteando gotea goteo gotera goteras gratis hormigas huele humo inodoro ingles inundando jueves lavabo llamo llave luz marque marco lunes luego
    manana mañana mandar martes miercoles necesita necesitamos necesito nombre ninguna noche piso plomero prende problema quemado ratas
    ratones regadera rompio roto sabado semana sirve sotano tapado tapo tarde tardes techo tejado tuberia tubo urgente ventana viene
    venir viernes vivo presupuesto precio cuestan segunda primera tercera cuarta ultima cualquier dia dias hora horas termitas temprano`),
  fr: words(`bouche bouchee bouches bris brise brisee chaude chaud chauffage chaudiere chauffe chauffe-eau climatisation coule coulent cout coute
    cuisine demain dimanche dispo disponible eau egout electricien evier fonctionne fourmis fuite fuites gouttiere heure heures janvier
    jeudi jour jours lavabo lundi maison marche mardi matin matinee mercredi midi odeur panne plafond plombier prise probleme rendez-vous
    repare reparer robinet salle samedi semaine soir soumission souris sous-sol toit toiture toilette toilettes tuyau urgence vendredi
    venir besoin savoir anglais francais français parlez combien`),
};

// A word that several languages share, or that names and states have too, is a hint; one hint is never enough.
const telling = 2;
const hint = 0.5;
const enough = 2;

const spelling: [Language, RegExp][] = [
  ['es', /[¿¡]/],
  [
    'es',
    /(^|\s)(s[íi] (por favor|gracias|claro|est[áa] bien)|sí|no s[eé]|por ?fa(vor|vorcito)?|todo bien|a las?|est[áa] bien)(?![\p{L}\p{N}])/iu,
  ],
  ['fr', /(^|[\s(])([jcdlmnst]|qu)['’](?=[aeéèêhiouy])/iu],
  ['fr', /(^|\s)(d['’]accord|s['’]il (vous|te) pla[iî]t|est-ce)(?![\p{L}\p{N}])/iu],
  [
    'en',
    /\b(?:do|does|is|was|are|ca|wo|did|have|would|could|should)n['’]t\b|\b(?:it|that|what|there|where|who)['’]s\b|\bi['’](?:m|ve|ll|d)\b/i,
  ],
  ['en', /(^|\s)at \d/i],
];

// Written by everybody whatever they speak, or part of names, states and directions.
const hints =
  words(`a al as at ca co d de del des du e el en ha hi i id in l la las le les lol los ma mi me n ne no non o of oh ok okay on or our
  pa pls s se si so son su sur sure t thx tu u un une us va will y yeah yes`);

/** The language of one text, or null when it does not show (a number, "ok", a name, an address). */
export function readLanguage(text: string): Language | null {
  const score: Record<Language, number> = { en: 0, es: 0, fr: 0 };
  for (const [language, pattern] of spelling) if (pattern.test(text)) score[language] += telling;
  for (const word of wordsOf(text)) {
    const plain = withoutAccents(word);
    for (const language of languages) score[language] += weightOf(word, plain, language);
  }
  const [first, second] = languages.toSorted((one, other) => score[other] - score[one]) as [Language, Language];
  return score[first] >= enough && score[first] > score[second] ? first : null;
}

function weightOf(word: string, plain: string, language: Language): number {
  if (tellingWords[language].has(plain) || tellingWords[language].has(word)) return telling;
  if (!smallWords[language].has(plain)) return 0;
  const shared = languages.some((other) => other !== language && smallWords[other].has(plain));
  return shared || hints.has(plain) ? hint : telling;
}

/** Lower-case words, without those that look like names: a capital that does not start a sentence. */
function wordsOf(text: string): string[] {
  const shouted = text === text.toUpperCase();
  const found: string[] = [];
  for (const match of text.matchAll(/[\p{L}'’-]+/gu)) {
    const before = text.slice(0, match.index).trimEnd();
    const startsSentence = before === '' || /[.!?:,\n¿¡]$/.test(before) || text.slice(before.length, match.index).includes('\n');
    if (!shouted && !startsSentence && /^\p{Lu}./u.test(match[0])) continue;
    for (const word of match[0]
      .toLowerCase()
      .replace(/(?<=\p{L})['’](?=(t|s|m|re|ve|ll|d)$)/u, '')
      .split(/['’]/))
      if (word) found.push(word);
  }
  return found;
}

/** "Montréal" → "Montreal". */
export const withoutAccents = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '');
