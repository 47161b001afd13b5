// What a provider says became of a text. Reports come late, twice and out of order: they form a lattice in which
// nothing goes back (providers.md 4.2). Some carriers never report; "sent" can be the last word.

export const deliveryStates = ['accepted', 'queued', 'sending', 'sent', 'delivered', 'undelivered', 'failed', 'canceled'] as const;
export type DeliveryState = (typeof deliveryStates)[number];

const rank: Record<DeliveryState, number> = {
  accepted: 0,
  queued: 1,
  sending: 2,
  sent: 3,
  undelivered: 4,
  failed: 4,
  canceled: 4,
  delivered: 4,
};

/** The state after a report; the first final state stays. */
export function advanceDelivery(known: DeliveryState | null, reported: DeliveryState): DeliveryState {
  return known !== null && rank[known] >= rank[reported] ? known : reported;
}

/** Why a text did not go out or did not arrive, in terms that decide what follows; adapters map their codes to these (4.4). */
export type SendProblem =
  | 'opted-out'
  | 'bad-number'
  | 'landline'
  | 'not-configured'
  | 'not-registered'
  | 'filtered'
  | 'busy'
  | 'unreachable-now'
  | 'daily-cap'
  | 'content'
  | 'loop'
  | 'route'
  | 'too-late'
  | 'unknown';
