import type { Option } from '../../ui/option.ts';

/** Where this browser is. */
export const browserTimeZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Every time zone to choose from: this browser's and UTC first. The chosen one is always among them. */
export function timeZones(chosen: string): Option[] {
  const names = new Set([browserTimeZone(), 'UTC', chosen, ...Intl.supportedValuesOf('timeZone')]);
  return [...names].map((value) => ({ value, label: value.replaceAll('_', ' ') }));
}
