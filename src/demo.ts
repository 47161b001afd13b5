// The demo shop: one plumber with a simulated line, made at the first start so that there is something to call.

import { weekdays } from './core/business-hours.ts';
import { marketingOff } from './core/marketing/marketing-rules.ts';
import { schedulingOff } from './core/scheduling-rules.ts';
import { defaultRetention, type ShopRules } from './core/shop-rules.ts';
import { defaultFirstText, defaultFirstTextFrench } from './core/templates.ts';
import * as admin from './db/admin.ts';
import type { App } from './flows/app.ts';
import { connectSimulator } from './flows/connect-line.ts';
import type { SecretBox } from './secrets.ts';

export const demoLine = '+15035550100';
export const demoOwner = '+15035550199';

const openAllDay = Object.fromEntries(weekdays.map((day) => [day, [{ from: '00:00', to: '24:00' }]]));

const rules = (timeZone: string): ShopRules => ({
  name: 'Harbor Plumbing',
  hours: { timeZone, weekly: openAllDay, holidays: [] },
  firstText: defaultFirstText,
  firstTextFrench: defaultFirstTextFrench,
  textBack: 'standard',
  firstTextDelaySeconds: 0,
  dailyTextCap: 200,
  minimumRingSeconds: 0,
  unscreenedMinimumSeconds: 6,
  textLandlines: false,
  lookUpNumbers: true,
  requireAttestation: false,
  alertPhone: demoOwner,
  helpPhone: null,
  helpEmail: null,
  ownDomains: [],
  mailingAddress: null,
  retention: defaultRetention,
  scheduling: {
    ...schedulingOff,
    mode: 'book',
    trade: 'plumbing',
    languages: ['en', 'es'],
    windows: [{ days: [...weekdays], starts: ['08:00', '10:00', '13:00', '15:00'] }],
    crews: [
      { id: 'mike', name: 'Mike', skills: [], onlyUrgent: false },
      { id: 'ana', name: 'Ana', skills: [], onlyUrgent: false },
    ],
    answers: [
      { key: 'service_call', text: 'A service call is $89 and is credited toward the repair.' },
      { key: 'licensed', text: 'Yes, licensed, bonded and insured.' },
      { key: 'payment', text: 'We take cards, checks and cash.' },
    ],
    emergency: { takes: true, onCallPhone: demoOwner },
  },
  marketing: marketingOff,
});

/** The demo shop's id; made when there is none yet. */
export async function ensureDemoShop(app: App, secrets: SecretBox): Promise<string> {
  const known = (await admin.listShops(app.db, null)).find((shop) => shop.isDemo);
  if (known) return known.id;
  const id = app.newId();
  await admin.insertShop(app.db, { id, rules: rules(Intl.DateTimeFormat().resolvedOptions().timeZone), isDemo: true, at: app.clock.now() });
  await connectSimulator(app, secrets, {
    shopId: id,
    phoneNumber: demoLine,
    rules: {
      mode: 'ring-first',
      modeWhenClosed: 'text-only',
      ringPhones: [demoOwner],
      ringOrder: 'at-once',
      ringSeconds: 15,
      screening: true,
      voicemail: true,
      greeting: null,
      registration: 'approved',
    },
  });
  return id;
}

/** Opens the demo shop around the clock, or closes it, so that a call after hours can be tried at any hour. */
export async function setDemoOpen(app: App, shopId: string, open: boolean): Promise<void> {
  await admin.changeShop(app.db, shopId, ({ rules }) => ({ ...rules, hours: { ...rules.hours, weekly: open ? openAllDay : {} } }));
}
