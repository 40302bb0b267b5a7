import type { MappingRow } from '#shared/attribute-mapping.ts';
import type { Employee } from '#shared/employee.ts';
import type { Reason } from '#shared/plan.ts';
import type { Settings } from '#shared/settings.ts';
import type { TargetName } from '#shared/user.ts';
import { emailDomain } from './email.ts';
import { compileSource, type MappingSource } from './map-source.ts';
import { cleanText, normalise } from './normalise.ts';
import { remember } from './remember.ts';

/** The day in the company's calendar and what the tenant demands of users. */
export type MappingContext = { today: string } & Pick<
  Settings['tenant'],
  'language' | 'emailDomains'
>;

/** What a row makes of one person: the value, if any, and what is wrong with it, if anything. */
type RowResult = Readonly<{ value?: string; problem?: Reason }>;

export type CompiledRow = Omit<MappingSource, 'read'> & {
  target: TargetName;
  creationOnly: boolean;
  map(employee: Employee): RowResult;
};

const nothing: RowResult = {};

/** Compiles one row of a mapping: read, normalise, fall back to the default value. */
export function compileRow(row: MappingRow, context: MappingContext): CompiledRow {
  const { target } = row;
  const { read, ...source } = compileSource(row, context.today);
  const check = (raw: string): RowResult => {
    const text = cleanText(raw);
    return text === '' ? nothing : checkValue(target, text, context);
  };
  const fallback = check(row.defaultValue ?? targetDefault(target, context.language));
  const resultOf = remember((raw) => {
    const result = check(raw);
    return result.value === undefined ? { ...fallback, ...result } : result;
  });
  return {
    target,
    creationOnly: row.applyOn === 'creation',
    ...source,
    map(employee) {
      const text = read(employee);
      return typeof text === 'string' ? resultOf(text) : { ...fallback, problem: text };
    },
  };
}

function checkValue(target: TargetName, text: string, { emailDomains }: MappingContext): RowResult {
  const result = normalise(target, text);
  if ('problem' in result || target !== 'email' || emailDomains.length === 0) return result;
  if (emailDomains.includes(emailDomain(result.value))) return result;
  return {
    problem: {
      code: 'domain_not_allowed',
      message: 'The domain of the e-mail address is not among the allowed ones.',
    },
  };
}

/** What a target has when the HRIS says nothing. */
export function targetDefault(target: TargetName, language: string): string {
  if (target === 'gender') return 'other';
  return target === 'language' ? language : '';
}
