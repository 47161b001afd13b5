// The public pages of a shop, for its customers and for the carriers' reviewers: HTML from the server, without scripts,
// cookies or anything from elsewhere, open to whoever has the address (compliance CT-2, RG-5).
import { createHash } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { html, raw } from 'hono/html';
import { secureHeaders } from 'hono/secure-headers';
import { writeNumber } from '../core/phone-number.ts';
import { type Language, type Page, type PageName, type Part, pageNames, pageWords, writePage } from '../core/public-pages/page.ts';
import { readPublicShop } from '../db/public-pages.ts';
import type { App } from '../flows/app.ts';
import { pageFacts } from '../flows/public-address.ts';

const style = `
:root { color-scheme: light dark; --ink: #1b2430; --quiet: #4c5a6b; --ground: #fff; --panel: #f1f4f8; --accent: #0b5cad; --on-accent: #fff; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8edf3; --quiet: #a9b6c6; --ground: #141a21; --panel: #1f2833; --accent: #7db8f5; --on-accent: #0d1620; } }
* { box-sizing: border-box; }
body { margin: 0; font: 17px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; color: var(--ink); background: var(--ground); }
.page { max-width: 40rem; margin: 0 auto; padding: 1rem 1.25rem 2.5rem; overflow-wrap: break-word; }
header { display: flex; justify-content: space-between; align-items: center; gap: 1rem; min-height: 44px; color: var(--quiet); }
header a { display: inline-flex; align-items: center; min-height: 44px; }
h1 { font-size: 1.75rem; line-height: 1.2; margin: .75rem 0 .75rem; }
h2 { font-size: 1.15rem; line-height: 1.3; margin: 2rem 0 .5rem; }
p, ul { margin: .5rem 0; }
ul { padding-left: 1.25rem; }
li { margin: .35rem 0; }
a { color: var(--accent); }
.lead { font-size: 1.1rem; }
.call { display: block; margin: 1.25rem 0; padding: .9rem 1rem; border-radius: .6rem; background: var(--accent); color: var(--on-accent); font-weight: 600; text-align: center; text-decoration: none; }
.text { background: none; color: var(--accent); border: 2px solid var(--accent); margin-top: -.5rem; }
blockquote { margin: .6rem 0; padding: .7rem .9rem; border-radius: .9rem .9rem .9rem .2rem; background: var(--panel); max-width: 34rem; white-space: pre-line; }
nav { margin-top: 2.5rem; border-top: 1px solid var(--panel); padding-top: .5rem; }
nav a { display: block; padding: .65rem 0; min-height: 44px; }
`;
const styleHash = `'sha256-${createHash('sha256').update(style).digest('base64')}'`;

export function publicPages(app: App): Hono {
  const pages = new Hono();
  pages.use(
    '*',
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        styleSrc: [styleHash],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: ["'none'"],
      },
      referrerPolicy: 'no-referrer',
    }),
  );
  const answer = async (context: Context, slug: string, name: PageName | null) => {
    const language = languageOf(context);
    context.header('vary', 'accept-language');
    context.header('content-language', language);
    const shop = name === null || !/^[a-z0-9-]{1,60}$/.test(slug) ? null : await readPublicShop(app.db, { slug });
    if (!shop || name === null)
      return context.html(await document(pageWords(language).notFound, { language, slug: null, phone: null, name: null }), 404);
    const asked = context.req.query('lang');
    if (shop.slug !== slug) return context.redirect(pathOf(shop.slug, name, asked === 'es' || asked === 'en' ? asked : null), 301);
    const facts = pageFacts(app, shop);
    context.header('cache-control', 'public, max-age=60');
    return context.html(await document(writePage(name, language, facts), { language, slug, phone: facts.phone, name }));
  };
  pages.get('/:slug', (context) => answer(context, context.req.param('slug'), 'home'));
  pages.get('/:slug/:page', (context) => {
    const page = context.req.param('page');
    return answer(context, context.req.param('slug'), pageNames.find((one) => one === page && one !== 'home') ?? null);
  });
  pages.get('*', (context) => answer(context, '', null));
  return pages;
}

// As asked for in the address, else as the browser prefers.
function languageOf(context: Context): Language {
  const asked = context.req.query('lang');
  if (asked === 'en' || asked === 'es') return asked;
  const [first] = (context.req.header('accept-language') ?? '').split(',');
  return /^\s*es\b/i.test(first ?? '') ? 'es' : 'en';
}

const pathOf = (slug: string, name: PageName, language: Language | null): string =>
  `/s/${slug}${name === 'home' ? '' : `/${name}`}${language === null ? '' : `?lang=${language}`}`;

type Frame = { language: Language; slug: string | null; phone: string | null; name: PageName | null };

function document(page: Page, { language, slug, phone, name }: Frame) {
  const words = pageWords(language);
  const other: Language = language === 'en' ? 'es' : 'en';
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${page.title}</title>
<style>${raw(style)}</style>
</head>
<body>
<div class="page">
${
  slug !== null && name !== null
    ? html`<header>${name === 'home' ? html`<span></span>` : html`<a href="${pathOf(slug, 'home', language)}">${words.links.home}</a>`}<a href="${pathOf(slug, name, other)}" lang="${other}" hreflang="${other}">${words.otherLanguage}</a></header>`
    : ''
}
<main>
<h1>${page.title}</h1>
<p class="lead">${page.lead}</p>
${name === 'home' && phone ? html`<a class="call" href="tel:${phone}">${words.call(writeNumber(phone))}</a><a class="call text" href="sms:${phone}">${words.text}</a>` : ''}
${page.sections.map(({ heading, parts }) => html`<section><h2>${heading}</h2>${parts.map(partOf)}</section>`)}
</main>
${
  slug !== null
    ? html`<nav>${pageNames.filter((one) => one !== name).map((one) => html`<a href="${pathOf(slug, one, language)}">${words.links[one]}</a>`)}</nav>`
    : ''
}
</div>
</body>
</html>`;
}

function partOf(part: Part) {
  if ('p' in part) return html`<p>${part.p}</p>`;
  if ('list' in part) return html`<ul>${part.list.map((one) => html`<li>${one}</li>`)}</ul>`;
  return html`${part.quotes.map((one) => html`<blockquote>${one}</blockquote>`)}`;
}
