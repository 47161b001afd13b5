// Which field a refusal of the server is about.
import { Refusal } from '../api/request.ts';

/** The message for the field at `path`, or for anything inside of it unless `exactly`; undefined when nothing is wrong there. */
export function faultAt(error: Error | null, path: string, exactly = false): string | undefined {
  if (!(error instanceof Refusal)) return undefined;
  const found = error.fields.filter((fault) => fault.path === path || (!exactly && fault.path.startsWith(`${path}.`)));
  return found.length === 0 ? undefined : found.map((fault) => fault.message).join(' ');
}
