import { language } from '../../locales/format.ts';
import type { Option } from '../../ui/option.ts';

const codes =
  'bg cs da de de-AT de-CH el en en-GB en-US es et fi fr fr-CA fr-CH hr hu it ja ko lt lv nl nl-BE no pl pt pt-BR ro ru sk sl sv tr uk zh'.split(
    ' ',
  );

/** Languages of users, by name; the chosen one is always among them. */
export function languages(chosen: string): Option[] {
  const names = new Intl.DisplayNames(language, { type: 'language' });
  return [...new Set([...codes, chosen])]
    .map((value) => ({ value, label: names.of(value) ?? value, note: value }))
    .sort((a, b) => a.label.localeCompare(b.label, language));
}
