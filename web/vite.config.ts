// Builds the web app into dist/web, where the server looks for it; `vite web` serves it during development.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const here = import.meta.dirname;
const worker = 'service-worker';
const notOfWorker = (id: string) => !id.includes(worker);

export default defineConfig({
  root: here,
  plugins: [react(), listBuiltFiles(), compressFiles()],
  // The server's content security policy allows files of its own and nothing inline.
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 600,
    rolldownOptions: {
      input: { index: join(here, 'index.html'), [worker]: join(here, worker, `${worker}.ts`) },
      // Its address is its identity: browsers look there for a newer one.
      output: {
        entryFileNames: ({ name }) => (name === worker ? `${worker}.js` : 'assets/[name]-[hash].js'),
        // Few files: far from a server each asks for a round trip of its own.
        codeSplitting: {
          groups: [
            { name: 'libraries', tags: ['$initial'], test: /node_modules/, priority: 3 },
            { name: 'app', tags: ['$initial'], test: notOfWorker, priority: 2 },
            { name: 'parts', test: notOfWorker, minShareCount: 4, priority: 1 },
          ],
        },
      },
    },
  },
  // Not all of /api: that is also where web/api is served from during development.
  server: { proxy: { '/api/v1': 'http://127.0.0.1:3000' } },
});

/** Tells the service worker what there is to keep. */
function listBuiltFiles(): Plugin {
  return {
    name: 'list-built-files',
    apply: 'build',
    enforce: 'post',
    generateBundle(_, bundle) {
      const chunk = bundle[`${worker}.js`];
      if (chunk?.type !== 'chunk') throw new Error('The service worker was not built.');
      if (chunk.imports.length > 0) throw new Error('The service worker shares code with the pages: not every browser loads that.');
      const unhashed = readdirSync(join(here, 'public', 'assets')).map((name) => `assets/${name}`);
      const paths = [...Object.keys(bundle).filter((name) => name.startsWith('assets/')), ...unhashed].sort();
      const content = createHash('sha256')
        .update(JSON.stringify(paths))
        .update(JSON.stringify(bundle['index.html'] ?? ''));
      for (const name of unhashed) content.update(readFileSync(join(here, 'public', name)));
      const built = { version: content.update(chunk.code).digest('hex').slice(0, 12), paths: paths.map((path) => `/${path}`) };
      chunk.code = `const builtFiles = ${JSON.stringify(built)};\n${chunk.code}`;
    },
  };
}

/** Beside each file, what browsers are sent that take it smaller. */
function compressFiles(): Plugin {
  return {
    name: 'compress-files',
    apply: 'build',
    enforce: 'post',
    writeBundle({ dir }) {
      for (const { parentPath, name } of readdirSync(dir as string, { recursive: true, withFileTypes: true })) {
        if (!/\.(js|css|html|svg|webmanifest)$/.test(name)) continue;
        const path = join(parentPath, name);
        const content = readFileSync(path);
        writeFileSync(`${path}.br`, brotliCompressSync(content));
        writeFileSync(`${path}.gz`, gzipSync(content, { level: 9 }));
      }
    },
  };
}
