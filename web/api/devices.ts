// Being told on this browser: the browser's own subscription, and the server's list of where somebody is told.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import type * as shapes from '../../src/contract/push.ts';
import { nameDevice } from '../parts/wording.ts';
import { request } from './request.ts';

export type Device = z.infer<typeof shapes.device>;

const pathOf = (shop: string) => `/shops/${shop}/devices`;
const keyOf = (shop: string) => ['shops', shop, 'devices'];

/** Whether this browser can be told anything. `install`: an iPhone can, once the app is on its home screen. */
export function canBeTold(): 'yes' | 'install' | 'blocked' | 'no' {
  const apple = /iPhone|iPad/.test(navigator.userAgent);
  if (apple && !window.matchMedia('(display-mode: standalone)').matches) return 'install';
  if (!('serviceWorker' in navigator) || !('PushManager' in window) || !('Notification' in window)) return 'no';
  return Notification.permission === 'denied' ? 'blocked' : 'yes';
}

/** What somebody has chosen on this browser; null: they have not been asked. */
export const choiceOf = (shop: string): 'on' | 'off' | null => {
  const kept = localStorage.getItem(`told here ${shop}`);
  return kept === 'on' || kept === 'off' ? kept : null;
};
export const choose = (shop: string, choice: 'on' | 'off'): void => localStorage.setItem(`told here ${shop}`, choice);

export const useDevices = (shop: string) =>
  useQuery({
    queryKey: keyOf(shop),
    queryFn: ({ signal }) => request<z.infer<typeof shapes.devices>>('GET', pathOf(shop), { signal }),
  });

function useDeviceChange<Order>(shop: string, change: (order: Order) => Promise<unknown>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: change, onSettled: () => client.invalidateQueries({ queryKey: keyOf(shop) }) });
}

export const useBeTold = (shop: string) =>
  useDeviceChange(shop, async (publicKey: string) => {
    await subscribe(shop, publicKey, true);
    choose(shop, 'on');
  });
export const useForgetDevice = (shop: string) =>
  useDeviceChange(shop, async ({ id, isThisSession }: Device) => {
    if (isThisSession) choose(shop, 'off');
    await request('DELETE', `${pathOf(shop)}/${id}`);
  });
export const useTryDevice = (shop: string) => useDeviceChange(shop, (id: string) => request('POST', `${pathOf(shop)}/${id}/try`));

/** Whoever has opened the conversation need not be told of it. */
export async function forgetNotification(shop: string, phone: string): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration();
  for (const shown of (await registration?.getNotifications({ tag: `${shop} ${phone}` })) ?? []) shown.close();
}

/** Throws with words for people. */
async function subscribe(shop: string, publicKey: string, ask: boolean): Promise<void> {
  if (ask && (await Notification.requestPermission()) !== 'granted')
    throw new Error('The browser does not allow it. Allow notifications for this page in its settings, then try again.');
  const registration = await navigator.serviceWorker.ready;
  const key = Uint8Array.from(atob(publicKey.replace(/-/g, '+').replace(/_/g, '/')), (sign) => sign.charCodeAt(0));
  const known = await registration.pushManager.getSubscription();
  const sameKey = known?.options.applicationServerKey && bytesOf(known.options.applicationServerKey).join() === key.join();
  // A subscription is bound to the key that it was made with.
  if (known && !sameKey) await known.unsubscribe();
  const subscription = await registration.pushManager
    .subscribe({ userVisibleOnly: true, applicationServerKey: key })
    .catch((cause: Error) => {
      throw new Error(`The browser could not reach its push service (${cause.message}). Try again with another connection.`, { cause });
    });
  const { endpoint, keys } = subscription.toJSON();
  await request('POST', pathOf(shop), { body: { name: nameDevice(navigator.userAgent), endpoint, keys } });
}

const bytesOf = (buffer: ArrayBuffer) => new Uint8Array(buffer);

/** Browsers renew what they gave, and a new sign-in is a new session: the server is told of both when the app opens. */
export async function renew(shop: string, { publicKey, devices }: z.infer<typeof shapes.devices>): Promise<boolean> {
  if (choiceOf(shop) !== 'on' || canBeTold() !== 'yes' || Notification.permission !== 'granted') return false;
  const known = await (await navigator.serviceWorker.ready).pushManager.getSubscription();
  if (!known || devices.some(({ isThisSession }) => isThisSession)) return false;
  await subscribe(shop, publicKey, false);
  return true;
}
