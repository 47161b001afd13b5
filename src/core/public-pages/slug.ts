// The last part of a shop's public address, such as "harbor-plumbing".

export const slugPattern = /^[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?$/;

/** From the name of the shop; never empty. */
export function slugOf(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 50)
    .replace(/-+$/, '');
  return plain === '' ? 'shop' : plain;
}

/** The nth choice, when those before it are taken. */
export const slugChoice = (name: string, n: number): string => (n === 1 ? slugOf(name) : `${slugOf(name)}-${n}`);
