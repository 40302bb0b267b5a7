import { branding, company, singleSignOn } from './pages/settings.js';
import { courses } from './pages/courses.js';
import { dashboard } from './pages/dashboard.js';
import { exercises } from './pages/exercises.js';
import { integrations } from './pages/integrations.js';
import { people } from './pages/people.js';
import { reports } from './pages/reports.js';

/** Every page: where it is, what it is called, what draws it, and the key that leads there after "g". */
export const routes = [
  {
    path: '/',
    title: 'Dashboard',
    page: dashboard,
    key: 'd',
    icon: 'M2 2h5v5H2zM9 2h5v5H9zM2 9h5v5H2zM9 9h5v5H9z',
  },
  {
    path: '/courses',
    title: 'Courses',
    page: courses,
    key: 'c',
    icon: 'M2 3.5h5a1.5 1.5 0 0 1 1 .5 1.5 1.5 0 0 1 1-.5h5v9H9a1.5 1.5 0 0 0-1 .5 1.5 1.5 0 0 0-1-.5H2zM8 4v9',
  },
  {
    path: '/exercises',
    title: 'Exercises',
    page: exercises,
    key: 'e',
    icon: 'M2 4h12v8.5H2zM2 4.5l6 4.5 6-4.5',
  },
  {
    path: '/reports',
    title: 'Reports',
    page: reports,
    key: 'r',
    icon: 'M2.5 13.5h11M4 11V8m4 3V4m4 7V6',
  },
  {
    path: '/people',
    title: 'People',
    page: people,
    key: 'p',
    icon: 'M8 8a2.75 2.75 0 1 0 0-5.5A2.75 2.75 0 0 0 8 8zM3 13.5c.4-2.6 2.3-4 5-4s4.6 1.4 5 4',
  },
  { path: '/settings/company', title: 'Company', page: company, parent: 'Settings' },
  {
    path: '/settings/integrations',
    title: 'Integrations',
    page: integrations,
    parent: 'Settings',
    key: 'i',
  },
  {
    path: '/settings/single-sign-on',
    title: 'Single sign-on',
    page: singleSignOn,
    parent: 'Settings',
  },
  { path: '/settings/branding', title: 'Branding', page: branding, parent: 'Settings' },
];

/** The route of an address; "?redirect=integrations" leads to Integrations from everywhere. */
export function routeOf({ pathname, search }) {
  if (new URLSearchParams(search).get('redirect') === 'integrations')
    return routes.find(({ title }) => title === 'Integrations');
  return routes.find(({ path }) => path === pathname.replace(/(.)\/$/, '$1'));
}
