import type { Employee } from '#shared/employee.ts';
import { cleanText } from './normalise.ts';

/** A person's name for lists and logs; the id when the HRIS has no name. */
export function personName({ firstName, lastName, displayName, id }: Employee): string {
  const name = [firstName, lastName].filter(Boolean).join(' ');
  return cleanText(name || displayName || id);
}

/** What tells two people of one name apart: job title and department. */
export const personDetail = ({ jobTitle, department }: Employee): string =>
  cleanText([jobTitle, department].filter(Boolean).join(', '));
