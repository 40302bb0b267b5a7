import { monogramHue } from './monogram-hue.ts';

interface TileProps {
  /** Two letters, data of the connector. */
  letters: string;
  /** Entries of one connector share a hue; without it the letters decide. */
  hue?: number | undefined;
  size?: 'small' | 'normal' | 'big';
}

/** The monogram of an HRIS. Decoration: its name always stands beside it. */
export function Tile({ letters, hue = monogramHue(letters), size = 'normal' }: TileProps) {
  return (
    <span class={`tile ${size}`} style={{ '--hue': hue }} aria-hidden="true">
      {letters}
    </span>
  );
}
