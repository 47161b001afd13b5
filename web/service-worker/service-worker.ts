// What the browser runs beside the pages: it keeps the app's own files, so that it opens without a connection, and shows
// what the server pushes. Data is kept by the pages (web/api/kept.ts), never here.
import type { DeviceMessage } from '../../src/core/device-news.ts';
import { openApp, takeOver } from './on-tap.ts';
import { answer, forgetOldFiles, keepFiles } from './shell.ts';

declare const self: ServiceWorkerGlobalScope;

self.addEventListener('install', (event) => {
  event.waitUntil(keepFiles());
  void self.skipWaiting();
});
self.addEventListener('activate', (event) => event.waitUntil(forgetOldFiles().then(() => self.clients.claim())));
self.addEventListener('fetch', (event) => {
  const answering = answer(event.request);
  if (answering) event.respondWith(answering);
});

const actionWords = { 'take-over': 'Take over', call: 'Call' } as const;

self.addEventListener('push', (event) => {
  const message = event.data?.json() as DeviceMessage | undefined;
  if (!message) return;
  const { title, body, tag, urgent, again, actions } = message;
  const options: NotificationOptions & { renotify: boolean; actions: object[] } = {
    body,
    tag,
    renotify: again,
    requireInteraction: urgent,
    icon: '/assets/app-192.png',
    badge: '/assets/app-192.png',
    data: message,
    actions: actions.map((action) => ({ action, title: actionWords[action] })),
  };
  event.waitUntil(self.registration.showNotification(title, options));
});

self.addEventListener('notificationclick', (event) => {
  const message = event.notification.data as DeviceMessage;
  event.notification.close();
  event.waitUntil(event.action === 'take-over' ? takeOver(message) : openApp(message, event.action === 'call'));
});
