import type { MappingRow } from '#shared/attribute-mapping.ts';
import type { Employee } from '#shared/employee.ts';
import type { ExpressionError } from '#shared/expression-error.ts';
import { compileExpression } from '#shared/expression.ts';
import type { Reason } from '#shared/plan.ts';
import type { Settings } from '#shared/settings.ts';
import { readTexts } from '#shared/source-attribute.ts';
import type { TargetName } from '#shared/user.ts';
import { emailDomain } from './email.ts';
import { cleanText, normalise } from './normalise.ts';

/** The day in the company's calendar and what the tenant demands of users. */
export type MappingContext = { today: string } & Pick<
  Settings['tenant'],
  'language' | 'emailDomains'
>;

/** What a row makes of one person: the value, if any, and what is wrong with it, if anything. */
export type RowResult = { value?: string; problem?: Reason };

export type CompiledRow = {
  target: TargetName;
  creationOnly: boolean;
  /** The source attributes that it reads. */
  sources: readonly string[];
  /** Where the value comes from, as the admin wrote it. */
  from: string;
  /** Why the expression cannot be used at all. */
  error?: ExpressionError;
  map(employee: Employee): RowResult;
};

type Reading = { text: string; problem?: Reason };

/** Compiles one row of a mapping: read, normalise, fall back to the default value. */
export function compileRow(row: MappingRow, context: MappingContext): CompiledRow {
  const { read, ...source } = sourceOf(row, context.today);
  const check = (raw: string): RowResult => {
    const text = cleanText(raw);
    return text === '' ? {} : checkValue(row.target, text, context);
  };
  const fallback = check(row.defaultValue ?? targetDefault(row.target, context.language));
  return {
    target: row.target,
    creationOnly: row.applyOn === 'creation',
    ...source,
    map(employee) {
      const { text, problem: unread } = read(employee);
      const { value, problem = unread } = check(text);
      return {
        ...(value === undefined ? fallback : { value }),
        ...(problem && { problem }),
      };
    },
  };
}

function sourceOf(
  row: MappingRow,
  today: string,
): Pick<CompiledRow, 'sources' | 'from' | 'error'> & { read: (employee: Employee) => Reading } {
  if (row.type === 'constant')
    return { sources: [], from: `“${row.value}”`, read: () => ({ text: row.value }) };
  if (row.type === 'direct') {
    const { source } = row;
    return {
      sources: [source],
      from: source,
      read: (employee) => ({ text: readTexts(employee, source).join(', ') }),
    };
  }
  const compiled = compileExpression(row.expression);
  const from = row.expression;
  if (!compiled.ok) {
    const problem = { code: 'expression_failed', message: compiled.error.message };
    return { sources: [], from, error: compiled.error, read: () => ({ text: '', problem }) };
  }
  return {
    sources: compiled.attributes,
    from,
    read(employee) {
      const { value = '', error } = compiled.evaluate(employee, today);
      const problem =
        error === undefined ? {} : { problem: { code: 'expression_failed', message: error } };
      return { text: String(value), ...problem };
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
