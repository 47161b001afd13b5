// What of a decision people are told on their devices: that a customer needs a person, still does, or is in a hurry.
import type { Conversation, Effect } from './conversation.ts';
import type { Priority } from './dialogue.ts';
import { reasonWords } from './reasons.ts';
import { mayDo, type Role } from './roles.ts';
import { urgencyOf } from './standing.ts';

export type DeviceNews = {
  why: 'needs-person' | 'still-waits' | 'in-a-hurry';
  /** A code of core/reasons.ts. */
  because: string;
  urgency: Priority;
};

/** Null when the decision calls for nobody. A customer is news once for each reason, and again on each rung of the ladder. */
export function deviceNewsOf(before: Conversation, after: Conversation, effects: Effect[]): DeviceNews | null {
  const urgency = urgencyOf(after);
  if (after.waiting && before.waiting && after.waiting.rung > before.waiting.rung)
    return { why: 'still-waits', because: after.waiting.because, urgency };
  if (after.waiting && !before.waiting) return { why: 'needs-person', because: after.waiting.because, urgency };
  for (const effect of effects)
    if (effect.do === 'open-task' && (effect.kind === 'call-back' || effect.kind === 'listen'))
      return { why: 'needs-person', because: effect.because, urgency };
  if (urgency !== 'normal' && order.indexOf(urgency) > order.indexOf(urgencyOf(before)) && !after.waiting)
    return { why: 'in-a-hurry', because: urgency, urgency };
  return null;
}

const order: Priority[] = ['normal', 'hot', 'emergency'];

/** What a device shows; the service worker (web/service-worker.ts) draws it and does what is tapped. */
export type DeviceMessage = {
  shop: string;
  /** Null: the caller's number is withheld. */
  phone: string | null;
  title: string;
  body: string;
  /** A newer message with the same tag takes the place of the older. */
  tag: string;
  urgent: boolean;
  /** Rings again where the same tag is shown already. */
  again: boolean;
  actions: ('take-over' | 'call')[];
};

type About = { shop: string; shopName: string; phone: string | null; name: string; job: string | null; place: string | null; role: Role };

const signs: Record<Priority, string> = { emergency: 'Emergency: ', hot: 'Urgent: ', normal: '' };
const whyWords: Record<DeviceNews['why'], string> = {
  'needs-person': 'needs you',
  'still-waits': 'still waits for you',
  'in-a-hurry': 'is in a hurry',
};

export function writeDeviceMessage(news: DeviceNews, about: About): DeviceMessage {
  const { shop, shopName, phone, name, job, place, role } = about;
  const because =
    news.why === 'in-a-hurry' ? 'the assistant is answering' : (reasonWords[news.because] ?? news.because.replaceAll('-', ' '));
  const actions: DeviceMessage['actions'] = phone === null ? [] : mayDo(role, 'work') ? ['take-over', 'call'] : ['call'];
  return {
    shop,
    phone,
    title: `${signs[news.urgency]}${name} ${whyWords[news.why]}`,
    body: [because.charAt(0).toUpperCase() + because.slice(1), job, place, shopName].filter(Boolean).join(' · '),
    tag: `${shop} ${phone ?? 'withheld'}`,
    urgent: news.urgency !== 'normal',
    again: true,
    actions,
  };
}
