// Takes something by the pointer and says over which column and how high it is, until it is let go or Escape is pressed.
// A mouse takes what it moves. A finger has to rest on it first: a swipe scrolls the page, a tap opens.
import { type MouseEvent, type PointerEvent, type RefObject, useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import { scrollAtEdges } from './scroll-at-edges.ts';

/** `top`: of the dragged thing, in pixels below the top of its column. */
export type Dragged<Item> = { item: Item; column: number; top: number };
type Point = { x: number; y: number };
/** `within`: how far below its top the thing is held. `at` follows the pointer. */
type Grip<Item> = { item: Item; pointer: number; byFinger: boolean; from: Point; at: Point; within: number };

/** What moves less, in pixels, is a click. */
const threshold = 4;
/** How long a finger rests before it picks up, and how far it may tremble meanwhile. */
const holdMs = 350;
const tremble = 10;

/** `columns` are the elements that can be dropped on, in order; `frame` is the box around them that scrolls sideways. */
export function useDrag<Item>(
  frame: RefObject<HTMLElement | null>,
  columns: () => HTMLElement[],
  onDrop: (dropped: Dragged<Item>) => void,
) {
  const [grip, setGrip] = useState<Grip<Item> | null>(null);
  const [dragged, setDragged] = useState<Dragged<Item> | null>(null);
  const wasDragged = useRef(false);

  const letGo = useCallback(() => {
    setGrip(null);
    setDragged(null);
  }, []);
  const follow = ({ item, at, within }: Grip<Item>) => {
    const boxes = columns().map((column) => column.getBoundingClientRect());
    const over = boxes.findIndex((box) => at.x >= box.left && at.x < box.right);
    const column = over === -1 ? (dragged?.column ?? 0) : over;
    setDragged({ item, column, top: at.y - within - (boxes[column]?.top ?? 0) });
  };

  const pickUp = useEffectEvent(() => {
    if (!grip) return;
    follow(grip);
    navigator.vibrate?.(15);
  });
  useEffect(() => {
    if (!grip?.byFinger) return;
    const timer = setTimeout(pickUp, holdMs);
    return () => clearTimeout(timer);
  }, [grip]);

  const move = useEffectEvent((event: globalThis.PointerEvent) => {
    if (!grip || event.pointerId !== grip.pointer) return;
    grip.at = { x: event.clientX, y: event.clientY };
    const moved = Math.hypot(grip.at.x - grip.from.x, grip.at.y - grip.from.y);
    if (grip.byFinger && !dragged) {
      if (moved > tremble) letGo();
    } else if (moved >= threshold || wasDragged.current) {
      wasDragged.current = true;
      follow(grip);
    }
  });
  const drop = useEffectEvent((event: globalThis.PointerEvent) => {
    if (event.pointerId !== grip?.pointer) return;
    letGo();
    if (dragged && wasDragged.current) onDrop(dragged);
  });
  useEffect(() => {
    if (!grip) return;
    const listening = new AbortController();
    // On the window: what is dragged may be drawn anew, or go, meanwhile.
    const on = <Type extends keyof WindowEventMap>(type: Type, listener: (event: WindowEventMap[Type]) => void) =>
      window.addEventListener(type, listener, { signal: listening.signal });
    on('pointermove', (event) => move(event));
    on('pointerup', (event) => drop(event));
    on('pointercancel', letGo);
    on('keydown', ({ key }) => {
      if (key === 'Escape') letGo();
    });
    return () => listening.abort();
  }, [grip, letGo]);

  const held = dragged !== null;
  const pointer = useEffectEvent(() => (grip && wasDragged.current ? grip.at : null));
  const scrolled = useEffectEvent(() => grip && follow(grip));
  useEffect(() => {
    if (held && frame.current)
      return scrollAtEdges(
        frame.current,
        () => pointer(),
        () => scrolled(),
      );
  }, [held, frame]);

  // Whether a finger scrolls is settled at its first move, and only by a listener that was there before it touched.
  const keepStill = useEffectEvent((event: TouchEvent) => {
    if (held && event.cancelable) event.preventDefault();
  });
  useEffect(() => {
    const element = frame.current;
    const listener = (event: TouchEvent) => keepStill(event);
    element?.addEventListener('touchmove', listener, { passive: false });
    return () => element?.removeEventListener('touchmove', listener);
  }, [frame]);

  const handlers = (item: Item) => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0 || !event.isPrimary) return;
      wasDragged.current = false;
      const at = { x: event.clientX, y: event.clientY };
      const within = at.y - event.currentTarget.getBoundingClientRect().top;
      setGrip({ item, pointer: event.pointerId, byFinger: event.pointerType !== 'mouse', from: at, at, within });
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    // A long press opens no menu where it picks up.
    onContextMenu: (event: MouseEvent<HTMLElement>) => {
      if (grip?.byFinger) event.preventDefault();
    },
  });

  /** Whether this click is the end of a drag, and to be left alone; one by keyboard never is. */
  const endsDrag = (event: MouseEvent) => event.detail > 0 && wasDragged.current;
  return { dragged, handlers, endsDrag };
}
