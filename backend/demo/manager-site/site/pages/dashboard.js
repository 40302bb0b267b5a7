import { h } from '../element.js';
import { fetchPeople } from '../people.js';

export function dashboard() {
  const count = h('b', {}, '…');
  void fetchPeople().then(
    (people) => count.replaceChildren(String(people.length)),
    () => count.replaceChildren('unknown'),
  );
  return [
    h('p', { class: 'lead' }, 'Good to see you. This is how your company stands.'),
    h(
      'div',
      { class: 'cards' },
      h('section', {}, h('h2', {}, 'People'), h('p', {}, count, ' in this company')),
      h(
        'section',
        {},
        h('h2', {}, 'Courses'),
        h('p', {}, '4 open, the next one is due on 15 December'),
      ),
      h('section', {}, h('h2', {}, 'Exercises'), h('p', {}, '“Parcel notice” has ended')),
    ),
  ];
}
