// The time zones of the country by one letter, so that the tables of area codes and ZIP codes stay readable.

const byLetter: Record<string, string> = {
  E: 'America/New_York',
  C: 'America/Chicago',
  M: 'America/Denver',
  P: 'America/Los_Angeles',
  A: 'America/Phoenix',
  K: 'America/Anchorage',
  D: 'America/Adak',
  H: 'Pacific/Honolulu',
  R: 'America/Puerto_Rico',
  V: 'America/St_Thomas',
  G: 'Pacific/Guam',
  S: 'Pacific/Saipan',
  O: 'Pacific/Pago_Pago',
};

export const zonesOf = (letters: string): string[] => [...letters].map((letter) => byLetter[letter] as string);

/** Of somebody of whom nothing is known: every zone from Eastern to Pacific (compliance QH-2). */
export const anywhere: string[] = zonesOf('ECMP');
