// Where a page ended, as the API gives it and takes it back: an array that nobody has to understand.
import type { z } from '@hono/zod-openapi';
import { AppError } from './errors.ts';

export const writeMark = (mark: readonly unknown[]): string => Buffer.from(JSON.stringify(mark)).toString('base64url');

/** Throws when it is not one that `writeMark` has written. */
export function readMark<T>(given: string | undefined, shape: z.ZodType<T>): T | null {
  if (given === undefined) return null;
  try {
    const mark = shape.safeParse(JSON.parse(Buffer.from(given, 'base64url').toString()));
    if (mark.success) return mark.data;
  } catch {
    // Not JSON: refused like any other.
  }
  throw new AppError('request.invalid', 'Give `before` as it stood in `next` of the page before.');
}
