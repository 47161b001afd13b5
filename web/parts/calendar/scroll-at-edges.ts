// Scrolls while something is dragged near an edge: the page up and down, the frame sideways.

/** How near, in pixels; above and below stand the bars of the page. */
const reach = { x: 44, y: 116 };
/** Pixels a millisecond, at the very edge. */
const fastest = 0.9;

/** From -1 at the edge that comes first, or beyond it, over 0 away from both to 1 at the other. */
function pull(at: number, from: number, to: number, near: number): number {
  const room = Math.min(near, (to - from) / 3);
  if (at < from + room) return -Math.min(1, (from + room - at) / room);
  if (at > to - room) return Math.min(1, (at - to + room) / room);
  return 0;
}

/** Follows `pointer` (null while it does not count) and says `onScrolled` after each step; what it gives back ends it. */
export function scrollAtEdges(frame: HTMLElement, pointer: () => { x: number; y: number } | null, onScrolled: () => void): () => void {
  let last: number | null = null;
  let asked = requestAnimationFrame(function step(time) {
    const by = last === null ? 0 : Math.min(40, time - last) * fastest;
    last = time;
    const at = pointer();
    asked = requestAnimationFrame(step);
    if (!at) return;
    const box = frame.getBoundingClientRect();
    const before = [window.scrollY, frame.scrollLeft];
    window.scrollBy(0, by * pull(at.y, 0, window.innerHeight, reach.y));
    frame.scrollBy(by * pull(at.x, Math.max(0, box.left), Math.min(window.innerWidth, box.right), reach.x), 0);
    if (before[0] !== window.scrollY || before[1] !== frame.scrollLeft) onScrolled();
  });
  return () => cancelAnimationFrame(asked);
}
