const tokens = /("(?:[^"\\]|\\.)*"?|'(?:[^'\\]|\\.)*'?)|([\p{L}_][\p{L}\p{N}_]*)(?=\s*\()/gu;

/** Strings and function names in their colours, as pieces with their place. */
function coloured(text: string) {
  const pieces: { text: string; kind?: 'str' | 'fn' }[] = [];
  let at = 0;
  for (const found of text.matchAll(tokens)) {
    pieces.push({ text: text.slice(at, found.index) });
    pieces.push({ text: found[0], kind: found[1] === undefined ? 'fn' : 'str' });
    at = found.index + found[0].length;
  }
  return [...pieces, { text: text.slice(at) }];
}

const Coloured = ({ text }: { text: string }) => (
  <>
    {coloured(text).map((piece, index) => (
      <span key={index} class={piece.kind}>
        {piece.text}
      </span>
    ))}
  </>
);

interface CodeLayerProps {
  text: string;
  error: { from: number; to: number } | undefined;
}

/** The text below a transparent textarea: colours, and the mistake underlined where it is. */
export function CodeLayer({ text, error }: CodeLayerProps) {
  const from = Math.min(error?.from ?? text.length, text.length);
  const to = Math.min(error?.to ?? text.length, text.length);
  return (
    <pre aria-hidden="true">
      <Coloured text={text.slice(0, from)} />
      {error && <span class="oops">{text.slice(from, to) || ' '}</span>}
      <Coloured text={text.slice(to)} />
      {'\n'}
    </pre>
  );
}
