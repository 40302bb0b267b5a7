import { folded } from './find-hris.ts';

/** A name with the part that was typed underlined. */
export function Marked({ name, typed }: { name: string; typed: string }) {
  const wanted = folded(typed.trim());
  const at = folded(name).indexOf(wanted);
  // Folding may change lengths (ß), and then places no longer fit.
  if (wanted === '' || at < 0 || folded(name).length !== name.length) return <>{name}</>;
  const end = at + wanted.length;
  return (
    <>
      {name.slice(0, at)}
      <mark>{name.slice(at, end)}</mark>
      {name.slice(end)}
    </>
  );
}
