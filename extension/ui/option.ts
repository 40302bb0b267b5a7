/** One value to pick, with how many people have it. */
export interface Option {
  value: string;
  label: string;
  /** A second, quiet line. */
  note?: string | undefined;
  /** How many people have this value. */
  count?: string | number | undefined;
}

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The options whose label or note holds every word of the query, whatever the case or accents. */
export function matching(options: readonly Option[], query: string): readonly Option[] {
  const words = plain(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return options;
  return options.filter((option) => {
    const text = plain(`${option.label} ${option.note ?? ''}`);
    return words.every((word) => text.includes(word));
  });
}
