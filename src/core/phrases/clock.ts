// Dates and hours as a text writes them. Input is the shop's wall clock, "YYYY-MM-DDTHH:MM".

export const dateOf = (local: string): Temporal.PlainDate => Temporal.PlainDate.from(local.slice(0, 10));

/** "10", "10:30", with its half of the day: "10 AM". */
export function hourOf(local: string, halves: [string, string]): { hour: string; half: string } {
  const [hour, minute] = local.slice(11, 16).split(':').map(Number) as [number, number];
  const twelve = hour % 12 === 0 ? 12 : hour % 12;
  return { hour: minute === 0 ? String(twelve) : `${twelve}:${String(minute).padStart(2, '0')}`, half: hour < 12 ? halves[0] : halves[1] };
}

/** "10 AM-12 PM", "1-3 PM". */
export function spanOf(start: string, end: string, halves: [string, string]): string {
  const from = hourOf(start, halves);
  const to = hourOf(end, halves);
  return from.half === to.half ? `${from.hour}-${to.hour} ${to.half}` : `${from.hour} ${from.half}-${to.hour} ${to.half}`;
}
