import type { AttributeClause, Clause, Operator, ScopingFilter } from './scoping-filter.ts';

const SHOWN = 4;

/** The name of a source attribute as people say it: `jobTitle` → job title, `custom.Laptop` → Laptop. */
export const attributeWords = (attribute: string): string =>
  attribute.startsWith('custom.')
    ? attribute.slice('custom.'.length)
    : attribute
        .replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
        .replace(/\bemail\b/, 'e-mail');

/** Values as people list them: Sales, Finance or Legal; long lists are cut. */
function either(values: readonly string[]): string {
  const shown = values.slice(0, values.length > SHOWN + 1 ? SHOWN : SHOWN + 1);
  const rest = values.length - shown.length;
  const all = rest > 0 ? [...shown, `${rest} others`] : shown;
  return all.length < 2
    ? (all[0] ?? 'nothing chosen yet')
    : `${all.slice(0, -1).join(', ')} or ${all.at(-1)}`;
}

const conditions: Readonly<Record<Operator, (attribute: string, values: string) => string>> = {
  in: (attribute, values) => `${attribute} is ${values}`,
  notIn: (attribute, values) => `${attribute} is not ${values}`,
  equals: (attribute, values) => `${attribute} is ${values}`,
  notEquals: (attribute, values) => `${attribute} is not ${values}`,
  contains: (attribute, values) => `${attribute} contains ${values}`,
  startsWith: (attribute, values) => `${attribute} starts with ${values}`,
  endsWith: (attribute, values) => `${attribute} ends with ${values}`,
  matches: (attribute, values) => `${attribute} matches ${values}`,
  exists: (attribute) => `${attribute} has a value`,
  notExists: (attribute) => `${attribute} has no value`,
  before: (attribute, values) => `${attribute} is before ${values}`,
  after: (attribute, values) => `${attribute} is after ${values}`,
  withinDays: (attribute, values) => `${attribute} is within ${values} days, or earlier`,
  olderThanDays: (attribute, values) => `${attribute} is more than ${values} days ago`,
};

/** One condition in words: department is Sales or Marketing. */
export function describeClause(clause: Clause): string {
  if ('expression' in clause) return clause.expression;
  return conditions[clause.operator](attributeWords(clause.attribute), either(clause.values));
}

/** How the common conditions read inside a sentence about employees. */
function phrase(clause: Clause): string {
  if ('expression' in clause) return `where ${clause.expression}`;
  const special = phrases[`${clause.attribute} ${clause.operator}`];
  return special && clause.values.length > 0 ? special(clause) : `whose ${describeClause(clause)}`;
}

const place = (clause: AttributeClause) => `in ${either(clause.values)}`;
const except = (clause: AttributeClause) => `except ${either(clause.values)}`;
const status = (clause: AttributeClause) => `with the status ${either(clause.values)}`;
const phrases: Readonly<Record<string, (clause: AttributeClause) => string>> = {
  'country in': place,
  'location in': place,
  'department in': place,
  'legalEntity in': place,
  'country notIn': except,
  'location notIn': except,
  'department notIn': except,
  'employmentType notIn': except,
  'employmentStatus in': status,
  'startDate withinDays': (clause) => `from ${clause.values[0]} days before they start`,
};

/** Who is in scope, as one English sentence. */
export function describeFilter(filter: ScopingFilter): string {
  const who =
    'everyone' in filter
      ? 'Everybody'
      : filter.filterGroups
          .map(({ clauses }, index) => {
            const subject = index === 0 ? 'Employees' : 'employees';
            return `${subject} ${clauses.map(phrase).join(', ')}`;
          })
          .join('; or ');
  const { include, exclude } = filter.exceptions;
  const named = (people: readonly string[]) =>
    people.length === 1 ? '1 named person' : `${people.length} named people`;
  return [
    who,
    ...(include.length > 0 ? [`and always ${named(include)}`] : []),
    ...(exclude.length > 0 ? [`but never ${named(exclude)}`] : []),
  ].join(', ');
}
