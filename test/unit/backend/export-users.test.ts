import { expect, it } from 'vitest';
import type { User } from '../../../shared/user.ts';
import { exportUsers } from '../../../backend/users/export-users.ts';

const users: User[] = [
  {
    id: '1',
    email: 'a@x.example',
    firstName: '=HYPERLINK("http://evil.example")',
    lastName: '+49 "quoted"; é',
    customAttributes: {},
    active: true,
    createdAt: '2026-01-01T00:00:00Z',
    updatedAt: '2026-01-01T00:00:00Z',
  },
];

it('a value never becomes a formula in CSV, and umlauts survive Excel', async () => {
  const { body, type } = await exportUsers(users, 'csv', ['firstName', 'lastName']);
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(body);
  expect(type).toContain('text/csv');
  expect(text.startsWith('\uFEFFfirstName,lastName,active\n')).toBe(true);
  expect(text.split('\n')[1]).not.toMatch(/(^|,)"?[=+@-]/);
});

it('XLSX is a workbook whose cells are texts', async () => {
  const { body, type } = await exportUsers(users, 'xlsx');
  expect(type).toContain('spreadsheetml');
  expect(Buffer.from(body.slice(0, 2)).toString()).toBe('PK');
});
