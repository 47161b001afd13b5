// Where a shop's public pages are: an address of their own from its first need, and another one when the owner wants it.

import { sayings } from '../core/call-plan.ts';
import type { PageFacts, Processor } from '../core/public-pages/page.ts';
import { slugChoice } from '../core/public-pages/slug.ts';
import { type PageAddresses, writeSamples } from '../core/registration/pack.ts';
import { writeFirstText } from '../core/templates.ts';
import { currentSlug, type PublicShop, takeSlug } from '../db/public-pages.ts';
import { transaction } from '../db/transaction.ts';
import type { App } from './app.ts';

const mostChoices = 1000;

/** The shop's address; made from its name the first time. */
export async function slugOfShop(app: App, shopId: string, name: string): Promise<string> {
  const known = await currentSlug(app.db, shopId);
  if (known) return known;
  for (let n = 1; n <= mostChoices; n += 1) {
    const slug = slugChoice(name, n);
    if (await moveTo(app, shopId, slug)) return slug;
  }
  throw new Error(`No address is free for the pages of shop ${shopId}.`);
}

/** False when another shop has, or had, this address. */
export async function moveTo(app: App, shopId: string, slug: string): Promise<boolean> {
  const at = app.clock.now();
  return await transaction(app.db, { shopId, name: 'public address' }, (tx) => takeSlug(tx, shopId, slug, at));
}

export function addressesOf(base: string, slug: string): PageAddresses {
  const home = `${base}/s/${slug}`;
  return { home, texting: `${home}/texting`, privacy: `${home}/privacy`, terms: `${home}/terms` };
}

/** What the pages say of a shop, and of who handles numbers for it here (compliance PR-6). */
export function pageFacts(app: App, shop: PublicShop): PageFacts {
  const { rules, line, details } = shop;
  const processors: Processor[] = [];
  if (line && line.provider !== 'simulator') processors.push({ name: companyNames[line.provider] ?? line.provider, what: 'telephony' });
  if (app.model && rules.scheduling.model.use) processors.push({ name: app.model.host, what: 'model' });
  processors.push({ name: app.publicUrl ? new URL(app.publicUrl).hostname : rules.name, what: 'server' });
  const heard = line ? sayings(line.rules, rules.name, 'text-comes') : null;
  return {
    shop: rules,
    phone: line?.phoneNumber ?? null,
    greeting: heard,
    samples: line ? writeSamples(rules, line.phoneNumber) : [writeFirstText(rules)],
    processors,
    sendsOffers: details?.sendsOffers ?? false,
    formUrl: details?.form?.url ?? null,
  };
}

const companyNames: Record<string, string> = { twilio: 'Twilio Inc.' };
