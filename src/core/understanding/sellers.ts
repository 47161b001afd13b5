// Whether a text offers something to the shop instead of wanting something from it: sellers, prizes, elections, surveys.
// Their words change every week and their manner does not, so signs are weighed: none of them is enough by itself.

/** For texts as plainText() leaves them. */
const signs: { weight: number; shows: RegExp }[] = [
  {
    weight: 2,
    shows: /https?:|www\.|bit\.ly|(?<![@\w.-])[\w-]{2,30}\.(com|net|org|info|link|co|io|example)\b|\b(this|the) link\b|\beste enlace\b/,
  },
  {
    weight: 2,
    shows:
      /\b(business owner|felicidades.{0,25}(premiad\w+|ganador\w*|gano|seleccionad\w+)|anunciese|anuncie (su|con)|(hey|hi|hello) (owner|friend|dear|sir or madam)|(is this|are you|am i speaking (to|with)|looking for) the (business )?owner|owner or manager|dear (sir|friend|owner|valued|customer|homeowner)|valued customer)\b|^\W*friend,/,
  },
  {
    weight: 2,
    shows:
      /\b(software|investors?|tax credit|solar panels|featured in|magazine|guide|elections?|voters?|vote|governor|senator|congress\w*|campaign|ballot|poll|donate|democrats?|republicans?|(contractors|businesses|companies|owners|shops) like (you|yours)|for (\w+ )?(plumbers|contractors|roofers|electricians|landscapers|cleaners|movers|businesses|trades)|followers|(need|want|get) more (\w+ )?(customers|clients|calls|business|jobs|work)|(quieres?|necesitas?) mas (clientes|ventas|trabajo)|staffing|search traffic|bookkeeping|(card|payment) processors?|(bank|login|account) details|fleet insurance|(chamber|membership) (of commerce|membership|dues)|(database|list) of \d*|promo on|logos?|to the trade|(factory|trade|dealer) pric\w+|on behalf of (?!my|our)|(police\w*|fire\w*|veterans?|childrens?|charity) (fund|foundation|association|drive)|nominated|award|been selected|local pages|directory|yellow pages|seccion amarilla|ad space|yard signs?|proposition \w+|prop \d+|candidates?|merchant (statement|account)|uniform\w*|wholesale|retail price|(your|ur|su) (domain|listing|google (listing|profile|page)|seo|ranking|merchant|search ranking)|invierta|agencia|proveedor\w*|publicidad|leads?|workers comp|toll|billing|payment declined|amazon order|netflix|paypal|usps|fedex|eligible for|qualify for|contact list|surplus|represent an?|for sale|en venta|our (\w+ )?(platform|firm|products?|catalog|rates|services|network|program|agency))\b/,
  },
  { weight: 2, shows: /\b(text|reply|press|responda|envie|conteste) (with )?(yes|no|y|1|si|info|stop)\b/ },
  { weight: 1, shows: /\b(this is|its|im|i am|my name is) \w+( \w+)? (with|from|at|over at) \w+|\b(verify|claim|update) your\b/ },
  {
    weight: 3,
    shows:
      /\b(support|elect|re-?elect|vote|endors\w+)\b.{0,25}\b(sheriff|judge|mayor|senator|commissioner|council\w*|trustee|alderman|assessor)\b|\b(put|place|run|print|feature) (your|su|tu) (\w+ )?(ad|logo|company|business|name|anuncio)\b/,
  },
  { weight: 3, shows: /\bhow did we do\b|\brate your (visit|experience|stay|order|driver|purchase)\b/ },
  {
    weight: 1,
    shows:
      /\b(your|ur|su|tu) (\w+ )?(business|company|page|brand|trucks?|vans?|fleet|website|search|traffic|site|membership|calendar|payroll|sales|revenue|profile|customers|clients|google|reviews|staff|crew|technicians|personal|anuncio|clientes|empleados|negocio|empresa|compania|pagina)\b/,
  },
  {
    weight: 2,
    shows:
      /(^|\bim |\bwe are |\b(i|we) (also )?)(selling|sell|finance|distribute|manufacture|import)\b|^\W*((hola|buenas|buenos) \w*,? ?)*(vendo|vendemos|ofrecemos|ofrezco|distribuimos|manejamos|promovemos)\b|^\W*oferta|\b(oferta|promocion) especial\b|\ble (hablo|llamo|escribo|hablamos) de (la |el )?\w+/,
  },
  {
    weight: 1,
    shows:
      /\b(renew\w*|renovar|expir\w+|last chance|act fast|limited time|could be (better|higher|more)|(we|i) (fix|boost|improve|grow|handle) (that|those|them|this)|confirm your|in half|dm (us|me)|hey boss|want to buy|i got you|small gift|raffle|donations?|fundrais\w+|pledge|interested\W*$|want them\W*$)/,
  },
  {
    weight: 1,
    shows:
      /\b(we|i|our (team|company|firm)) (can |could |also )?(help|offer|provide|book|lower|beat|sell|supply|generate|specialize|guarantee|deliver|connect|cut|save|boost|fill|represent)\b|\bour (\w+ ){1,2}(places?|helps?|provides?|offers?|works)\b|\bsomos\b|\b(ofrecemos|vendemos)\b/,
  },
  {
    weight: 1,
    shows:
      /\b(free|save|lower|\d+ ?%|\d+ percent|barat[oa]s?|descuentos?|premiad\w+|great (prices?|rates?)|discounted|more (\w+ )?(jobs|leads|customers|clients)|mas (clientes|ventas)|lista de precios|gratis|gane|pague)\b|\d ?%|\$ ?\d/,
  },
  {
    weight: 1,
    shows:
      /\b(would you (like|be (interested|open))|open to a|noticed|te hago|are you (looking for|interested|buying)|you buying|do you (all )?(buy|approve)|got (a|\d+|a few) (minutes?|mins?|sec)|have (\d+|a few|a couple) ?(min|minutes)|question about your|can (i|we) (send|show|stop by|drop|tell)|like to (stop (in|by)|show|send|connect|introduce|discuss)|le interesa|le mando|queremos ayudar\w*|how are you|act now|to see our)\b/,
  },
  // What a customer says.
  {
    weight: -3,
    shows:
      /\b(my (?!name|company|team|number|contact)|i need|we need|need (an?|some|someone|help)|looking for (a|an|someone|help)|can (you|someone|you all) (come|fix|do|look|give|help)|quote (for|on)|(an|the|my|for) (estimate|inspection)|leak\w*|broken|not working|wont|ocupo|necesito|mi (casa|techo|aire|patio|bano|cocina)|nuestr[oa]|zillow|redfin|google\.com\/maps|maps\.app|photos\.app|icloud|dropbox)\b/,
  },
];

const enough = 3;

export const isSeller = (plain: string): boolean =>
  signs.reduce((sum, { weight, shows }) => sum + (shows.test(plain) ? weight : 0), 0) >= enough;
