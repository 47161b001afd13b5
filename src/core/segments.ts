// What a text costs: encoding and segments, counted here so that every provider behaves alike
// (Twilio answers num_segments "0" with a Messaging Service; providers.md 1 no. 9, 4.5).

const gsmBasic = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
const gsmExtended = new Set('^{}\\[~]|€\f');

// One curly quote turns 160 characters into 70, so what a phone keyboard "improves" goes back to GSM-7.
const plain: [RegExp, string][] = [
  [/[\u2018\u2019\u201a\u201b\u2032]/g, "'"],
  [/[\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb]/g, '"'],
  [/[\u2010-\u2015\u2212\u2022]/g, '-'],
  [/\u2026/g, '...'],
  [/[\u00a0\u2000-\u200a\u202f\t]/g, ' '],
  [/[\u200b\ufeff]/g, ''],
  [/\r\n?/g, '\n'],
];

/** The same words in GSM-7 where that loses nothing: quotes, dashes, ellipses, odd spaces. Accents stay. */
export function toPlainText(text: string): string {
  return plain.reduce((words, [odd, usual]) => words.replace(odd, usual), text);
}

/** Encoding and number of segments: GSM-7 160 alone or 153 each, UCS-2 70 alone or 67 each. No character is cut in half. */
export function segmentsOf(text: string): { encoding: 'GSM-7' | 'UCS-2'; units: number; segments: number } {
  const characters = [...text];
  const isGsm = characters.every((character) => gsmBasic.has(character) || gsmExtended.has(character));
  const sizes = characters.map((character) => (isGsm ? (gsmExtended.has(character) ? 2 : 1) : character.length));
  const units = sizes.reduce((sum, size) => sum + size, 0);
  const [alone, each] = isGsm ? [160, 153] : [70, 67];
  return { encoding: isGsm ? 'GSM-7' : 'UCS-2', units, segments: units <= alone ? 1 : pack(sizes, each) };
}

function pack(sizes: number[], each: number): number {
  let segments = 1;
  let room = each;
  for (const size of sizes) {
    if (size > room) {
      segments += 1;
      room = each;
    }
    room -= size;
  }
  return segments;
}
