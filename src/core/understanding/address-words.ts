// The words that US and Canadian addresses are made of, and those that only look like it.
import { smallWords, withoutAccents } from './language.ts';

const words = (list: string) => new Set(list.trim().split(/\s+/));

export const suffixes =
  words(`st street str ave av aven avenue avenu rd road dr drive drv blvd boulevard blv bvd ln lane ct court crt pl place way wy cir
  circle crcl ter terr terrace pkwy parkway pky hwy highway trl trail sq square aly alley expy expressway tpke turnpike fwy freeway cres
  crescent`);
// These name a street only where no surer word follows: "Turtle Creek Cir", "12 Fox Run".
export const lesserSuffixes =
  words(`bend bluff branch brook canyon close commons cove creek crossing xing crest dale dell estates falls field fields flats
  ford forest garden gardens gate gates glen green grove harbor heights hts highlands hill hills hollow island isle junction knoll knolls
  lake lakes landing line loop manor meadow meadows mews mill mount mountain oaks orchard park pass path pike pine pines plaza plz point pt
  pointe ranch ridge rise row run shore shores spring springs square summit trace vale valley view vista villas village vlg walk wood woods`);
export const typedOften = ['street', 'avenue', 'boulevard', 'drive', 'circle', 'terrace', 'parkway', 'highway', 'court', 'place'];
export const notTypos =
  words(`streets streetlight stress strict driver drivers drives drove drivel dive drip count courts places placed plane plate palace peace lace
  circles revenue avenues police`);
// Streets that need no "St".
export const wholeStreets = words('broadway bowery esplanade embarcadero strand boardwalk malecon');
// The kind comes first: "Calle Olivo", "Rue du Parc", "Avenue B".
export const kindsBefore =
  words(`calle avenida ave av avenue rue boul boulevard blvd chemin ch camino paseo via calzada callejon carrera cerrada montee rang
  impasse cote plaza circuito`);
export const highways = words('hwy highway fm cr sr rr route rte rt us interstate autoroute');
export const twoWordHighways = [
  'county road',
  'county rd',
  'co rd',
  'state route',
  'state road',
  'state hwy',
  'us hwy',
  'us highway',
  'us route',
  'old hwy',
  'old highway',
  'rural route',
  'ranch road',
  'farm road',
  'county hwy',
  'county highway',
  'state highway',
  'township road',
  'private road',
];
export const directions = words('n s e w ne nw se sw so no north south east west northeast northwest southeast southwest');
export const frenchDirections = words('o ouest est nord sud');
export const joining = words('de la del las los el du des le les of the l d y et');

export const unitWords = words(
  'apt apartment apto appt app apart aprt unit ste suite spc trlr bldg bld building depto departamento dept lot trailer space room rm bureau logement',
);
export const buildings = words('bldg bld building');
/** A home's own part; "unit 3" may be an air conditioner. */
export const homeUnits = words('apt apartment apto appt ste suite depto departamento');

// Never part of a street's name when nothing else shows that it is a street: what homes are made of, what breaks, what is counted.
export const measures =
  words(`min mins minute minutes hr hrs hour hours day days week weeks month months year years yr yrs am pm oclock ft foot feet inch inches in
  sq sqft gal gallon gallons ton tons hp amp amps volt volts v watt watts kw btu btus degree degrees psi lb lbs pound pounds percent bucks
  dollars dollar dlls story stories storey floor floors car bed beds bath baths way lane lanes time times x people guys kids dogs cats
  hora horas dia dias semana semanas mes meses ano anos minuto minutos galones toneladas pies heures jours ans semaines pieds litres`);
export const ordinaryWords =
  words(`ac air appliance appointment attic available backyard baseboard basement bathroom bathrooms bedroom bedrooms blank blinking block
  blocked boiler breaker breakers broke broken bulb bulbs burst busted camera camper ceiling check clicking clog clogged code cold cooling
  crack cracked dead dishwasher disposal door doors downstairs drain drains drip dripping drips dryer duct ducts emergency estimate faucet
  faucets fan fans fence fixture fixtures flooded flooding freezer fridge front furnace fuse garage gas gate gutter gutters heat heater heaters
  heating heatpump hole holes home homes hot house hvac inspection keypad kitchen laundry leak leaking leaks leaky lights mice minisplit mold motor
  noise number old outlet outlets oven panel panels part parts phone pilot pipe pipes plug plugs plumber plumbing pool porch power problem
  pump quit quote rats repair replace roaches roof room rooms running sensor serial service sewer shingle shingles shower showers sink
  sinks smell smells smoke spark sparking sparks sprinkler started stopped sump switch switches tank tenant termites thermostat
  toilet toilets tonight tripping tub tubs unit units upstairs urgent vent vents wall walls wasps water window windows wire wires wiring working
  zone zones today tomorrow tmrw tmr yesterday morning afternoon evening noon night monday mon tuesday tue tues wednesday wed thursday thu
  thur thurs friday fri saturday sat sunday sun january jan february feb march april may june july august september sept october
  november december zip address directly located live lives living rent rental mobile model order invoice ticket account
  fuga agua bano cocina cucarachas casa techo luz calentador manana hoy tarde noche lunes martes miercoles jueves viernes sabado domingo
  fuite eau toilette cuisine demain lundi mardi mercredi jeudi vendredi samedi dimanche nuevo dueno name names husband wife bad
  call text busy side next dead wrong same whole across behind near between corner`);
export const functionWords = new Set(
  [...smallWords.en, ...smallWords.es, ...smallWords.fr].filter((word) => !directions.has(word) && word !== 'van'),
);
// The number after one of these is not a house.
export const beforeOtherNumbers =
  words(`model serial invoice order ticket account acct code pin ref reference part warranty license licence ccb permit box
  channel error mile exit ext extension size about around roughly approx like only last every past not than`);

export const regions = new Map(
  `AL alabama,AK alaska,AZ arizona,AR arkansas,CA california,CA calif,CO colorado,CT connecticut,DE delaware,DC district of columbia,FL florida,
  FL fla,GA georgia,HI hawaii,ID idaho,IL illinois,IN indiana,IA iowa,KS kansas,KY kentucky,LA louisiana,ME maine,MD maryland,MA massachusetts,
  MA mass,MI michigan,MN minnesota,MS mississippi,MO missouri,MT montana,NE nebraska,NV nevada,NH new hampshire,NJ new jersey,NM new mexico,
  NY new york,NC north carolina,ND north dakota,OH ohio,OK oklahoma,OR oregon,OR ore,PA pennsylvania,PA penna,PR puerto rico,RI rhode island,
  SC south carolina,SD south dakota,TN tennessee,TN tenn,TX texas,TX tex,UT utah,VT vermont,VA virginia,WA washington,WA wash,WV west virginia,
  WI wisconsin,WI wisc,WY wyoming,ON ontario,ON ont,QC quebec,QC que,QC pq,BC british columbia,AB alberta,AB alta,MB manitoba,SK saskatchewan,
  SK sask,NS nova scotia,NB new brunswick,NL newfoundland,PE prince edward island,PE pei,YT yukon,NT northwest territories,NU nunavut`
    .split(',')
    .map((entry): [string, string] => [entry.trim().slice(3), entry.trim().slice(0, 2)]),
);
export const regionCodes = new Set(regions.values());
export const canadian = new Set(['ON', 'QC', 'BC', 'AB', 'MB', 'SK', 'NS', 'NB', 'NL', 'PE', 'YT', 'NT', 'NU']);
// "in", "or", "me": a state only in capitals or before its ZIP.
export const wordsLikeRegions = words('in or me ok hi oh la pa co de al ma id mi on ne nd ct que');

const canadianCities = `Toronto,Montreal,Vancouver,Calgary,Edmonton,Ottawa,Winnipeg,Quebec City,Hamilton,Kitchener,Mississauga,Brampton,Surrey,Laval,Halifax,
  Markham,Vaughan,Gatineau,Saskatoon,Longueuil,Burnaby,Regina,Richmond Hill,Oakville,Burlington,Sherbrooke,Oshawa,Barrie,Guelph,Kelowna,
  Scarborough,North York,Etobicoke`;
const unitedStatesCities = `New York,Brooklyn,Los Angeles,Chicago,Houston,Phoenix,Philadelphia,San Antonio,San Diego,Dallas,Austin,San Jose,Fort Worth,
  Jacksonville,Columbus,Indianapolis,Charlotte,San Francisco,Seattle,Denver,Oklahoma City,Nashville,El Paso,Washington DC,Las Vegas,Boston,
  Detroit,Portland,Louisville,Memphis,Baltimore,Milwaukee,Albuquerque,Tucson,Fresno,Sacramento,Mesa,Kansas City,Atlanta,Colorado Springs,
  Omaha,Raleigh,Miami,Virginia Beach,Long Beach,Oakland,Minneapolis,Tulsa,Bakersfield,Tampa,Wichita,Arlington,New Orleans,Cleveland,
  Honolulu,Anaheim,Orlando,Stockton,Cincinnati,Pittsburgh,St Louis,Saint Paul,St Paul,Greensboro,Lincoln,Plano,Newark,Durham,Henderson,
  Chula Vista,Fort Wayne,St Petersburg,Laredo,Lubbock,Scottsdale,Reno,Glendale,Chesapeake,Irving,Fremont,Boise,Richmond,Baton Rouge,
  Spokane,Des Moines,Tacoma,Modesto,Salt Lake City,Birmingham,Rochester,Fayetteville,Knoxville,Buffalo,Garland,Chandler,Gilbert,Tempe,
  Visalia,Clovis,Vancouver,Hillsboro,Beaverton,Gresham,Salem,Eugene,Provo,Ogden,Orem,Sandy,Dayton,Akron,Toledo,Frisco,McKinney,Denton,
  Mesquite,Amarillo,Waco,Corpus Christi,Brownsville,McAllen,Killeen,Round Rock,Huntsville,Mobile,Montgomery,Savannah,Augusta,Charleston,
  Chattanooga,Little Rock,Shreveport,Jackson,Tallahassee,Fort Lauderdale,Hialeah,Cape Coral,Riverside,Santa Ana,Irvine,San Bernardino,
  Oxnard,Fontana,Moreno Valley,Huntington Beach,Santa Clarita,Ontario,Rancho Cucamonga,Oceanside,Garden Grove,Santa Rosa,Elk Grove,Corona,
  Lancaster,Palmdale,Salinas,Hayward,Pasadena,Sunnyvale,Escondido,Torrance,Roseville,Berkeley,Providence,Worcester,Springfield,Hartford,
  New Haven,Bridgeport,Stamford,Yonkers,Syracuse,Albany,Jersey City,Paterson,Aurora,Naperville,Rockford,Joliet,Grand Rapids,Madison,
  Green Bay,Sioux Falls,Fargo,Billings,Anchorage,Cheyenne,Norman,Topeka,Olathe,Overland Park`;
const cityList = (list: string) => list.split(',').map((city) => city.trim());
/** Places that anybody knows, so that a caller from elsewhere is understood; the shop's own list comes first. */
export const knownCities: readonly string[] = [...cityList(unitedStatesCities), ...cityList(canadianCities)];
export const inCanada = new Set(cityList(canadianCities).map((city) => plain(city)));

export const nicknames: [string, string][] = [
  ['slc', 'Salt Lake City'],
  ['nyc', 'New York'],
  ['philly', 'Philadelphia'],
  ['vegas', 'Las Vegas'],
  ['okc', 'Oklahoma City'],
];
export const introductions = words('at is its address addy located live lives en');
export const placeLeads = words('in near to from around serve service cover covers at come en a desde cerca hasta outside inside over');
export const streetLeads = words('on at off near its is meant mean to en sur sobre by not and actually sorry no street address calle');
export const adjectives = words(
  'busy side next dead wrong same whole quiet gravel dirt main back other wide end public private city cross across',
);
/** Words that take back what was said before. */
export const takesBack = words('no nope not wait sorry oops actually meant mean make correction');
export const loneNumberCompany = new Set([
  ...words('its it is number house the no not sorry meant i mean actually numero el la es casa oops'),
  '',
]);

/** "Fort Worth" and "Ft. Worth" are one place. */
export function plain(text: string): string {
  return withoutAccents(text)
    .toLowerCase()
    .replace(/['’.]/g, '')
    .replace(/\bsaint\b/g, 'st')
    .replace(/\bfort\b/g, 'ft')
    .replace(/\bmount\b/g, 'mt')
    .trim();
}
