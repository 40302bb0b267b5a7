import { text } from '../../locales/text.ts';

const words = text.catalogue;

/** What the words on the tiles mean, and the keys. */
export function CatalogueLegend() {
  return (
    <div class="row far note">
      <span>
        {words.legend.map(({ term, meaning }) => (
          <span key={term}>
            <b>{term}</b>: {meaning}{' '}
          </span>
        ))}
      </span>
      <span class="hide">{words.keys}</span>
      <span class="row" aria-hidden="true">
        {['↑', '↓', '←', '→'].map((key) => (
          <span key={key} class="kbd">
            {key}
          </span>
        ))}
        {words.keysMove} <span class="kbd">Enter</span> {words.keysChoose}
      </span>
    </div>
  );
}
