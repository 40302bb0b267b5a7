import { h } from '../element.js';

const list = [
  ['Passwords that last', '12 minutes', 'Everybody'],
  ['Spot the odd message', '9 minutes', 'Everybody'],
  ['Working away from the office', '15 minutes', 'Sales, Field service'],
  ['Handling personal data', '20 minutes', 'People & Culture, Finance'],
];

export function courses() {
  return h(
    'div',
    { class: 'cards' },
    list.map(([title, length, audience]) =>
      h('section', {}, h('h2', {}, title), h('p', {}, `${length}. For: ${audience}`)),
    ),
  );
}
