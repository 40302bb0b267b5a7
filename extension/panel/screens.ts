import type { FunctionComponent } from 'preact';

export type LoadScreen = () => Promise<FunctionComponent>;

/** What draws a route, by its first part or its first two. Loaded when it is first shown: nobody needs all of them. */
const screens: Readonly<Record<string, LoadScreen>> = {
  activity: async () => (await import('./activity/Activity.tsx')).Activity,
  catalogue: async () => (await import('./catalogue/Catalogue.tsx')).Catalogue,
  connect: async () => (await import('./wizard/Wizard.tsx')).Wizard,
  'edit/fields': async () => (await import('./fields/Fields.tsx')).Fields,
  'edit/filter': async () => (await import('./filter/EditFilter.tsx')).EditFilter,
  'edit/mapping': async () => (await import('./mapping/Mapping.tsx')).Mapping,
  'edit/reauthorize': async () => (await import('./manage/Reauthorize.tsx')).Reauthorize,
  'edit/settings': async () => (await import('./manage/Settings.tsx')).Settings,
  home: async () => (await import('./home/Home.tsx')).Home,
  mapping: async () => (await import('./mapping/Mapping.tsx')).Mapping,
  plan: async () => (await import('./plan/PlanScreen.tsx')).PlanScreen,
  sync: async () => (await import('./sync/InitialSync.tsx')).InitialSync,
  users: async () => (await import('./users/Users.tsx')).Users,
  why: async () => (await import('./why/Why.tsx')).Why,
};

/** What loads the screen of a route; undefined when there is none. */
export const screenOf = (screen: string, part: string | undefined): LoadScreen | undefined =>
  screens[screen] ?? screens[`${screen}/${part ?? ''}`];
