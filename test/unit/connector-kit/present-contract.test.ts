import { expect, it } from 'vitest';
import { presentContract } from '../../../backend/connector-kit/present-contract.ts';

type Contract = [name: string, starts: string, ends: string | undefined, size: number];
const of = (...contracts: Contract[]) => {
  const { main, ...rest } = presentContract(contracts, '2026-11-24', ([, starts, ends, size]) => ({
    starts,
    ends,
    size,
  }));
  return { main: main?.[0], ...rest };
};

const former: Contract = ['former', '2018-01-01', '2026-10-31', 100];
const present: Contract = ['present', '2026-11-01', '2026-12-31', 60];
const side: Contract = ['side', '2026-02-01', '9999-12-31', 20];
const next: Contract = ['next', '2027-01-01', undefined, 100];

it('takes the largest contract of today, and the first day of those of today', () =>
  expect(of(former, side, present)).toEqual({
    main: 'present',
    employmentStatus: 'active',
    startDate: '2026-02-01',
    terminationDate: undefined,
  }));

it('does not let an employment end that goes on with another contract', () => {
  expect(of(present).terminationDate).toBe('2026-12-31');
  expect(of(present, next).terminationDate).toBeUndefined();
});

it('takes the next contract of somebody who has none today, and the last one of who has none to come', () => {
  const later: Contract = ['later', '2027-06-01', undefined, 100];
  expect(of(former, later, next)).toMatchObject({
    main: 'next',
    employmentStatus: 'pending',
    startDate: '2027-01-01',
  });
  const older: Contract = ['older', '2010-01-01', '2017-12-31', 100];
  expect(of(older, former)).toMatchObject({
    main: 'former',
    employmentStatus: 'inactive',
    terminationDate: '2026-10-31',
  });
});

it('is still a working day on the last day, and nothing without a contract', () => {
  expect(of(['last', '2020-01-01', '2026-11-24', 1]).employmentStatus).toBe('active');
  expect(of()).toEqual({ main: undefined, employmentStatus: 'inactive' });
});
