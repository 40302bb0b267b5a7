import { day } from './clean-employee.ts';

/** The calendar day of `2021-08-16` or `16.08.2021`, for vendors whose form of dates depends on the company. */
export const writtenDay = (value: unknown): string | undefined =>
  day(
    typeof value === 'string'
      ? value.replace(
          /^\s*(\d\d?)\.(\d\d?)\.(\d{4})\b.*/s,
          (_, date: string, month: string, year) =>
            [year, month.padStart(2, '0'), date.padStart(2, '0')].join('-'),
        )
      : value,
  );
