import { h } from '../element.js';
import { fetchPeople } from '../people.js';
import { table } from '../table.js';

export function reports() {
  const place = h('div', { class: 'page' }, h('p', {}, 'Counting…'));
  void fetchPeople().then(
    (people) => place.replaceChildren(byDepartment(people)),
    () =>
      place.replaceChildren(h('p', {}, 'People could not be read. Reload the page to try again.')),
  );
  return [h('p', { class: 'lead' }, 'People by department, as of now.'), place];
}

function byDepartment(people) {
  const counts = new Map();
  for (const { department = 'No department' } of people)
    counts.set(department, (counts.get(department) ?? 0) + 1);
  const rows = [...counts].sort(([, a], [, b]) => b - a).map(([name, n]) => [name, String(n)]);
  return table(['Department', 'People'], rows, h('p', {}, 'There are no people to report on yet.'));
}
