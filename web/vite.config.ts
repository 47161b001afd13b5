// Builds the web app into dist/web, where the server looks for it; `vite web` serves it during development.
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  // The server's content security policy allows files of its own and nothing inline.
  build: { outDir: '../dist/web', emptyOutDir: true, assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  // Not all of /api: that is also where web/api is served from during development.
  server: { proxy: { '/api/v1': 'http://127.0.0.1:3000' } },
});
