export type Scheme = 'light' | 'dark';

/**
 * Whether a page is light or dark, told by the computed colour of its text: that is always a plain colour, while the
 * ground may be a picture, a gradient or nothing.
 */
export function schemeFor(textColor: string): Scheme {
  return lightness(textColor) > 0.5 ? 'dark' : 'light';
}

function lightness(color: string): number {
  const name = /^(?:color\()?[a-z-]+\d*/i.exec(color)?.[0] ?? '';
  const [a = 0, b = 0, c = 0] = (color.slice(name.length).match(/[\d.]+/g) ?? []).map(Number);
  if (name.startsWith('okl')) return a;
  if (name.startsWith('l')) return a / 100;
  const luma = 0.2126 * a + 0.7152 * b + 0.0722 * c;
  return name.startsWith('rgb') ? luma / 255 : luma;
}
