// What a shop has switched on of marketing. Nothing goes out from a shop that has not asked for it.

/** `nudge`: one text to who has not answered the first one; a solicitation like the others (compliance FT-7). */
export const marketingKinds = ['seasonal', 'win-back', 'review', 'nudge'] as const;
export type MarketingKind = (typeof marketingKinds)[number];

export type MarketingRules = {
  on: boolean;
  /** Customers who have just booked are asked once whether they want offers. */
  invite: boolean;
  /** At most one marketing text to a person in so many days. */
  perDays: number;
  kinds: MarketingKind[];
  /** States in which nothing goes out for now, such as one with a declared emergency (compliance ST-5). */
  holds: string[];
};

export const marketingOff: MarketingRules = { on: false, invite: false, perDays: 7, kinds: [], holds: [] };

/** What people are told when they join: how many texts a month at the most. */
export const perMonth = ({ perDays }: MarketingRules): number => Math.ceil(30 / perDays);
