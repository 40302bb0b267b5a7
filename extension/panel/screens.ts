import type { FunctionComponent } from 'preact';
import { Activity } from './activity/Activity.tsx';
import { Catalogue } from './catalogue/Catalogue.tsx';
import { Home } from './home/Home.tsx';
import { Edit } from './manage/Edit.tsx';
import { Mapping } from './mapping/Mapping.tsx';
import { PlanScreen } from './plan/PlanScreen.tsx';
import { InitialSync } from './sync/InitialSync.tsx';
import { Users } from './users/Users.tsx';
import { Why } from './why/Why.tsx';
import { Wizard } from './wizard/Wizard.tsx';

/** Which component draws which first part of the route. */
export const screens: Readonly<Record<string, FunctionComponent>> = {
  activity: Activity,
  catalogue: Catalogue,
  connect: Wizard,
  edit: Edit,
  home: Home,
  mapping: Mapping,
  plan: PlanScreen,
  sync: InitialSync,
  users: Users,
  why: Why,
};
