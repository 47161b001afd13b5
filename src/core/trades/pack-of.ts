// The trade pack of a shop; a trade that is not known gets the general one.
import { type Trade, type TradePack, tradePacks } from './index.ts';

export const tradePackOf = (trade: string): TradePack => tradePacks[trade as Trade] ?? tradePacks.general;
