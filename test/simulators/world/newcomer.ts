import { domain } from './brennholt.ts';
import { createCompany } from './company.ts';
import type { Person } from './person.ts';

const firstNumber = 900_001;
const models = 100;

/** The person who is hired as the `index`-th while a simulator runs (from 0); they start `today`. */
export function newcomer(index: number, today: string, at: string): Person {
  const model = createCompany({ people: models + (index % models) + 1, today }).at(-1)!;
  const number = firstNumber + index;
  const login = `new.colleague${index + 1}`;
  return {
    ...model,
    key: `h-${number}`,
    number,
    login,
    employeeNumber: String(number),
    email: `${login}@${domain}`,
    privateEmail: undefined,
    startDate: today,
    terminationDate: undefined,
    onLeave: false,
    createdAt: at,
    updatedAt: at,
  };
}
