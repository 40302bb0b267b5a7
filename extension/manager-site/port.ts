import type { Scheme } from './ground.ts';

/** All that passes between the page and the panel: geometry, focus, and light or dark. Never data. */
export type FromPanel = { type: 'height'; px: number } | { type: 'full'; on: boolean };

export type ToPanel =
  | { type: 'full'; on: boolean; rect: { x: number; y: number; width: number } }
  | { type: 'escape' }
  | { type: 'scheme'; scheme: Scheme };

/** How the content script hands the port over; the nonce is the one in the frame's URL. */
export interface Handover {
  nonce: string;
}
