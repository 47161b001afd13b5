// The public pages of a shop as plain content, before they become HTML: carriers' reviewers and customers read them signed
// out (compliance CT-2, RG-5, PR-6).
import type { ShopRules } from '../shop-rules.ts';
import { english } from './en.ts';
import { spanish } from './es.ts';

export const pageNames = ['home', 'texting', 'privacy', 'terms'] as const;
export type PageName = (typeof pageNames)[number];
export type Language = 'en' | 'es';

/** A part is a paragraph, a list, or a quoted text message. */
export type Part = { p: string } | { list: string[] } | { quotes: string[] };
export type Section = { heading: string; parts: Part[] };
export type Page = { title: string; lead: string; sections: Section[] };

/** Who gets to see phone numbers or texts because the program needs them. */
export type Processor = { name: string; what: 'telephony' | 'model' | 'server' };

export type PageFacts = {
  shop: ShopRules;
  /** The number that customers call, E.164. */
  phone: string | null;
  /** What callers hear whom nobody answers. */
  greeting: string | null;
  samples: string[];
  processors: Processor[];
  sendsOffers: boolean;
  formUrl: string | null;
};

export type PageWords = {
  pages: Record<PageName, (facts: PageFacts) => Page>;
  links: Record<PageName, string>;
  call: (number: string) => string;
  text: string;
  otherLanguage: string;
  notFound: Page;
};

const all: Record<Language, PageWords> = { en: english, es: spanish };
export const pageWords = (language: Language): PageWords => all[language];

export const writePage = (name: PageName, language: Language, facts: PageFacts): Page => all[language].pages[name](facts);

/** A page as its readers read it, for the check of the papers. */
export function textOf(page: Page): string {
  const parts = page.sections.flatMap(({ heading, parts }) => [
    heading,
    ...parts.flatMap((part) => ('p' in part ? [part.p] : 'list' in part ? part.list : part.quotes)),
  ]);
  return [page.title, page.lead, ...parts].join('\n');
}
