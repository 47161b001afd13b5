// RV-17: a conversation that goes on says again how to stop, at least every 30 days.
import type { Decision, Effect, Surroundings } from './conversation.ts';
import { segmentsOf } from './segments.ts';
import type { ShopRules } from './shop-rules.ts';
import { firstLanguage } from './spoken-language.ts';
import { writeStopWords } from './templates.ts';
import { hours, type Millis } from './time.ts';

/** CTIA Messaging Principles 5.1.3: once a month at least. */
const sayAgainAfter = hours(30 * 24);
/** Texts of more segments arrive badly; a text that is longer by itself carries the words all the same. */
const mostSegments = 3;

/** Adds the words to the first automatic text to the caller that is due to carry them. */
export function sayHowToStop(decision: Decision, at: Millis, shop: ShopRules, caller: Surroundings): Decision {
  let said = decision.state.stopSaidAt ?? decision.state.firstText?.at ?? null;
  const before = said;
  const effects = decision.effects.map((effect): Effect => {
    if (effect.do !== 'send-text' || effect.to !== caller.phone || effect.class === 'alert') return effect;
    if (/\bSTOP\b/.test(effect.body)) said = at;
    if (effect.class !== 'conversation' || (said !== null && at - said < sayAgainAfter)) return effect;
    const words = writeStopWords(decision.state.dialogue?.language ?? firstLanguage(shop, caller.phone));
    const body = `${effect.body}${/\n/.test(effect.body) ? '\n' : ' '}${words}`;
    const { segments } = segmentsOf(body);
    if (segments > Math.max(mostSegments, segmentsOf(effect.body).segments)) return effect;
    said = at;
    return { ...effect, body };
  });
  return said === before ? decision : { ...decision, state: { ...decision.state, stopSaidAt: said }, effects };
}
