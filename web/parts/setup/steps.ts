// The steps from nothing to live, and how far a shop has come: read from what the shop has, so that it can be taken up again
// on any device.
import { usualWeek } from '../../../src/core/business-hours.ts';
import { schedulingOff } from '../../../src/core/scheduling-rules.ts';
import { defaultFirstText } from '../../../src/core/templates.ts';
import type { Line, ShopSettings } from '../../api/shops.ts';

export const steps = [
  { id: 'business', name: 'Your business' },
  { id: 'trade', name: 'Your trade' },
  { id: 'hours', name: 'Hours' },
  { id: 'area', name: 'Service area' },
  { id: 'alerts', name: 'Who is alerted' },
  { id: 'text', name: 'The first text' },
  { id: 'try', name: 'Try it' },
  { id: 'twilio', name: 'Your number' },
  { id: 'calls', name: 'How calls reach you' },
  { id: 'live', name: 'Going live' },
] as const;
export type StepId = (typeof steps)[number]['id'];

/** Where to go on: after the last step that has left something in the shop. */
export function nextStep(shop: { settings: ShopSettings; lines: Line[] } | null): StepId {
  if (!shop) return 'business';
  const { settings, lines } = shop;
  const done: Record<StepId, boolean> = {
    business: true,
    trade: settings.scheduling.trade !== schedulingOff.trade || settings.scheduling.mode !== schedulingOff.mode,
    hours: settings.hours.holidays.length > 0 || JSON.stringify(settings.hours.weekly) !== JSON.stringify(usualWeek),
    area: settings.scheduling.serviceArea.postcodes.length > 0 || settings.scheduling.serviceArea.cities.length > 0,
    alerts: settings.alertPhone !== null,
    text: settings.firstText !== defaultFirstText,
    try: lines.some((line) => line.provider === 'simulator'),
    twilio: lines.some((line) => line.provider !== 'simulator'),
    calls: lines.some((line) => line.provider !== 'simulator' && line.settings.mode === 'ring-first'),
    live: false,
  };
  const last = steps.findLastIndex((step) => done[step.id]);
  return (steps[Math.min(last + 1, steps.length - 1)] as (typeof steps)[number]).id;
}

export const isStep = (id: string | undefined): id is StepId => steps.some((step) => step.id === id);

export function stepAfter(id: StepId): StepId {
  const next = steps[steps.findIndex((step) => step.id === id) + 1];
  return next?.id ?? 'live';
}
