// The words of opt-out.ts: which letters look like which, keywords, what may stand around a keyword, and how words are
// misspelled. What counts as a keyword comes from 47 CFR 64.1200(a)(10), the carriers' lists, and Canada's French.

const set = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));
const pairs = (list: string): ReadonlyMap<string, string> =>
  new Map(list.split(',').map((one) => one.trim().split('=') as [string, string]));

/** Letters of other scripts that a reader takes for Latin ones, where Unicode itself does not say so. */
export const lookAlikes: ReadonlyMap<string, string> = (() => {
  const map = new Map<string, string>();
  const add = (from: string, to: string) => {
    const like = [...to];
    [...from].forEach((letter, index) => {
      map.set(letter, like[index] as string);
    });
  };
  // Cyrillic, small and capital.
  add('авгеёзіїјкмнопрстухѕьһԁԛԝӏиц', 'abreeziijkmhonpctyxsbhdqwluu');
  add('АВЕЅІЈКМНОРСТХУԀԚԜӀЗ', 'abesijkmhopctxydqwlz');
  // Greek.
  add('αβγεηικνορστυχως', 'abyenikvopstuxws');
  add('ΑΒΕΖΗΙΚΜΝΟΡΣΤΥΧ', 'abezhikmnopstyx');
  // Small capitals, and letters with a stroke or without a dot.
  add('ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ', 'abcdefghijklmnoprstuvwyz');
  add('ıøłđŧɑɡ', 'ioldtag');
  // Lisu, Cherokee and Armenian.
  add('ꓮꓐꓚꓓꓰꓝꓖꓧꓲꓙꓗꓡꓟꓠꓳꓑꓣꓢꓔꓴꓦꓪꓫꓬꓜ', 'abcdefghijklmnoprstuvwxyz');
  add('ᎪᏴᏟᎠᎬᏞᎷᏢᏚᎢᏙᏒ', 'abcdelmpstvr');
  add('օսոհցզ', 'ounhgq');
  add('○◯〇⭕', 'oooo');
  // Letters that fancy keyboards put together from other scripts and coins.
  add('ᗩᗷᑕᗪᖴᕼᒍᒪᗰᑎᑭᑫᖇᔕᑌᐯᗯ᙭ᘔ', 'abcdfhjlmnpqrsuvwxz');
  add('₳฿₵ĐɆ₣₲Ⱨ₭Ⱡ₥₦₱Ɽ₴₮Ʉ₩Ɏ', 'abcdefghklmnprstuwy');
  add('丂ㄒㄖ卩乇ㄥㄩ匚', 'stopeluc');
  add('ʂƭƥƞɛ', 'stpne');
  return map;
})();

/** Digits and signs that stand for letters inside of a word; a 1 is an i or an l. */
export const leet: ReadonlyMap<string, string> = pairs('0=o,1=i,3=e,4=a,5=s,7=t,$=s,@=a,€=e,+=t,|=l,!=i,§=s,¢=c,†=t,®=r,©=c');

/** Alone, with whatever is in `around`, these mean no more texts; nobody says them of the job without saying more. */
export const strongKeywords =
  set(`stop stopall unsubscribe unsub quit revoke revoked optout arret arrete arretez arreter cesser cessez stopper cease desist discontinue parar desabonner
  desabonnement desinscrire desinscription desabonnez stoppen`);
/** These may be about the visit as soon as other words of the job are near. */
export const weakKeywords = set('end cancel remove para pare paren alto basta baja cancelar detener detengan');
export const helpKeywords = set('help info information aide ayuda informacion');
export const optInKeywords = set('start unstop');

/** Words around a keyword that change nothing about what it says. */
export const around =
  set(`please thanks thank you ok okay now immediately asap right away there this these those me us my our the number phone cell
  mobile line texts messages text message sms texting messaging sending msgs notifications alerts hi hello hey sir maam madam everyone
  guys dude man bro buddy pal already just i said say im saying omg oh god jesus christ wtf ffs hell forever permanently no nope more
  all everything contact contacting communication communications consent list and again anymore any your sorry good goodbye bye kindly it
  im we are unwanted por favor gracias ya ahora los estos mensajes textos mensaje svp merci sil vous plait de les ces
  tout stop stopall unsubscribe quit optout subscription from yall thx ty plz pls
  dear honey hon sweetie sweetheart darling boss amigo amiga oye ay friend folks people bruh brother sis k kk yo omfg gosh geez jeez jfc smh ugh
  um uh yeah ya well period effective would being its pal mister hermano jefe senor senora amigo tabarnak osti crisse fait`);
/** Around `help` and `start`, only what is polite. */
export const polite = set(`please thanks thank you now more ok hi hello hey por favor gracias svp merci sil vous plait`);

/** Shorthand and misspellings, whatever the word means; "do not" is one word so that rules need not name both. */
export const respelled: ReadonlyMap<string, string> =
  pairs(`txt=text,txtng=texting,txtn=texting,lisst=list,txts=texts,txting=texting,txtin=texting,textin=texting,tex=text,txet=text,
  texs=texts,texing=texting,textng=texting,textting=texting,texxt=text,txted=texted,msg=message,msgs=messages,msging=messaging,mssg=message,
  mesage=message,mesages=messages,messge=message,messges=messages,mesaging=messaging,messeging=messaging,massaging=messaging,messageing=messaging,
  massages=messages,pls=please,plz=please,plse=please,pleas=please,plese=please,pleez=please,plez=please,thx=thanks,thnx=thanks,ty=thanks,
  tks=thanks,thanx=thanks,u=you,ya'll=yall,yous=you,ur=your,yr=your,youre=you are,r=are,w=with,dnt=dont,donot=dont,donut=dont,dount=dont,
  dontt=dont,dontcha=dont,nmbr=number,nbr=number,num=number,numb=number,nr=number,numer=number,numbr=number,fone=phone,phne=phone,lst=list,
  lits=list,tak=take,tke=take,leav=leave,leve=leave,lemme=let me,ths=this,thse=these,theese=these,frm=from,fom=from,form=from,recieve=receive,
  recieving=receiving,recive=receive,agian=again,agin=again,anymor=anymore,nomore=no more,wanna=want to,gonna=going to,gotta=have to,
  stopit=stop it,stoptexting=stop texting,dontext=dont text,donttext=dont text,opout=optout,optot=optout,optuot=optout,otpout=optout,
  otp=opt,opted=opted,oot=out,uot=out,otu=out,contac=contact,contat=contact,cotact=contact,remov=remove,delet=delete,delte=delete,
  alon=alone,aone=alone,numbre=number,wron=wrong,worng=wrong,rong=wrong,wrng=wrong,fuk=fuck,fck=fuck,fuc=fuck,fuq=fuck,phuck=fuck,fk=fuck,
  aret=arret,arrt=arret,arettez=arretez,aretez=arretez,arete=arrete,arreter=arreter,hlep=help,hepl=help,halp=help,helpp=help,ifno=info,
  inof=info,nfo=info,strat=start,satrt=start,srart=start,edn=end,endd=end,eend=end,emd=end,enf=end,atopp=stop,mensages=mensajes,
  mensajs=mensajes,msjs=mensajes,msj=mensaje,q=que,x=por,xfa=por favor,porfa=por favor,porfavor=por favor,textes=textos,estop=stop,
  dejeme=dejenme,enought=enough,enuf=enough,quite=quite,somebody=someone,anybody=anyone,sms=texts,spams=spam,cya=bye,hmu=hit me up,pu=plus,em=them,detenganse=detengan,detengase=detengan,leeve=leave,sopt=stop,stahp=stop,stawp=stop,optt=opt,tryna=trying to,parale=pare,parele=pare,parenle=paren,ringin=ringing,sendin=sending,numba=number,numbah=number,nummer=number`);

/** Said for politeness or in anger; the request is the same without them. */
export const noise =
  set(`please kindly just fucking fuckin fkn fking effing freaking freakin frickin fricking damn damned dang goddamn goddam
  bloody goddamned stupid really actually seriously literally simply ever also very friggin motherfucking`);

/** Keywords that are recognized with one letter wrong, and words of their own that are no such mistake. */
export const misspellable = ['stop', 'quit', 'cancel', 'revoke', 'remove', 'stopall', 'unsub', 'optout', 'arretez', 'parar'];
export const noMistake = set(`shop step top slop stoop stomp strop stow stoup atop sop swop stops stop's estop cop stob sto
  quite quiet suit quid quip quilt quits unit quint cancer cancels cancelo removed remover removes remote remodel evoke revokes
  stall stopgap unsure parra parara para pagar pasar parara parcar stock stoppe arretes`);
/** Short words of a request, recognized with a neighbouring key hit or two letters swapped. */
export const fatFingerable = 'more take list text texts leave alone wrong phone never again dont number delete texting please'.split(' ');
export const otherShortWords = set(
  `lost mode moose font sont dint dost fake tame newer fever fevers mere move mores tape lake cake mile tests texte mort lisp lift tale rake mire mote lust test tests testing lease leaved wring alive along prone`,
);
/** Which keys lie next to each other. */
export const keyRows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
/** No word anybody would send alone. */
export const onlyAlone: ReadonlyMap<string, string> = pairs(
  'atop=stop,stoop=stop,sto=stop,stops=stop,quits=quit,ends=end,ene=end,edn=end,nd=end',
);

/** Words of a request, recognized with one letter wrong; the second list are other words. */
export const listenedFor = `texting messages message messaging unsubscribe contact contacting number receive system permission consent
  harassing bothering company remove cancel sending`.split(/\s+/);
export const otherWords = set(`testing tenting resting tasting massage massages contract contracting contacts compact numbers lumber member
  received receives receiver content consents convent removed remover removes remote cancels canceled cancer spending sanding seeding
  sealing messaged messenger sendings contacted systems numbered scanning companies relieve`);
