import type { Employee } from '#shared/employee.ts';
import { day } from './clean-employee.ts';
import { statusOn } from './status-on.ts';

const forEver = '9999-12-31';

/**
 * What several contracts of one person come to: the largest one of today, or else the next one, or else the
 * last one; the status, and the days on which the employment begins and ends.
 * @param today `YYYY-MM-DD` in the company's calendar
 * @param read of one contract: its days, where `9999-12-31` means that it does not end, and how much work it is
 */
export function presentContract<Contract>(
  contracts: readonly Contract[],
  today: string,
  read: (contract: Contract) => { starts: unknown; ends: unknown; size: number },
) {
  const all = contracts.map((contract) => {
    const { starts, ends, size } = read(contract);
    const from = day(starts) ?? '';
    const to = day(ends) ?? forEver;
    return { contract, from, to, size, status: statusOn(today, { starts: from, ends: to }) };
  });
  const employmentStatus: Employee['employmentStatus'] =
    (['active', 'pending'] as const).find((one) => all.some(({ status }) => status === one)) ??
    'inactive';
  const present = all.filter(({ status }) => status === employmentStatus);
  const [main] = present.toSorted(
    (a, b) =>
      (employmentStatus === 'pending' ? a.from.localeCompare(b.from) : 0) ||
      (employmentStatus === 'inactive' ? b.to.localeCompare(a.to) : 0) ||
      b.size - a.size,
  );
  const ahead = all.filter(({ status }) => status !== 'inactive');
  const lastDay = (ahead.length > 0 ? ahead : all)
    .map(({ to }) => to)
    .sort()
    .at(-1);
  return {
    main: main?.contract,
    employmentStatus,
    startDate: present.map(({ from }) => from).sort()[0],
    terminationDate: lastDay === forEver ? undefined : lastDay,
  };
}
