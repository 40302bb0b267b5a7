type Layer = ['f' | 'g' | 'o', string];

const disc: Layer = ['f', 'M8 .75a7.25 7.25 0 1 0 0 14.5A7.25 7.25 0 0 0 8 .75z'];
const ring: Layer = ['o', 'M8 1.75a6.25 6.25 0 1 0 0 12.5 6.25 6.25 0 0 0 0-12.5z'];
const triangle: Layer[] = [
  [
    'f',
    'M9.1 1.4 15.7 13a1.3 1.3 0 0 1-1.1 1.9H1.4A1.3 1.3 0 0 1 .3 13L6.9 1.4a1.3 1.3 0 0 1 2.2 0z',
  ],
  ['g', 'M8 6v3.4M8 12v.01'],
];

const shapes = {
  join: [disc, ['g', 'M8 5v6M5 8h6']],
  change: [
    [
      'f',
      'M8.9.6 15.4 7.1a1.3 1.3 0 0 1 0 1.8L8.9 15.4a1.3 1.3 0 0 1-1.8 0L.6 8.9a1.3 1.3 0 0 1 0-1.8L7.1.6a1.3 1.3 0 0 1 1.8 0z',
    ],
    ['g', 'M5 8h5.75M8.75 5.75 11 8l-2.25 2.25'],
  ],
  leave: [
    ['f', 'M4.25 1.25h7.5a3 3 0 0 1 3 3v7.5a3 3 0 0 1-3 3h-7.5a3 3 0 0 1-3-3v-7.5a3 3 0 0 1 3-3z'],
    ['g', 'M5 8h6'],
  ],
  held: [
    ['f', 'M5.3.9h5.4l4.4 4.4v5.4l-4.4 4.4H5.3L.9 10.7V5.3z'],
    ['g', 'M6.4 5.5v5m3.2-5v5'],
  ],
  problem: triangle,
  warn: triangle,
  ok: [disc, ['g', 'm5 8.25 2.1 2.1L11 6']],
  no: [disc, ['g', 'm5.6 5.6 4.8 4.8m0-4.8-4.8 4.8']],
  wait: [['o', ring[1]]],
  out: [ring],
  skip: [ring, ['o', 'm4 12 8-8']],
  same: [['o', 'M4 6.25h8M4 9.75h8']],
  paused: [
    ['o', 'M8 1.25a6.75 6.75 0 1 0 0 13.5 6.75 6.75 0 0 0 0-13.5z'],
    ['o', 'M6.4 5.75v4.5m3.2-4.5v4.5'],
  ],
  busy: [
    [
      'o',
      'M14.5 8a6.5 6.5 0 0 1-11.4 4.2M1.5 8a6.5 6.5 0 0 1 11.4-4.2M13.25 1v3.25H10M2.75 15v-3.25H6',
    ],
  ],
} satisfies Record<string, Layer[]>;

export type MarkName = keyof typeof shapes;

/** Every mark there is, for the story page. */
export const markNames = Object.keys(shapes) as MarkName[];

/** What happened to a person or how something stands, by colour, shape and sign. Without a label it is silent. */
export function Mark(props: { name: MarkName; label?: string | undefined; big?: boolean }) {
  const layers: Layer[] = shapes[props.name];
  const said = props.label
    ? ({ role: 'img', 'aria-label': props.label } as const)
    : ({ 'aria-hidden': 'true' } as const);
  return (
    <svg class={`mark m-${props.name}${props.big ? ' big' : ''}`} viewBox="0 0 16 16" {...said}>
      {layers.map(([layer, d]) => (
        <path key={d} class={layer} d={d} />
      ))}
    </svg>
  );
}
