// The app's own files. Pages come from the server as long as it answers in time, everything with its content in its name
// from what is kept.
declare const self: ServiceWorkerGlobalScope;
/** Every file that was built, and a name for all of them together; put in by web/vite.config.ts. */
declare const builtFiles: { version: string; paths: string[] };

const page = '/index.html';
const cacheName = `app ${builtFiles.version}`;
/** A slow connection gets the kept page instead of a blank one. */
const patienceMs = 2500;

export async function keepFiles(): Promise<void> {
  const cache = await caches.open(cacheName);
  const known = await caches.keys();
  await Promise.all(
    [page, ...builtFiles.paths].map(async (path) => {
      // What an earlier version has kept under the same name is the same file.
      const kept =
        path === page ? undefined : (await Promise.all(known.map((name) => caches.match(path, { cacheName: name })))).find(Boolean);
      if (kept) await cache.put(path, kept);
      else await cache.add(new Request(path, { cache: path === page ? 'reload' : 'default' }));
    }),
  );
}

export async function forgetOldFiles(): Promise<void> {
  for (const name of await caches.keys()) if (name !== cacheName) await caches.delete(name);
}

/** Null: none of ours; the browser goes to the server as if nobody stood between. */
export function answer(request: Request): Promise<Response> | null {
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return null;
  if (pathname.startsWith('/assets/')) return fromKept(pathname).then((kept) => kept ?? fetch(request));
  // Public pages and downloads are the server's own.
  if (request.mode === 'navigate' && !/^\/(api|s|webhooks|healthz)(\/|$)/.test(pathname)) return pageOf(request);
  return null;
}

const fromKept = async (path: string): Promise<Response | undefined> => await (await caches.open(cacheName)).match(path);

async function pageOf(request: Request): Promise<Response> {
  const kept = await fromKept(page);
  if (!kept) return await fetch(request);
  const late = new Promise<Response>((answered) => setTimeout(() => answered(kept), patienceMs));
  const fresh = fetch(request).then(
    (response) => (response.ok ? response : kept),
    () => kept,
  );
  return await Promise.race([fresh, late]);
}
