export interface Person {
  id: string;
  name: string;
  job: string;
  department: string;
  site: string;
}

const firsts = ['Anneliese', 'Ayşe', 'Clara', 'Felix', 'George', 'Lena', 'Marek', 'Mai', 'Priya'];
const lasts = [
  'Schäfer-Köhler',
  'Özdemir',
  'Lindner',
  'Neumann',
  'Ashdown',
  'Hofmann',
  'Kowalczyk',
];
export const departments = ['Customer care', 'Engineering', 'Finance', 'IT', 'Legal', 'Sales'];
const sites = ['Hamburg', 'Leipzig', 'Vienna', 'Bristol'];
const pick = (list: readonly string[], at: number) => list[at % list.length] ?? '';

/** So many made-up people, the same each time, sorted by department. */
export const people = (count: number): Person[] =>
  Array.from({ length: count }, (_, at) => ({
    id: String(at),
    name: `${pick(firsts, at)} ${pick(lasts, at * 3 + 1)}`,
    job: 'Firmware engineer',
    department: pick(departments, Math.floor((at / count) * departments.length)),
    site: pick(sites, at * 5 + 2),
  }));
