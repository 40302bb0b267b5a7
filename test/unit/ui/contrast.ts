type Rgb = readonly [number, number, number];

const linear = (channel: number) =>
  channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;

function fromHex(hex: string): Rgb {
  const channel = (at: number) => linear(parseInt(hex.slice(at, at + 2), 16) / 255);
  return [channel(1), channel(3), channel(5)];
}

/** Björn Ottosson's matrices; what lies outside sRGB is cut off, as browsers nearly do. */
function fromOklch(lightness: number, chroma: number, hue: number): Rgb {
  const angle = (hue * Math.PI) / 180;
  const [a, b] = [chroma * Math.cos(angle), chroma * Math.sin(angle)];
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const inside = (channel: number) => Math.min(1, Math.max(0, channel));
  return [
    inside(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    inside(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    inside(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}

/** Linear RGB of `#rrggbb` or `oklch(L C H)`; throws on anything else. */
function parseColour(text: string): Rgb {
  if (/^#[\da-f]{6}$/i.test(text)) return fromHex(text);
  const [l, c, h] = /^oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)$/.exec(text)?.slice(1).map(Number) ?? [];
  if (l === undefined || c === undefined || h === undefined) throw new Error(`No colour: ${text}`);
  return fromOklch(l, c, h);
}

const luminance = ([r, g, b]: Rgb) => 0.2126 * r + 0.7152 * g + 0.0722 * b;

/** The contrast of two colours after WCAG 2, from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [dark, light] = [one, other]
    .map((text) => luminance(parseColour(text)))
    .sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** Both sides of every `name: light-dark(light, dark);` in a style sheet, by name. */
export function lightDark(css: string): Map<string, { light: string; dark: string }> {
  const line = /([\w-]+):\s*light-dark\(\s*(#\w+|oklch\([^)]*\)+),\s*(#\w+|oklch\([^)]*\)+)\s*\)/g;
  return new Map(
    [...css.matchAll(line)].map(([, name, light, dark]) => [
      name ?? '',
      { light: light ?? '', dark: dark ?? '' },
    ]),
  );
}
