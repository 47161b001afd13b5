// The part of a file that a player asks for (RFC 9110, section 14). Safari plays nothing that it cannot have in parts.

export type ByteRange = { first: number; last: number };

/**
 * Of `bytes=0-1`, `bytes=100-` and `bytes=-500`, for a file of `size` bytes. Null: the whole file, also where the header
 * cannot be read or asks for several parts, which a server may leave unanswered. `unsatisfiable`: nothing of the file is in it.
 */
export function readRange(header: string | undefined, size: number): ByteRange | 'unsatisfiable' | null {
  const [, from, to] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '') ?? [];
  if (from === undefined || to === undefined || (from === '' && to === '')) return null;
  const [first, last] = from === '' ? [Math.max(0, size - Number(to)), size - 1] : [Number(from), to === '' ? size - 1 : Number(to)];
  if (from !== '' && to !== '' && last < first) return null;
  return first >= size || (from === '' && Number(to) === 0) ? 'unsatisfiable' : { first, last: Math.min(last, size - 1) };
}
