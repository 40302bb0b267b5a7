const ring = (r: number, x = 8, y = 8) =>
  `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0 ${r} ${r} 0 1 0 ${-2 * r} 0`;

const paths = {
  alert: 'M8 2.5 14.25 13.25H1.75zM8 6.5v3M8 11.4v.01',
  arrow: 'M3 8h10M9 4l4 4-4 4',
  back: 'M13 8H3M7 4 3 8l4 4',
  check: 'm3.5 8.5 3 3 6-7',
  clock: `${ring(5.75)}M8 4.75V8l2.25 1.5`,
  close: 'm4 4 8 8m0-8-8 8',
  columns: 'M2.5 3h11v10h-11zM6.25 3v10M9.75 3v10',
  copy: 'M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3',
  down: 'm4 6 4 4 4-4',
  download: 'M8 2.5v7.25M5 6.75l3 3 3-3M3 13h10',
  external: 'M9.5 3H13v3.5M13 3 7.5 8.5M11.5 9.5v3h-8v-8h3',
  eye: `M1.75 8S4 4 8 4s6.25 4 6.25 4S12 12 8 12 1.75 8 1.75 8z${ring(1.75)}`,
  'eye-off':
    'M6.2 4.3A6 6 0 0 1 8 4c4 0 6.25 4 6.25 4a11 11 0 0 1-1.9 2.3M4.3 5.2A10.6 10.6 0 0 0 1.75 8S4 12 8 12a6 6 0 0 0 2.6-.6M2.75 2.75l10.5 10.5',
  filter: 'M2.5 4h11m-9 4h7m-5 4h3',
  gear: `M2.5 5h6m3 0h2M2.5 11h2m3 0h6${ring(1.5, 10, 5)}${ring(1.5, 6, 11)}`,
  info: `${ring(6)}M8 7.5v3.25M8 5.2v.01`,
  key: `${ring(2.5, 5.25, 10.75)}m5 0M7 9l5.5-5.5m-2 2 1.75 1.75`,
  lock: 'M4.75 7h6.5c.7 0 1.25.55 1.25 1.25v4c0 .7-.55 1.25-1.25 1.25h-6.5c-.7 0-1.25-.55-1.25-1.25v-4C3.5 7.55 4.05 7 4.75 7zm.75 0V5.25a2.5 2.5 0 0 1 5 0V7',
  map: 'M2.5 5h8M8 2.5 10.5 5 8 7.5M13.5 11h-8M8 8.5 5.5 11 8 13.5',
  more: `${ring(0.4, 3.5)}${ring(0.4)}${ring(0.4, 12.5)}`,
  pause: 'M6 4v8m4-8v8',
  pencil: 'm10.75 3.25 2 2L5.5 12.5 3 13l.5-2.5z',
  people: `${ring(2.5, 6, 5.5)}M1.75 13c.4-2.4 2-3.75 4.25-3.75S9.85 10.6 10.25 13M10.75 3.2a2.4 2.4 0 0 1 0 4.6M12 9.6c1.3.5 2.1 1.7 2.3 3.4`,
  play: 'M5 3.5 12 8l-7 4.5z',
  plug: 'M5.5 2.5v3m5-3v3M4 5.5h8v2.25a4 4 0 0 1-8 0zm4 6.25v2',
  plus: 'M8 3.5v9M3.5 8h9',
  right: 'm6 4 4 4-4 4',
  search: `${ring(4.25, 7, 7)}M10.25 10.25 13.5 13.5`,
  shield: 'm8 2 5 1.75V7.5c0 3-2 5.25-5 6.5-3-1.25-5-3.5-5-6.5V3.75z',
  sync: 'M13 8a5 5 0 0 1-8.9 3.1M3 8a5 5 0 0 1 8.9-3.1M12.25 2.25V5H9.5M3.75 13.75V11H6.5',
  trash: 'M3 4.5h10M6.5 4.5v-2h3v2M4.5 4.5l.5 9h6l.5-9M6.75 7v4M9.25 7v4',
} as const;

export type IconName = keyof typeof paths;

/** Every icon there is, for the story page. */
export const iconNames = Object.keys(paths) as IconName[];

/** A line drawing of 16 px that takes the colour of the text. Says nothing by itself: put words beside it. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="i" viewBox="0 0 16 16" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
