import { useState } from 'preact/hooks';
import type { CredentialField } from '#shared/connector-info.ts';
import { checkField } from './check-field.ts';

type Values = Readonly<Record<string, string>>;
type Errors = Readonly<Record<string, string | undefined>>;

/** What an admin enters, and what is wrong with it. Values of fields that are not asked now are kept. */
export function useEntries(fields: readonly CredentialField[]) {
  const [values, setValues] = useState<Values>(() => startOf(fields));
  const [errors, setErrors] = useState<Errors>({});
  return {
    values,
    errors,
    /** A complaint goes as soon as it is met: were it to go on leaving, the button would jump away from the click. */
    enter(id: string, value: string) {
      setValues((known) => ({ ...known, [id]: value }));
      const field = fields.find((one) => one.id === id);
      if (errors[id] !== undefined && field && checkField(field, value) === undefined)
        setErrors((known) => ({ ...known, [id]: undefined }));
    },
    /** An empty field is complained about on submit, not in passing. */
    check(field: CredentialField) {
      const entered = values[field.id] ?? '';
      const error = entered === '' ? undefined : checkField(field, entered);
      setErrors((known) => ({ ...known, [field.id]: error }));
    },
    /** Whether nothing is wrong with these fields. */
    checkAll(asked: readonly CredentialField[]): boolean {
      const wrong = asked.flatMap((field) => {
        const error = checkField(field, values[field.id] ?? '');
        return error === undefined ? [] : [[field.id, error] as const];
      });
      setErrors(Object.fromEntries(wrong));
      return wrong.length === 0;
    },
    forget: () => setValues(startOf(fields)),
  };
}

const startOf = (fields: readonly CredentialField[]): Values =>
  Object.fromEntries(fields.map((field) => [field.id, field.default ?? '']));
