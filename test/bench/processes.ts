// What a process and its children cost, read from /proc (Linux). CPU in seconds, memory in bytes.
import { readdirSync, readFileSync } from 'node:fs';

const ticksPerSecond = 100;

function statOf(pid: number): { parent: number; cpu: number; command: string } | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const end = stat.lastIndexOf(')');
    const fields = stat.slice(end + 2).split(' ');
    // utime, stime, and cutime, cstime: those of children that are gone.
    return {
      parent: Number(fields[1]),
      cpu: fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) / ticksPerSecond,
      command: stat.slice(stat.indexOf('(') + 1, end),
    };
  } catch {
    return null;
  }
}

export type Cost = { appCpu: number; databaseCpu: number; appMemory: number; databaseMemory: number };

/** A program and the PostgreSQL below it. */
export function costOf(root: number): Cost {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
  const stats = new Map(all.map((pid) => [pid, statOf(pid)]));
  const below = new Set([root]);
  for (let grown = true; grown; ) {
    grown = false;
    for (const [pid, stat] of stats) {
      if (stat && !below.has(pid) && below.has(stat.parent)) {
        below.add(pid);
        grown = true;
      }
    }
  }
  const cost: Cost = { appCpu: 0, databaseCpu: 0, appMemory: 0, databaseMemory: 0 };
  for (const pid of below) {
    const stat = stats.get(pid);
    if (!stat) continue;
    if (stat.command === 'postgres') {
      cost.databaseCpu += stat.cpu;
      cost.databaseMemory += memoryOf(pid);
    } else {
      cost.appCpu += stat.cpu;
      cost.appMemory += memoryOf(pid);
    }
  }
  return cost;
}

/** Proportional set size: shared memory is counted once over all who share it. */
function memoryOf(pid: number): number {
  try {
    return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}
