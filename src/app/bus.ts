// What the theatre tells the page, typed and free of Phaser, so that the page never imports it.
import { signal } from '@preact/signals';

export interface TheatreEvents {
  /** The theatre can be seen. */
  ready: undefined;
  /** Something of the scene was chosen. */
  pick: { readonly kind: 'customer' | 'rung' | 'room' | 'firm' | 'step'; readonly id: string };
}

type Listener<K extends keyof TheatreEvents> = (event: TheatreEvents[K]) => void;
const listeners = new Map<keyof TheatreEvents, Set<Listener<never>>>();

/** Hears one kind of event until the function that it returns is called. */
export function on<K extends keyof TheatreEvents>(kind: K, listener: Listener<K>): () => void {
  const all = listeners.get(kind) ?? new Set();
  listeners.set(kind, all);
  all.add(listener as Listener<never>);
  return () => all.delete(listener as Listener<never>);
}

export function emit<K extends keyof TheatreEvents>(kind: K, event: TheatreEvents[K]): void {
  for (const listener of [...(listeners.get(kind) ?? [])]) (listener as Listener<K>)(event);
}

/** The one sentence that a screen reader hears when something happened. */
export const announcement = signal('');
