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
      /\b(business owner|(hey|hi|hello) (owner|friend|dear|sir or madam)|dear (sir|friend|owner|valued|customer|homeowner)|valued customer)\b|^\W*friend,/,
  },
  {
    weight: 2,
    shows:
      /\b(software|investors?|tax credit|solar panels|featured in|magazine|guide|elections?|voters?|vote|governor|senator|congress\w*|campaign|ballot|poll|donate|democrats?|republicans?|invierta|agencia|proveedor\w*|publicidad|leads?|workers comp|toll|billing|payment declined|amazon order|netflix|paypal|usps|fedex|eligible for|qualify for|contact list|surplus|represent an?|for sale|en venta|our (platform|products?|catalog|rates|services|network|program|agency))\b/,
  },
  { weight: 2, shows: /\b(text|reply|press|responda|envie|conteste) (with )?(yes|no|y|1|si|info|stop)\b/ },
  { weight: 3, shows: /\bhow did we do\b|\brate your (visit|experience|stay|order|driver|purchase)\b/ },
  {
    weight: 1,
    shows:
      /\b(your|ur|su|tu) (\w+ )?(business|company|trucks?|vans?|fleet|website|calendar|payroll|sales|revenue|profile|negocio|empresa|compania|pagina)\b/,
  },
  {
    weight: 1,
    shows:
      /\b(we|i|our (team|company|firm)) (can |could |also )?(help|offer|provide|book|lower|beat|sell|supply|generate|specialize|guarantee|deliver|connect|cut|save|boost|fill|represent)\b|\bsomos\b|\b(ofrecemos|vendemos)\b/,
  },
  {
    weight: 1,
    shows:
      /\b(free|save|lower|\d+ ?%|great (prices?|rates?)|discounted|more (\w+ )?(jobs|leads|customers|clients)|mas (clientes|ventas)|lista de precios|gratis|gane|pague)\b|\d ?%|\$ ?\d/,
  },
  {
    weight: 1,
    shows:
      /\b(would you (like|be interested)|are you (looking for|interested|buying)|you buying|do you (all )?(buy|approve)|got a (minute|min|sec)|have (\d+|a few|a couple) ?(min|minutes)|can i (send|show|stop by|drop|tell)|like to (stop (in|by)|show|send|connect|introduce|discuss)|le interesa|le mando|queremos ayudar\w*|how are you|act now|to see our)\b/,
  },
  // What a customer says.
  {
    weight: -3,
    shows:
      /\b(my (?!name|company|team|number|contact)|i need|we need|need (an?|some|someone|help)|looking for (a|an|someone|help)|can (you|someone|you all) (come|fix|do|look|give|help)|quote (for|on)|estimate|inspection|leak\w*|broken|not working|wont|ocupo|necesito|mi (casa|techo|aire|patio|bano|cocina)|nuestr[oa]|zillow|redfin|google\.com\/maps|maps\.app|photos\.app|icloud|dropbox)\b/,
  },
];

const enough = 3;

export const isSeller = (plain: string): boolean =>
  signs.reduce((sum, { weight, shows }) => sum + (shows.test(plain) ? weight : 0), 0) >= enough;
