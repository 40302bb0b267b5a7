import { expect, it } from 'vitest';
import { isPrivateField } from '../../../backend/connector-kit/private-field.ts';

it.each(['Annual salary', 'payRate', 'customBankAccount', 'SSN', 'date_of_birth', 'Tax class'])(
  'does not ask for %s',
  (name) => expect(isPrivateField('field_17', name)).toBe(true),
);

it.each(['Cost code', 'Laptop', 'Languages spoken', 'Badge number', 'Team lead', 'Shirt size'])(
  'asks for %s',
  (name) => expect(isPrivateField('field_17', name, undefined)).toBe(false),
);
