import { createCompany } from '../simulators/world/company.ts';
import { calledName, statusOn, type Person } from '../simulators/world/person.ts';

/** How many people the company of a world has. */
export const headcount = 240;

const today = new Date().toLocaleDateString('sv');

/** Everybody whose employment has not ended, as each simulated HRIS has them at first. */
const employed: readonly Person[] = createCompany({ people: headcount, today }).filter(
  (person) => statusOn(person, today) !== 'inactive',
);

/** Who works in one of these departments. */
export const employedIn = (...departments: string[]): Person[] =>
  employed.filter(({ department }) => department && departments.includes(department));

/** The name of somebody, as it appears on screens. */
export const nameOf = calledName;
