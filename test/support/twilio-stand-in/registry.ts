// Registrations as the stand-in knows them, and how their reviews end. A review is over at the second look after its
// submission, the way its plan says.
import { newSid, type World } from './world.ts';

export type Reviewed = 'profile' | 'product' | 'brand' | 'campaign' | 'verification';
export type Rejection = { code: number; reason: string; fields?: string[] };
export type ReviewPlan = 'approve' | 'wait' | { reject: Rejection[] };
export type Thing = { sid: string; accountSid: string; createdAt: number; fields: Record<string, unknown>; looks: number };

export type Registry = {
  /** What becomes of each kind of paper; all are approved unless a test says otherwise. */
  plans: Record<Reviewed, ReviewPlan>;
  addresses: Thing[];
  documents: Thing[];
  endUsers: Thing[];
  /** Customer profiles and trust products. */
  bundles: Thing[];
  brands: Thing[];
  services: Thing[];
  campaigns: Thing[];
  verifications: Thing[];
  codesSent: number;
};

/** With the account's primary profile in place, as Twilio's console makes it. */
export function newRegistry(accounts: string[]): Registry {
  const primary = (accountSid: string): Thing => ({
    sid: newSid('BU'),
    accountSid,
    createdAt: 0,
    looks: 0,
    fields: {
      kind: 'profile',
      PolicySid: 'RN6433641899984f951173ef1738c3bdd0',
      FriendlyName: 'Primary',
      status: 'twilio-approved',
      members: [],
    },
  });
  return {
    plans: { profile: 'approve', product: 'approve', brand: 'approve', campaign: 'approve', verification: 'approve' },
    addresses: [],
    documents: [],
    endUsers: [],
    bundles: accounts.map(primary),
    brands: [],
    services: [],
    campaigns: [],
    verifications: [],
    codesSent: 0,
  };
}

export function newThing(world: World, accountSid: string, prefix: string, fields: Record<string, unknown>): Thing {
  return { sid: newSid(prefix), accountSid, createdAt: world.now(), fields, looks: 0 };
}

const states: Record<Reviewed, { open: string[]; approved: string; rejected: string }> = {
  profile: { open: ['pending-review', 'in-review'], approved: 'twilio-approved', rejected: 'twilio-rejected' },
  product: { open: ['pending-review', 'in-review'], approved: 'twilio-approved', rejected: 'twilio-rejected' },
  brand: { open: ['PENDING', 'IN_REVIEW'], approved: 'APPROVED', rejected: 'FAILED' },
  campaign: { open: ['IN_PROGRESS'], approved: 'VERIFIED', rejected: 'FAILED' },
  verification: { open: ['PENDING_REVIEW', 'IN_REVIEW'], approved: 'TWILIO_APPROVED', rejected: 'TWILIO_REJECTED' },
};

/** A look at something that may be under review. */
export function look(registry: Registry, kind: Reviewed, thing: Thing): Thing {
  const { open, approved, rejected } = states[kind];
  const plan = registry.plans[kind];
  if (!open.includes(String(thing.fields.status)) || plan === 'wait') return thing;
  // A sole proprietor's brand waits for the code.
  if (kind === 'brand' && thing.fields.BrandType === 'SOLE_PROPRIETOR' && !thing.fields.codeAnswered) return thing;
  thing.looks += 1;
  if (thing.looks < 2) return thing;
  thing.fields.status = plan === 'approve' ? approved : rejected;
  thing.fields.errors = plan === 'approve' ? [] : plan.reject;
  return thing;
}

export function submit(thing: Thing, status: string): void {
  thing.fields.status = status;
  thing.fields.errors = [];
  thing.looks = 0;
}
