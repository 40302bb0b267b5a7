import { describe, expect, it } from 'vitest';
import { cast } from '../../simulators/world/cast.ts';
import { createCompany } from '../../simulators/world/company.ts';
import { person as personShape, statusOn } from '../../simulators/world/person.ts';
import { today } from './running.ts';

const company = createCompany({ people: 450, today });
const at = (why: string) => {
  const index = cast.findIndex((role) => role.why === why);
  expect(index, `the cast has somebody who ${why}`).toBeGreaterThanOrEqual(0);
  return company[index]!;
};

describe('the simulated company', () => {
  it('is the same on every run, and a larger one begins with the smaller one', () => {
    expect(createCompany({ people: 450, today })).toEqual(company);
    expect(createCompany({ people: 600, today }).slice(0, 450)).toEqual(company);
  });

  it('has about 410 of 450 people active, and some of every other standing', () => {
    const count = Map.groupBy(company, (person) => statusOn(person, today));
    expect(count.get('active')!.length).toBeGreaterThan(400);
    expect(count.get('active')!.length).toBeLessThan(425);
    for (const status of ['inactive', 'pending', 'leave'] as const) {
      expect(count.get(status)!.length).toBeGreaterThan(4);
    }
  });

  it('gives everybody a unique key and login, and a valid record', () => {
    expect(new Set(company.map(({ key }) => key)).size).toBe(450);
    expect(new Set(company.map(({ login }) => login)).size).toBe(450);
    for (const one of company) personShape.parse(one);
  });

  it('has its awkward people at their places', () => {
    expect(statusOn(at('starts in 7 days'), today)).toBe('pending');
    expect(statusOn(at('left three weeks ago'), today)).toBe('inactive');
    expect(statusOn(at('works today for the last time'), today)).toBe('active');
    expect(statusOn(at('is on leave'), today)).toBe('leave');
    expect(at('has no e-mail address').email).toBeUndefined();
    expect(at('has no department').department).toBeUndefined();
    expect(at('has no employee number').employeeNumber).toBeUndefined();
    const [one, other] = [
      at('shares an e-mail address with the next one'),
      at('shares an e-mail address with the one before'),
    ];
    expect(one.email!.toLowerCase()).toBe(other.email!.toLowerCase());
    const [boss, subordinate] = [
      at('manages the next one, who manages them: a cycle'),
      at('the other half of the cycle'),
    ];
    expect([boss.managerKey, subordinate.managerKey]).toEqual([subordinate.key, boss.key]);
    const alone = at('is their own manager');
    expect(alone.managerKey).toBe(alone.key);
  });

  it('has only managers who work there, and one person at the top', () => {
    const keys = new Set(company.map(({ key }) => key));
    const withoutManager = company.filter(({ managerKey }) => managerKey === undefined);
    expect(withoutManager.map(({ lastName }) => lastName)).toEqual(['Whitcombe']);
    for (const { managerKey } of company) expect(!managerKey || keys.has(managerKey)).toBe(true);
  });

  it('grows to 50,000 people in less than a second of work', () => {
    const start = process.cpuUsage();
    const large = createCompany({ people: 50_000, today });
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1000).toBeLessThan(1000);
    expect(new Set(large.map(({ login }) => login)).size).toBe(50_000);
  });
});
