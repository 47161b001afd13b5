// The owner files the registration: the papers are written and checked, and everything that is not filed yet or was turned
// down goes on its way. What is under review or approved stays as it is.
import { textOf, writePage } from '../core/public-pages/page.ts';
import { isTollFree, type RegistrationDetails } from '../core/registration/details.ts';
import { lintPack, type PackFinding, type Seen } from '../core/registration/lint-pack.ts';
import { type Pack, type PageAddresses, writePack } from '../core/registration/pack.ts';
import { type LineDetail, listLines } from '../db/admin.ts';
import { type PublicShop, readPublicShop } from '../db/public-pages.ts';
import { fileAgain, finishTasks } from '../db/registrations.ts';
import { transaction } from '../db/transaction.ts';
import { type App, providerOf } from './app.ts';
import { addressesOf, pageFacts, slugOfShop } from './public-address.ts';

export type Papers = {
  shop: PublicShop;
  pages: PageAddresses;
  slug: string;
  pack: Pack | null;
  findings: PackFinding[];
  lines: LineDetail[];
};

/** The papers as they would be filed now. `look`: ask the shop's own pages too, over the network. */
export async function writePapers(app: App, shopId: string, options: { look: boolean }): Promise<Papers | null> {
  const found = await readPublicShop(app.db, { shopId });
  if (!found) return null;
  const shop = { ...found, slug: await slugOfShop(app, shopId, found.rules.name) };
  const lines = (await listLines(app.db, { shopId })).filter((line) => providerOf(app, line).registrar !== null);
  const [line, ...rest] = lines;
  const base = app.publicUrl ?? (line ? (await app.accounts.read(shopId, line.accountId))?.account.publicUrl : null) ?? '';
  const pages = addressesOf(base, shop.slug);
  const papers = { shop, pages, slug: shop.slug, lines };
  if (!shop.details || !line) return { ...papers, pack: null, findings: [] };
  const pack = writePack(shop.details, {
    shop: shop.rules,
    line: line.rules,
    phones: [line.phoneNumber, ...rest.map((one) => one.phoneNumber)],
    pages,
  });
  const seen = await seeAll(app, { ...shop, line }, shop.details, pages, options.look);
  return { ...papers, pack, findings: lintPack(pack, shop.details, seen) };
}

// Our own pages are read as they are written; the shop's own as anybody finds them.
async function seeAll(app: App, shop: PublicShop, details: RegistrationDetails, pages: PageAddresses, look: boolean): Promise<Seen> {
  const facts = pageFacts(app, shop);
  const see = async (own: string | null, hosted: 'home' | 'privacy' | 'terms') => {
    if (own === null || own === pages[hosted]) return { status: 200, text: textOf(writePage(hosted, 'en', facts)), asksForPassword: false };
    return look ? await app.seePage(own) : null;
  };
  const [website, privacy, terms, ...notices] = await Promise.all([
    see(details.website, 'home'),
    see(details.privacyUrl, 'privacy'),
    see(details.termsUrl, 'terms'),
    ...details.noticeUrls.map((url) => (look ? app.seePage(url) : null)),
  ]);
  return { website, privacy, terms, notices };
}

export type Filed =
  | { status: 'no-shop' }
  | { status: 'no-details' }
  | { status: 'no-line' }
  | { status: 'faults'; findings: PackFinding[] }
  | { status: 'filed'; filings: number };

export async function fileRegistration(app: App, shopId: string): Promise<Filed> {
  const papers = await writePapers(app, shopId, { look: true });
  if (!papers) return { status: 'no-shop' };
  const { pack, findings, lines, shop } = papers;
  const { details } = shop;
  if (!details) return { status: 'no-details' };
  if (!pack || lines.length === 0) return { status: 'no-line' };
  if (findings.length > 0) return { status: 'faults', findings };
  const long = lines.find((line) => !isTollFree(line.phoneNumber));
  const wanted = [
    ...(long ? [{ kind: 'ten-dlc' as const, lineId: null, accountId: long.accountId }] : []),
    ...lines
      .filter((line) => isTollFree(line.phoneNumber))
      .map((line) => ({ kind: 'toll-free' as const, lineId: line.id, accountId: line.accountId })),
  ];
  const at = app.clock.now();
  const filings = await transaction(app.db, { shopId, name: 'registration' }, async (tx) => {
    let count = 0;
    for (const filing of wanted) {
      const filed = await fileAgain(tx, { shopId, id: app.newId(), details, pack, ...filing }, at);
      if (!filed) continue;
      count += 1;
      tx.last.push(finishTasks({ shopId, id: filed.id, status: 'working' }, at));
      await app.jobs.enqueue(tx, 'advance-registration', { shopId, ...filed });
    }
    return count;
  });
  return { status: 'filed', filings };
}
