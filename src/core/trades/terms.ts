// How a trade pack lists words: one readable line instead of a column of strings.

/** "a, b c" → ["a", "b c"]. */
export const terms = (list: string): string[] =>
  list
    .split(',')
    .map((term) => term.trim().replace(/\s+/g, ' '))
    .filter(Boolean);
