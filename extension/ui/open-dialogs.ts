import { signal } from '@preact/signals';

/** How many modal dialogs are open just now. The page around a frame has to be modal with them. */
export const openDialogs = signal(0);
