// Amounts as people write and type them; cents everywhere else.

const dollars = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD', trailingZeroDisplay: 'stripIfInteger' });

/** "$1,250" or "$89.50". */
export const writeMoney = (cents: number): string => dollars.format(cents / 100);

/** Cents of "1250", "$1,250" or "89.5"; null when it is empty, undefined when it is no amount. */
export function readMoney(typed: string): number | null | undefined {
  const text = typed.trim().replace(/^\$\s*/, '');
  if (text === '') return null;
  if (!/^(\d{1,3}(,\d{3})+|\d+)(\.\d{1,2})?$/.test(text)) return undefined;
  const cents = Math.round(Number(text.replaceAll(',', '')) * 100);
  return cents <= 1_000_000_000 ? cents : undefined;
}
