// What carriers ask of a shop before it may text. Limits are in contract/registration.ts.

export type BusinessType = 'sole-proprietor' | 'llc' | 'partnership' | 'corporation' | 'co-operative' | 'non-profit';
export type JobPosition = 'Director' | 'GM' | 'VP' | 'CEO' | 'CFO' | 'General Counsel' | 'Other';

export type RegistrationDetails = {
  /** Exactly as the tax office writes it. */
  legalName: string;
  businessType: BusinessType;
  /** Nine digits; null for a sole proprietor without one. */
  ein: string | null;
  /** Twilio's word for the trade of the business. */
  industry: string;
  address: { street: string; city: string; region: string; postalCode: string; country: 'US' | 'CA' };
  /** Null: the page that this program hosts stands in for it. */
  website: string | null;
  contact: { firstName: string; lastName: string; email: string; phone: string; title: string; position: JobPosition };
  /** A sole proprietor's own mobile, which answers the registry's code. */
  mobilePhone: string | null;
  monthlyTexts: number;
  /** Public places that show the number with the notice beside it: the shop's website, its listing. */
  noticeUrls: string[];
  /** A public recording of the greeting. */
  greetingUrl: string | null;
  /** A form where people ask for offers. */
  form: { url: string; boxStartsEmpty: boolean } | null;
  sendsOffers: boolean;
  /** Null: the pages that this program hosts. */
  privacyUrl: string | null;
  termsUrl: string | null;
};

/** The registry's track for businesses without a tax number (compliance RG-2). */
export const isSoleProprietor = (details: Pick<RegistrationDetails, 'businessType' | 'ein'>): boolean =>
  details.businessType === 'sole-proprietor' && details.ein === null;

/** US and Canadian toll-free numbers are verified one by one instead of with a campaign. */
export const isTollFree = (phone: string): boolean => /^\+18(00|33|44|55|66|77|88)\d{7}$/.test(phone);
