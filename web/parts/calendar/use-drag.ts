// Takes something by the pointer and says over which column and how high it is, until it is let go or Escape is pressed.
import { type PointerEvent, useEffect, useRef, useState } from 'react';

/** `top`: of the dragged thing, in pixels below the top of its column. */
export type Dragged<Item> = { item: Item; column: number; top: number };
type Grip<Item> = { item: Item; x: number; y: number; within: number; dragged: Dragged<Item> | null };

/** What moves less is a click. */
const threshold = 4;

/** `columns` are the elements that can be dropped on, in order. */
export function useDrag<Item>(columns: () => HTMLElement[], onDrop: (dropped: Dragged<Item>) => void) {
  const grip = useRef<Grip<Item> | null>(null);
  const wasDragged = useRef(false);
  const [dragged, setDragged] = useState<Dragged<Item> | null>(null);

  const letGo = () => {
    grip.current = null;
    setDragged(null);
  };
  useEffect(() => {
    if (!dragged) return;
    const cancel = (event: KeyboardEvent) => {
      if (event.key === 'Escape') letGo();
    };
    window.addEventListener('keydown', cancel);
    return () => window.removeEventListener('keydown', cancel);
  });

  const handlers = (item: Item) => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      wasDragged.current = false;
      // A finger scrolls the page; it moves things in their dialog.
      if (event.button !== 0 || event.pointerType === 'touch') return;
      const within = event.clientY - event.currentTarget.getBoundingClientRect().top;
      grip.current = { item, x: event.clientX, y: event.clientY, within, dragged: null };
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const held = grip.current;
      if (!held) return;
      if (!held.dragged && Math.hypot(event.clientX - held.x, event.clientY - held.y) < threshold) return;
      wasDragged.current = true;
      const boxes = columns().map((column) => column.getBoundingClientRect());
      const over = boxes.findIndex((box) => event.clientX >= box.left && event.clientX < box.right);
      const column = over === -1 ? (held.dragged?.column ?? 0) : over;
      held.dragged = { item, column, top: event.clientY - held.within - (boxes[column]?.top ?? 0) };
      setDragged(held.dragged);
    },
    onPointerUp: () => {
      const dropped = grip.current?.dragged;
      letGo();
      if (dropped) onDrop(dropped);
    },
    onPointerCancel: letGo,
  });

  /** Whether the click that ends a drag is to be left alone. */
  return { dragged, handlers, wasDragged: () => wasDragged.current };
}
