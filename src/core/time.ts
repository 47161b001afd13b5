// Instants in the core are epoch milliseconds: cheap to compare, to add to and to keep as JSON.
// Wall-clock questions (business hours, local days) go through Temporal in business-hours.ts.

/** Milliseconds since 1970-01-01T00:00:00Z. */
export type Millis = number;

export const seconds = (count: number): Millis => count * 1000;
export const minutes = (count: number): Millis => count * 60_000;
export const hours = (count: number): Millis => count * 3_600_000;
