// The kinds of offers in plain words.
import type { MarketingKind } from '../../../src/core/marketing/marketing-rules.ts';

export const kindWords: Record<MarketingKind, { name: string; about: string }> = {
  seasonal: { name: 'Seasonal', about: 'A check before winter, a week of drains.' },
  'win-back': { name: 'Come back', about: 'To customers who have not had a visit for a while.' },
  review: { name: 'A review', about: 'Asks customers what they thought.' },
  nudge: { name: 'A second text', about: 'To who has not answered the first after four hours.' },
};
