// What people thumb into a phone, in the form that patterns are written for: small letters without accents, shorthand
// spelled out, the words we listen for spelled right. For reading only; what is kept is the caller's own text.
import { withoutAccents } from './language.ts';

const shorthand = new Map(
  `u you,ur your,r are,pls please,plz please,plss please,thx thanks,thnx thanks,tnx thanks,tks thanks,thks thanks,thanx thanks,tysm thanks,
  abt about,rn right now,atm right now,tmrw tomorrow,tmr tomorrow,tmrow tomorrow,tomorow tomorrow,tommorow tomorrow,tommorrow tomorrow,
  appt appointment,appts appointments,apt. appointment,apptmt appointment,appmt appointment,cuz because,bc because,ppl people,wanna want to,
  gonna going to,gotta have to,lemme let me,gimme give me,some1 someone,any1 anyone,somebody someone,anybody anyone,wat what,wut what,
  whn when,hw how,msg message,txt text,txting texting,bday birthday,nvm nevermind,nm nevermind,cancle cancel,cancell cancel,cansel cancel,
  cancled cancelled,canceled cancelled,canceling cancelling,ive i have,youve you have,smel smell,smeel smell,smelll smell,smels smells,
  gass gas,gaz gas,smoek smoke,somke smoke,panal panel,pannel panel,breakr breaker,braker breaker,outlit outlet,oulet outlet,sparkin sparking,
  smokin smoking,burnin burning,comin coming,goin going,leakin leaking,drippin dripping,shockd shocked,mornin morning,evenin evening,
  lisenced licensed,lisensed licensed,licenced licensed,lisence license,licence license,liscensed licensed,prolly probably,def definitely,idk i dont know,dunno i dont know,q que,k ok,kk ok,okay ok,okey ok,okie ok,oki ok,porfa por favor,porfavor por favor,
  xfa por favor,pfa por favor,xfavor por favor,grax gracias,yall you all,telefono telefono,orita ahorita,ahorita ahorita,hmu hit me up,hbd happy birthday,outta out of,wth what the hell,jus just,
  lil little,sis sister,biz business,fs for sure,whos who is,b4 before,pops dad,omw on my way,ima i will,imma i will`
    .split(',')
    .map((pair): [string, string] => {
      const [short = '', ...long] = pair.trim().split(' ');
      return [short, long.join(' ')];
    }),
);

const digitWords: Record<string, string> = {
  '2day': 'today',
  '2nite': 'tonight',
  '2morrow': 'tomorrow',
  '2mrw': 'tomorrow',
  '2x': 'twice',
  l8r: 'later',
};

// Only words of six letters and more: shorter ones have too many neighbours ("spoke" is no "smoke").
const listenedFor = `appointment appointments reschedule schedule scheduled cancelled cancelling cancel licensed license insured insurance
  financing warranty guarantee estimate estimates emergency payment payments hiring refund complaint lawyer attorney located anymore
  electrical breaker outlet outlets sparking sparks burning smoking flames monoxide carbon detector propane ridiculous unacceptable
  technician someone kidding company inspection service credit website marketing charge number person manager discount discounts
  address price prices another already`.split(/\s+/);
/** Words of their own, a letter away from one of those. */
const neighbours = new Set(
  `change changed changes changing charger charged charges injured inspired sparkling spelling selling smelling sparing sharing spring
  breeding bleeding bearing burying banking barking boring bunking buying personal persona personas persone parson prison perdon monoxido
  managed manage manages websites inspeccion inspector inspecting compact compare compared compared electrico electrica carton
  cameron hiking hiding having diring cancels licence serviced services serving surviving outlets outset outer break breaking
  estimated estimator guaranteed payment pavement smocking soaking flamed frames princes priced prized princess reunion refuse
  refined refold lumber member humber defector deflector relocated lawyers dressed dresses located skidding schedules numbers spark
  sparkles sparky sparse speaks starks stinks`.split(/\s+/),
);

/** A letter too few, too many, wrong, or two that changed places. */
export function isTypoOf(word: string, right: string): boolean {
  if (word === right || Math.abs(word.length - right.length) > 1) return word === right;
  let start = 0;
  while (start < word.length && word[start] === right[start]) start++;
  let end = 0;
  while (end < word.length - start && end < right.length - start && word[word.length - 1 - end] === right[right.length - 1 - end]) end++;
  const left = word.slice(start, word.length - end);
  const wanted = right.slice(start, right.length - end);
  if (left.length <= 1 && wanted.length <= 1) return true;
  return left.length === 2 && wanted.length === 2 && left[0] === wanted[1] && left[1] === wanted[0];
}

function respell(word: string): string {
  const known = shorthand.get(word);
  if (known) return known;
  if (word.length < 6 || neighbours.has(word)) return word;
  // A word with an ending is no typo: "emergencies", "charges".
  if (listenedFor.some((right) => word.startsWith(right))) return word;
  return listenedFor.find((right) => right.length >= 6 && right[0] === word[0] && isTypoOf(word, right)) ?? word;
}

/** "Are U guys licenced??" → "are you guys licensed??". Lines become sentences. */
export function plainText(text: string): string {
  return withoutAccents(text.normalize('NFKC').toLowerCase())
    .replace(/['’‘`´]/g, '')
    .replace(/\s*\n+\s*/g, ' . ')
    .replace(/\bx favor\b/g, 'por favor')
    .replace(/\bw\/|(?<=\w )w(?= [a-z])/g, 'with ')
    .replace(/(?<=\w )n(?= [a-z]{2})/g, 'and')
    .replace(/\b(2day|2nite|2morrow|2mrw|2x|l8r)\b/g, (word) => digitWords[word] ?? word)
    .replace(/\b(?:bbb|www)\b|([a-z])\1{2,}/g, (run, letter?: string) => letter ?? run)
    .replace(/[a-z]+[0-9]?/g, respell)
    .replace(/\s+/g, ' ')
    .trim();
}

/** The sentences of a plain text, without the marks between them; a question keeps its mark. */
export const sentencesOf = (plain: string): string[] =>
  plain
    .split(/(?<=\?)|[.!;]+(?=\s|$)|\s[-–—]+\s/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
