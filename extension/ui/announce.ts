import { signal } from '@preact/signals';

export interface Said {
  text: string;
  /** Shown as a line on the screen too, until it is dismissed or the next one comes. */
  tone?: 'done' | 'warn' | 'refused' | undefined;
}

/** What was said last. The part Announcements shows and reads it. */
export const said = signal<Said | undefined>(undefined);

/** Reads a sentence out to screen readers; with a tone it also stands on the screen. */
export function announce(text: string, tone?: Said['tone']): void {
  said.value = { text, tone };
}

/** Takes the last sentence off the screen, for example when another screen opens. */
export function hush(): void {
  said.value = undefined;
}
