import { expect, test } from 'vitest';
import { schedulingOff } from './scheduling-rules.ts';
import type { ShopRules } from './shop-rules.ts';
import { firstLanguage, languageOfAnswer } from './spoken-language.ts';

test.each([
  ['STOP', null, 'en'],
  ['HELP', null, 'en'],
  ['help', 'fr', 'en'],
  ['INFO', null, 'en'],
  ['AIDE', null, 'fr'],
  ['ARRÊT', null, 'fr'],
  ['arret svp', 'en', 'fr'],
  ['AYUDA', 'en', 'es'],
  ['Información', null, 'es'],
  ['baja', null, 'es'],
  ['unsubscribe', 'es', 'en'],
  // Asked for in every language: the conversation shows which it is.
  ['STOP', 'es', 'es'],
  ['start', 'fr', 'fr'],
  ['ya no me manden mensajes por favor', null, 'es'],
  ['please stop texting me', 'es', 'en'],
] as const)('"%s" in a conversation in %s is answered in %s (CA-4)', (body, conversation, language) => {
  expect(languageOfAnswer(body, conversation)).toBe(language);
});

const aShop = (languages: ('en' | 'es' | 'fr')[]) => ({ scheduling: { ...schedulingOff, languages } }) as ShopRules;
test.each([
  [['en', 'fr'], '+15145550101', 'fr'],
  [['en', 'fr'], '+14165550101', 'en'],
  [['en'], '+14185550101', 'en'],
  [['es'], '+14185550101', 'es'],
  [['en', 'fr'], null, 'en'],
] as const)('a shop that speaks %j begins with %s in %s (CA-5)', (languages, phone, language) => {
  expect(firstLanguage(aShop([...languages]), phone)).toBe(language);
});
