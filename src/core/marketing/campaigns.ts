// A campaign: one text that a shop sends to the customers whom it is for, and to nobody else of them. What it says is checked
// by lintMarketing; whom it may reach is mayMarket's to say, for each as it would leave.
import { writeNumber } from '../phone-number.ts';
import { toPlainText } from '../segments.ts';
import { hours, type Millis } from '../time.ts';

/**
 * `seasonal` is for everybody, once. `win-back` is for customers without a visit for so many months, and `review` for those
 * whose visit is over; both look again every day until they end.
 */
export type CampaignKind = 'seasonal' | 'win-back' | 'review';

export type Campaign = {
  id: string;
  kind: CampaignKind;
  name: string;
  body: string;
  months: number | null;
  startsAt: Millis;
  endsAt: Millis;
  /** When it looks for people, first or next. */
  runsAt: Millis;
  cancelledAt: Millis | null;
};

export const looksAgain = (kind: CampaignKind): boolean => kind !== 'seasonal';

/** A visit is asked about when it has been over for a while, and not when it is forgotten. */
export const reviewWindow = { from: hours(2), to: hours(7 * 24) };

export function writeCampaignText(body: string, shop: { name: string; phone: string }): string {
  return toPlainText(body.replaceAll('{business}', () => shop.name).replaceAll('{phone}', () => writeNumber(shop.phone)));
}

/** Texts of a campaign leave one after the other, at half the line's pace: callers go first. */
export const spacing = (segments: number, perSecond: number): Millis => (2 * segments * 1000) / perSecond;
