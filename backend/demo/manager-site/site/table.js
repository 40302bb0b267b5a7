import { h } from './element.js';

/** A table of texts, or what to show instead of one without rows. */
export function table(heads, rows, empty) {
  if (rows.length === 0) return empty;
  return h(
    'div',
    { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': heads[0] },
    h(
      'table',
      {},
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          heads.map((head) => h('th', { scope: 'col' }, head)),
        ),
      ),
      h(
        'tbody',
        {},
        rows.map((row) =>
          h(
            'tr',
            {},
            row.map((cell) => h('td', {}, cell)),
          ),
        ),
      ),
    ),
  );
}
