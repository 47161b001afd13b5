// Times as they are typed on a shop's wall clock, "2027-01-13T10:00", and the instants that they are.

const wallIn = (timeZone: string) =>
  new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });

/** What the wall clock shows at this instant, to the minute. */
export function wallTimeOf(at: number, timeZone: string): string {
  const parts = Object.fromEntries(
    wallIn(timeZone)
      .formatToParts(new Date(at))
      .map(({ type, value }) => [type, value]),
  );
  return `${parts.year}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}`;
}

/** The instant at which the wall clock shows this; null when it is no time. Of an hour that is skipped: the one after it. */
export function instantOf(wall: string, timeZone: string): string | null {
  const asUtc = Date.parse(`${wall}Z`);
  if (Number.isNaN(asUtc)) return null;
  const offsetAt = (at: number) => Date.parse(`${wallTimeOf(at, timeZone)}Z`) - Math.floor(at / 60_000) * 60_000;
  // The offset is that of the instant itself, which lies up to a day from the guess: the second look is exact.
  const near = asUtc - offsetAt(asUtc);
  const exact = asUtc - offsetAt(near);
  return new Date(wallTimeOf(exact, timeZone) === wall ? exact : Math.max(near, exact)).toISOString();
}
