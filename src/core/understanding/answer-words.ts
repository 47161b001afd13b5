// The words by which a shop's own answers are found: what shops call a topic, and which words mean the same job.
import type { Topic } from './intents.ts';

/** What shops call a topic, in a key. */
export const keyWords: Record<Exclude<Topic, 'other'>, RegExp> = {
  price:
    /\b(prices?|pricing|fees?|costs?|rates?|charges?|service calls?|trip|call out|callout|dispatch|diagnostics?|diagnosis|hourly|minimum|estimate|cotizacion|precios?|tarifas?|prix|tarif)\b/,
  hours: /\b(hours?|open|opening|schedule|horarios?|heures)\b/,
  area: /\b(areas?|cities|coverage|zips?|travel|where we (work|go)|zonas?|territory)\b/,
  licensed: /\b(licen[sc]ed?|licen[sc]es?|licensing|bonded|certified|certifications?|credentials|licencia)\b/,
  insured: /\b(insured|insurance|liability|seguro|asegurados?)\b/,
  financing: /\b(financing|finance|payment plans?|installments|monthly|financiamiento|financement)\b/,
  payment: /\b(payments?|pay|cards?|methods? of payment|how to pay|pago|pagos|paiement)\b/,
  warranty: /\b(warranty|warranties|guarantees?|garantia|garantie)\b/,
  arrival: /\b(arrival|response|how soon|how long|wait|eta|duration|timing|window|same day)\b/,
  pets: /\b(pets?|dogs?|cats?|kids?|children|animals?|chemicals?|safety|safe|mascotas)\b/,
  brands: /\b(brands?|makes?|manufacturers?|marcas?|equipment)\b/,
  location: /\b(locations?|located|address|office|shop|storefront|where are you|ubicacion|local)\b/,
  'free-estimate': /\b(estimates?|quotes?|inspections?|consultations?|consults?|bids?|estimados?|presupuestos?|cotizacion)\b/,
  'emergency-service': /\b(emergency|emergencies|after hours|24 ?7|24 hours?|nights?|weekends?|emergencias?)\b/,
};
/** Where the topic may stand in the answer's own words instead. */
export const textWords: Partial<Record<Topic, RegExp>> = {
  licensed: /\blicen[sc]ed?\b|\bcertified\b/,
  insured: /\binsured\b|\binsurance\b/,
  financing: /\bfinanc/,
  warranty: /\b(warrant|guarante)/,
  pets: /\b(pets?|dogs?|animals?)\b/,
  'free-estimate': /\b(free (estimates?|quotes?|inspections?)|(estimates?|quotes?|inspections?) (are|is) free)\b/,
  'emergency-service': /\b(24\/7|24 hours|emergenc|after.?hours)/,
  payment: /\b(cards|cash|checks|venmo|zelle)\b/,
};

/** A fee for coming at all: it says something about any price. */
export const general =
  /\b(service calls?|service fees?|service charges?|call ?outs?|trip|dispatch|diagnostics?|diagnosis|minimum|hourly|per hour|labor|visit|show up|consultation|call fee|come out|first hour)\b/;
export const comingOut =
  /\b(service (call|fee|charge)|trip|dispatch|diagnos\w*|call ?out|come (out|look|by|and look|take|see|check)|just to (come|look|check|show)|to (come|look|check it|show up|take a look)|come|visit|visita|venir|revisar|checar|hourly|by the hour|an hour|per hour|minimum|deplacement)\b/;
export const money = /\$|\bfree\b|\bno charge\b|\bgratis\b|\b\d+ (dollars|bucks|dolares)\b|\bstarts? at\b|\bcosts?\b|\bprice/;

// Words that do not tell one question from another.
export const empty = new Set(
  `a an the my our your you we i me us it its is are am be do does did can could would will should have has had to of for on in at by with from
  and or but if so about as that this these those there here what whats which who how much many long when where why any some all also just
  please thanks hi hey hello guys guy yall one get got need want like know tell give going run cost costs costing price prices priced pricing
  charge charges charged fee fees rate rates quote quotes quoted ballpark range rough roughly around typically usually average normally say
  estimate estimates money pay paying offer faq question questions answer policy info new old gallon gal inch ft foot sq square amp ton
  big small standard basic regular whole house home
  el la los las un una de del en por para que cual cuanto cuantos cobran cobra cuesta cuestan precio precios es son tiene tienen hay y o
  me se su sus mi con al le combien coute prix le les des du pour une est votre vos`.split(/\s+/),
);
export const sameAs = new Map(
  `unclog drain-cleaning,clog drain-cleaning,clogged drain-cleaning,clear cleaning,cleared cleaning,snake cleaning,snaking cleaning,clean cleaning,
  cleaned cleaning,cleanings cleaning,destapar drain-cleaning,limpiar cleaning,limpieza cleaning,fix repair,fixed repair,fixing repair,repairs repair,repairing repair,
  repaired repair,arreglar repair,reparar repair,reparacion repair,install installation,installed installation,installing installation,installs installation,
  instalar installation,instalacion installation,replace installation,replacement installation,replacing installation,replaced installation,
  swap installation,put installation,inspect inspection,inspections inspection,inspected inspection,inspeccion inspection,check inspection,
  checkup tune,tuneup tune,maintenance tune,drenaje drain,drains drain,calentador heater,boiler heater-boiler,inodoro toilet,toilets toilet,bano toilet,
  techo roof,roofs roof,roofing roof,llave faucet,faucets faucet,fumigar treatment,fumigacion treatment,spray treatment,spraying treatment,
  treat treatment,treatments treatment,exterminate treatment,cerradura lock,locks lock,rekeying rekey,outlets outlet,enchufe outlet,panels panel,
  heaters heater,doors door,springs spring,roaches roach,cucarachas roach,cockroaches roach,ants ant,hormigas ant,mice mouse,ratones mouse,
  rats rat,ratas rat,termites termite,termitas termite,air ac,conditioner ac,conditioning ac,aire ac,furnaces furnace`
    .split(',')
    .map((pair): [string, string] => pair.trim().split(' ') as [string, string]),
);
export const actions = new Set(['cleaning', 'repair', 'installation', 'inspection', 'tune', 'treatment']);
