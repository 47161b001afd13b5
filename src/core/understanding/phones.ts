// The numbers that a text asks to be called at. ZIPs, prices, dates and order numbers are none; whether a number may be
// texted is decided in phone-number.ts.
import { findPhoneNumbersInText } from 'libphonenumber-js/max';

/** Call-back numbers that the text names, E.164. */
export function readPhones(text: string): string[] {
  // Without an area code the shop cannot tell which number is meant, so seven digits are none.
  const found = findPhoneNumbersInText(text.replace(/\p{Cf}/gu, ''), 'US').map(({ number }) => number.number as string);
  return [...new Set(found)];
}
