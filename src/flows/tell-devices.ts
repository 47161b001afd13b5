// A customer needs a person: the browsers that the shop's people have named for it show so.
import { type DeviceMessage, type DeviceNews, writeDeviceMessage } from '../core/device-news.ts';
import { writeNumber } from '../core/phone-number.ts';
import { hours, type Millis } from '../core/time.ts';
import { readShop } from '../db/admin.ts';
import { readInboxThread } from '../db/inbox.ts';
import * as store from '../db/push-devices.ts';
import type { App } from './app.ts';

export type ShopNewsJob = { shopId: string; phone: string | null; news: DeviceNews; at: Millis };
export type DeviceNewsJob = ShopNewsJob & { deviceId: string };

/** Each device is a job of its own, so that one that cannot be reached keeps no other from being told. */
export async function tellDevices(app: App, job: ShopNewsJob): Promise<void> {
  for (const { id } of await store.devicesToTell(app.db, job.shopId))
    await app.jobs.enqueue(app.db, 'tell-device', { ...job, deviceId: id });
}

/** Old news is no news. */
const freshFor = hours(1);

export async function tellDevice(app: App, { shopId, phone, news, at, deviceId }: DeviceNewsJob): Promise<void> {
  if (app.clock.now() - at > freshFor) return;
  const device = await store.readDeviceToTell(app.db, shopId, deviceId);
  const shop = await readShop(app.db, shopId);
  if (!device || !shop) return;
  const thread = phone === null ? null : await readInboxThread(app.db, shopId, phone);
  // Somebody has taken care of it since.
  if (thread && news.why !== 'in-a-hurry' && thread.waiting_since === null) return;
  const name = thread?.name ?? (phone === null ? 'A withheld number' : writeNumber(phone));
  const about = { shop: shopId, shopName: shop.rules.name, phone, name, job: thread?.job ?? null, place: thread?.place ?? null };
  await send(app, shopId, device, writeDeviceMessage(news, { ...about, role: device.role }));
}

/** Shows, at once, that it works. Throws when the push service cannot be reached. */
export async function tryDevice(app: App, shopId: string, deviceId: string): Promise<'told' | 'gone'> {
  const device = await store.readDeviceToTell(app.db, shopId, deviceId);
  const shop = await readShop(app.db, shopId);
  if (!device || !shop) return 'gone';
  return await send(app, shopId, device, {
    shop: shopId,
    phone: null,
    title: 'This is how you will be told',
    body: `When a customer of ${shop.rules.name} needs a person, it stands here.`,
    tag: `${shopId} try`,
    urgent: true,
    again: true,
    actions: [],
  });
}

async function send(
  app: App,
  shopId: string,
  device: store.Subscription & { id: string },
  message: DeviceMessage,
): Promise<'told' | 'gone'> {
  const outcome = await app.push.send(device, message, { urgent: message.urgent, tag: message.tag });
  if (outcome === 'told') await store.markTold(app.db, shopId, device.id, app.clock.now());
  else await store.deleteDevice(app.db, shopId, device.id, null);
  return outcome;
}
