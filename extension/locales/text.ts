import { activity } from './en/activity.ts';
import { catalogue } from './en/catalogue.ts';
import { fields } from './en/fields.ts';
import { filter } from './en/filter.ts';
import { home } from './en/home.ts';
import { manage } from './en/manage.ts';
import { mapping } from './en/mapping.ts';
import { options } from './en/options.ts';
import { pairing } from './en/pairing.ts';
import { plan } from './en/plan.ts';
import { popup } from './en/popup.ts';
import { refusal } from './en/refusal.ts';
import { schedule } from './en/schedule.ts';
import { shell } from './en/shell.ts';
import { standing } from './en/standing.ts';
import { sync } from './en/sync.ts';
import { users } from './en/users.ts';
import { why } from './en/why.ts';
import { wizard } from './en/wizard.ts';

/** Everything the panel says, by screen. Another language has the same shape. */
export const text = {
  activity,
  catalogue,
  fields,
  filter,
  home,
  manage,
  mapping,
  options,
  pairing,
  plan,
  popup,
  refusal,
  schedule,
  shell,
  standing,
  sync,
  users,
  why,
  wizard,
};
