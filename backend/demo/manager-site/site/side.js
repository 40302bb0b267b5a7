import { h, icon } from './element.js';
import { routes } from './routes.js';

const settingsIcon = 'M2.5 5h6m3 0h2M2.5 11h2m3 0h6M10 3.5v3M6 9.5v3';
const messagesIcon =
  'M8 13.5a1.5 1.5 0 0 0 1.4-1H6.600a1.5 1.5 0 0 0 1.4 1zM3 11.500c1-1 1-2 1-4a4 4 0 0 1 8 0c0 2 0 3 1 4z';

/** Draws the navigation beside the page, with the number of messages that wait. */
export function drawSide(side, current, unread, readMessage) {
  const link = (route) =>
    h(
      'a',
      {
        href: route.path,
        'aria-label': route.title,
        'aria-current': route === current && 'page',
      },
      route.icon ? icon(route.icon) : '',
      h('span', {}, route.title),
    );
  const settings = routes.filter(({ parent }) => parent === 'Settings');
  side.replaceChildren(
    h(
      'div',
      { class: 'logo' },
      h('img', { src: '/brightgate.svg', alt: '', width: 24, height: 24 }),
      h('span', {}, 'Brightgate'),
    ),
    h(
      'nav',
      { 'aria-label': 'Manager' },
      h(
        'ul',
        {},
        routes.filter(({ parent }) => !parent).map((route) => h('li', {}, link(route))),
        h(
          'li',
          {},
          h(
            'a',
            { href: '/settings/company', 'aria-label': 'Settings', class: current?.parent && 'on' },
            icon(settingsIcon),
            h('span', {}, 'Settings'),
          ),
          h(
            'ul',
            {},
            settings.map((route) => h('li', {}, link(route))),
          ),
        ),
      ),
    ),
    h(
      'button',
      {
        type: 'button',
        class: 'messages',
        'aria-label': `Messages, ${unread} unread`,
        click: readMessage,
      },
      icon(messagesIcon),
      h('span', {}, 'Messages'),
      unread > 0 && h('b', {}, String(unread)),
    ),
  );
}
