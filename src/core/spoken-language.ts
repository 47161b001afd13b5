// Which language somebody is answered in before they have written a sentence: by the carrier word that they use, or by
// where their number is from.
import type { ShopRules } from './shop-rules.ts';
import { type Language, readLanguage, withoutAccents } from './understanding/language.ts';

/** Words that only one of the languages has. START, STOP and INFO are asked for in all of them. */
const keywords: [Language, ReadonlySet<string>][] = [
  [
    'fr',
    new Set(
      'aide aidez arret arrete arretez arreter cesser cessez stopper desabonner desabonnement desabonnez desinscrire desinscription'.split(
        ' ',
      ),
    ),
  ],
  ['es', new Set('ayuda informacion parar para pare paren alto basta baja cancelar detener detengan'.split(' '))],
  ['en', new Set('help unsubscribe unsub quit end cancel revoke remove optout unstop'.split(' '))],
];

/**
 * CA-4: the language of the word; of the conversation where the word is everybody's.
 * https://support.infobip.com/docs/essentials/usa-and-canada-compliance/canadian-mandatory-keyword-responses
 */
export function languageOfAnswer(body: string, conversation: Language | null): Language {
  const words = withoutAccents(body.normalize('NFKC').toLowerCase()).match(/\p{L}+/gu) ?? [];
  const keyword = words.length <= 3 ? keywords.find(([, known]) => words.some((word) => known.has(word)))?.[0] : undefined;
  return keyword ?? (words.length > 1 ? readLanguage(body) : null) ?? conversation ?? 'en';
}

/** The area codes of Quebec: https://cnac.ca/area_code_maps/ac_quebec.htm */
const quebec = /^\+1(263|354|367|418|438|450|468|514|579|581|819|873)/;

/** CA-5: French first for numbers of Quebec, where the shop speaks it. */
export function firstLanguage(shop: ShopRules, phone: string | null): Language {
  const { languages } = shop.scheduling;
  return languages.includes('fr') && phone !== null && quebec.test(phone) ? 'fr' : (languages[0] ?? 'en');
}
