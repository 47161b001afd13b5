// What a tap on a notification does.
import type { DeviceMessage } from '../../src/core/device-news.ts';

declare const self: ServiceWorkerGlobalScope;

const pathOf = ({ shop, phone }: DeviceMessage, call: boolean): string =>
  phone === null ? `/shops/${shop}/now` : `/shops/${shop}/inbox/${encodeURIComponent(phone)}${call ? '?call=true' : ''}`;

/** In the app where it is open, in a new one where it is not. */
export async function openApp(message: DeviceMessage, call: boolean): Promise<void> {
  const path = pathOf(message, call);
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const open = windows.find((client) => client.visibilityState === 'visible') ?? windows[0];
  // A page that this worker does not control cannot be led anywhere.
  const led = open && (await open.navigate(path).catch(() => null));
  // Only what a person has tapped may come to the front.
  if (led) await led.focus().catch(() => {});
  else await self.clients.openWindow(path);
}

/** Without opening anything; what came of it is shown where the notification was. */
export async function takeOver(message: DeviceMessage): Promise<void> {
  const { shop, phone, tag } = message;
  if (phone === null) return await openApp(message, false);
  const failed = await fetch(`/api/v1/shops/${shop}/threads/${encodeURIComponent(phone)}/take-over`, {
    method: 'POST',
    headers: { 'x-ringback': '1' },
  }).then(
    (response) => (response.ok ? null : response.status === 401 ? 'Sign in again, then take over.' : 'Open it to see why.'),
    () => 'The server cannot be reached. Open it and try again.',
  );
  const silent = { tag, data: message, icon: '/assets/app-192.png' };
  if (failed === null)
    await self.registration.showNotification('You have taken over', { ...silent, body: 'Tap to write to them.', silent: true });
  else await self.registration.showNotification('Not taken over', { ...silent, body: failed });
}
