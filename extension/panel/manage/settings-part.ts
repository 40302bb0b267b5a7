import type { Mistakes, SettingsForm } from './settings-form.ts';

/** What each card of the settings gets. */
export interface SettingsPart {
  form: SettingsForm;
  edit: (change: Partial<SettingsForm>) => void;
  mistakes: Mistakes;
}
