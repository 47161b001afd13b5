// A real browser on this machine for the tests under browser/, and the web app it looks at.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { build } from 'vite';

const usualPlaces = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const web = fileURLToPath(new URL('../../web', import.meta.url));
const core = fileURLToPath(new URL('../../src/core', import.meta.url));
const builtPage = fileURLToPath(new URL('../../dist/web/index.html', import.meta.url));

/** Throws with what to do when there is no Chromium. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM ?? usualPlaces.find(existsSync);
  if (!executablePath)
    throw new Error('There is no Chromium here. Install it (apt-get install chromium), or say where it is with CHROMIUM=/path.');
  return await chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--headless',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** Builds the web app, as it is shipped, unless dist/web is there and newer than every source file. */
export async function buildWebWhenStale(): Promise<void> {
  const built = existsSync(builtPage) ? statSync(builtPage).mtimeMs : 0;
  const sources = [web, core].flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()),
  );
  if (!sources.some((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs > built)) return;
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  await build({ configFile: join(web, 'vite.config.ts'), logLevel: 'warn' });
  process.env.NODE_ENV = before;
}
