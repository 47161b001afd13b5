// Beside each other, what overlaps: each gets a lane, and all of one cluster the same number of lanes.

export type Laid<Item> = { item: Item; lane: number; lanes: number };

/** `from` and `to` of each item in any unit; what only touches does not overlap. Earliest first. */
export function layOut<Item>(items: readonly Item[], spanOf: (item: Item) => { from: number; to: number }): Laid<Item>[] {
  const sorted = items.map((item) => ({ item, ...spanOf(item) })).sort((a, b) => a.from - b.from || b.to - a.to);
  const laid: Laid<Item>[] = [];
  let cluster: { item: Item; lane: number }[] = [];
  let ends: number[] = [];
  const close = () => {
    for (const one of cluster) laid.push({ ...one, lanes: ends.length });
    cluster = [];
    ends = [];
  };
  for (const { item, from, to } of sorted) {
    if (ends.every((end) => end <= from)) close();
    const free = ends.findIndex((end) => end <= from);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = to;
    cluster.push({ item, lane });
  }
  close();
  return laid;
}
