import { h } from '../element.js';
import { fetchPeople } from '../people.js';
import { table } from '../table.js';

const heads = ['Name', 'E-mail', 'Department', 'Job title', 'Location', 'State'];

export function people() {
  const place = h('div', { class: 'page' }, h('p', {}, 'Reading people…'));
  const count = h('span', { role: 'status' });
  const search = h('input', {
    type: 'search',
    placeholder: 'Name, e-mail or department',
    'aria-label': 'Search people',
  });
  void fetchPeople().then(
    (all) => {
      const show = () => {
        const rows = all.map(rowOf).filter((row) => matches(row, search.value));
        count.textContent = `${rows.length} of ${all.length}`;
        place.replaceChildren(table(heads, rows, empty(all)));
      };
      search.addEventListener('input', show);
      show();
    },
    () =>
      place.replaceChildren(h('p', {}, 'People could not be read. Reload the page to try again.')),
  );
  return [
    h('p', { class: 'lead' }, 'Everybody who takes part in courses and exercises.'),
    h('p', { class: 'tools' }, search, count),
    place,
  ];
}

function rowOf(person) {
  const name = [person.academicTitle, person.firstName, person.lastName].filter(Boolean).join(' ');
  const texts = [name, person.email, person.department, person.jobTitle, person.location];
  return [...texts.map((text) => text ?? ''), person.active === false ? 'Deactivated' : 'Active'];
}

function matches(row, query) {
  const text = row.join(' ').toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

function empty(all) {
  if (all.length > 0) return h('p', {}, 'Nobody is called that. Try a shorter word.');
  return h(
    'p',
    {},
    'There is nobody here yet. Connect your HR system in ',
    h('a', { href: '/settings/integrations' }, 'Integrations'),
    '.',
  );
}
