import { describe, expect, test } from 'vitest';
import { defaultSettings, settings, type Settings } from '#shared/settings.ts';
import {
  formOf,
  mistakesOf,
  settingsOf,
  type SettingsForm,
} from '../../../extension/panel/manage/settings-form.ts';

const start = formOf(defaultSettings());
const wrong = (change: Partial<SettingsForm>) => Object.keys(mistakesOf({ ...start, ...change }));

describe('the settings form', () => {
  test('opening and saving changes nothing', () => {
    const filled: Settings = {
      ...defaultSettings(),
      removal: { policy: 'deactivate', afterDays: 14 },
      tenant: { emailDomains: ['a.example', 'b.example'], language: 'de-AT', seatLimit: 500 },
    };
    expect(settingsOf(formOf(filled))).toEqual(filled);
    expect(settingsOf(start)).toEqual(defaultSettings());
  });

  test('what it lets through is what the backend accepts', () => {
    const form = { ...start, leavePercent: '12.5', seatLimit: ' 40 ', emailDomains: '@A.example' };
    expect(mistakesOf(form)).toEqual({});
    expect(settings.safeParse(settingsOf(form)).success).toBe(true);
  });

  test('domains may be typed one a line, with commas, with @, twice', () => {
    const form = { ...start, emailDomains: 'A.example, @b.example\n\na.example;c.example' };
    expect(settingsOf(form).tenant.emailDomains).toEqual(['a.example', 'b.example', 'c.example']);
  });

  test('an emptied number never becomes 0, which would hold or release everything', () => {
    expect(wrong({ leavePercent: '', leaveCount: ' ' })).toEqual(['leavePercent', 'leaveCount']);
  });

  test('an empty seat limit means none', () => {
    expect(wrong({ seatLimit: ' ' })).toEqual([]);
    expect(settingsOf({ ...start, seatLimit: ' ' }).tenant).not.toHaveProperty('seatLimit');
  });

  test.each([
    ['more than all', { leavePercent: '101' }],
    ['less than nobody', { updateCount: '-1' }],
    ['half a person', { leaveCount: '1.5' }],
    ['more than a year', { afterDays: '366' }],
    ['no number', { weekLeavePercent: 'twenty' }],
    ['four fields', { cron: '0 6 * *' }],
    ['an address for a domain', { emailDomains: 'jo@example.com' }],
    ['a word for a domain', { emailDomains: 'localhost' }],
  ])('%s is marked', (_, change) => {
    expect(wrong(change)).toEqual(Object.keys(change));
  });
});
