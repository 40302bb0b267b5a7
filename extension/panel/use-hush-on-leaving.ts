import { useEffect } from 'preact/hooks';
import { route } from '../state/route.ts';
import { hush } from '../ui/announce.ts';

/**
 * Takes the last sentence off when an admin leaves a screen. At once and not after drawing, so that what is announced
 * about the step itself stays; and not on the way through the start, which only leads on.
 */
export function useHushOnLeaving(): void {
  useEffect(() => {
    let left = route.value;
    return route.subscribe((next) => {
      if (left.hash !== next.hash && left.screen !== '') hush();
      left = next;
    });
  }, []);
}
