import type { Scheme } from './ground.ts';

type Rules = Record<string, string>;

/**
 * Replaces the inline style of an element. Every rule is important, so that no style sheet of the page changes it;
 * and it goes through the CSSOM, which a strict content security policy lets pass.
 */
export function dress(element: HTMLElement, rules: Rules): void {
  element.style.cssText = Object.entries(rules)
    .map(([property, value]) => `${property}: ${value} !important`)
    .join('; ');
}

/** Our element in the page, as tall as the panel and deaf to what the page says about elements of its kind. */
export const wrapper = (height: number): Rules => ({
  all: 'initial',
  display: 'block',
  'inline-size': '100%',
  'min-block-size': `${height}px`,
});

export const inlineDialog: Rules = { all: 'unset', display: 'block', 'inline-size': '100%' };

export const fullDialog: Rules = {
  all: 'unset',
  display: 'block',
  position: 'fixed',
  inset: '0',
  'inline-size': '100vw',
  'block-size': '100dvh',
};

/** The frame. Only where its colour scheme is the panel's own does the page shine through. */
export const frame = (height: string, scheme: Scheme): Rules => ({
  all: 'unset',
  display: 'block',
  'inline-size': '100%',
  'block-size': height,
  'color-scheme': scheme,
});

const small: Rules = {
  all: 'initial',
  'box-sizing': 'border-box',
  font: '500 14px/20px system-ui, sans-serif',
  padding: '8px 14px',
  'border-radius': '8px',
};

export const note: Rules = {
  ...small,
  display: 'block',
  color: '#4a3500',
  background: '#fdf1d8',
};

export const tabButton: Rules = {
  ...small,
  position: 'fixed',
  'inset-block-end': '16px',
  'inset-inline-end': '16px',
  'z-index': '2147483647',
  color: '#fff',
  background: '#0b6688',
  'box-shadow': '0 2px 8px rgb(0 0 0 / 0.25)',
  cursor: 'pointer',
};
