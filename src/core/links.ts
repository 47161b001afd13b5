// Links in a text: which hosts they lead to, as a browser would read them.

/** As it stands in the text, and the host that a browser opens; null where no browser would make one of it. */
export type Link = { written: string; host: string | null };

const withScheme = /\bhttps?:\/\/[^\s<>"]+/giu;
// Without a scheme phones still make a link of what looks like one: a name under a usual ending, or one with a path.
const withoutScheme =
  /(?<![\p{L}\p{N}@/.:-])(?:[\p{L}\p{N}-]+\.)+(?:(?:com|net|org|io|co|ly|us|biz|info|app|link|page|site|shop|pro|me|ca|dev|xyz|top|gle?|gd|ee|at|cc|to|tv|ws|click|online|store)(?![\p{L}\p{N}-])(?:[/?#:][^\s<>"]*)?|\p{L}{2,}\/[^\s<>"]*)|(?<![\p{N}.@/])(?:\d{1,3}\.){3}\d{1,3}[:/][^\s<>"]*/giu;

export function findLinks(text: string): Link[] {
  const rest = text.replace(withScheme, ' ');
  return [...(text.match(withScheme) ?? []), ...(rest.match(withoutScheme) ?? [])].map((found) => {
    const written = found.replace(/[.,;:!?)'\]]+$/, '');
    return { written, host: hostOf(written) };
  });
}

// The standard reading undoes numbers in other bases, other alphabets, and a name in front of an "@".
function hostOf(written: string): string | null {
  const address = URL.parse(/^https?:/i.test(written) ? written : `http://${written}`);
  return address?.hostname.replace(/^www\./, '').replace(/\.$/, '') || null;
}

/** Whether a host says nothing of who it is: a bare address, or letters of other alphabets that look like known names. */
export const isDisguised = (host: string): boolean => /^(\d{1,3}\.){3}\d{1,3}$|^\[|(^|\.)xn--/.test(host);

export const isUnder = (host: string, domains: readonly string[]): boolean =>
  domains.some((domain) => host === domain || host.endsWith(`.${domain}`));
