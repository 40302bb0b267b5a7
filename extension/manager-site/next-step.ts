export interface Situation {
  onRoute: boolean;
  /** Whether the panel stands in the page right now. */
  connected: boolean;
  /** Whether the page has a place for it. */
  place: boolean;
  /** Milliseconds on this route. */
  waited: number;
  /** How often the panel was mounted lately. */
  mounts: number;
}

export type Step = 'leave' | 'keep' | 'mount' | 'wait' | 'offer-tab';

const patience = 2_500;
const mostMounts = 6;

/**
 * What to do with the panel now. A page that keeps throwing it out gets it no more for a while: each mount loads the
 * panel anew, and a fight with the page's own scripts would hang it.
 */
export function nextStep({ onRoute, connected, place, waited, mounts }: Situation): Step {
  if (!onRoute) return 'leave';
  if (connected) return 'keep';
  if (mounts >= mostMounts) return 'offer-tab';
  if (place) return 'mount';
  return waited < patience ? 'wait' : 'offer-tab';
}
