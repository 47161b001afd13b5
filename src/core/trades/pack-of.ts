// What a shop is asked for: the pack of its trade with what the shop has changed. A trade that is not known gets the
// general one.
import type { SchedulingRules } from '../scheduling-rules.ts';
import { type Trade, type TradePack, tradePacks } from './index.ts';

type Own = Pick<SchedulingRules, 'trade' | 'services' | 'questions'>;

// Readers prepare themselves for a pack once; a shop's rules are one object for as long as they do not change.
const packs = new WeakMap<Own, TradePack>();

/** The shop's own services stand first and replace those of the same id; its questions, where it has any, replace all. */
export function packOf(shop: Own): TradePack {
  const base = tradePacks[shop.trade as Trade] ?? tradePacks.general;
  if (shop.services.length + shop.questions.length === 0) return base;
  const known = packs.get(shop);
  if (known) return known;
  const others = base.services.filter((service) => !shop.services.some((own) => own.id === service.id));
  const pack = {
    ...base,
    services: [...shop.services, ...others],
    questions: shop.questions.length > 0 ? shop.questions : base.questions,
  };
  packs.set(shop, pack);
  return pack;
}
