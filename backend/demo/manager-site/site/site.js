import { h } from './element.js';
import { routeOf, routes } from './routes.js';
import { drawSide } from './side.js';

const side = document.querySelector('.side');
const host = document.querySelector('.host');
const unread = [
  'The exercise “Parcel notice” has ended. Its report is ready.',
  'The course “Passwords that last” was updated.',
  'Your invoice for November is in Settings.',
];
let latest;

/** Draws the page anew from nothing, as single-page sites do whenever their state changes. */
function draw() {
  const route = routeOf(location);
  const title = route?.title ?? 'Not found';
  document.title = `${title} · Brightgate Manager`;
  drawSide(side, route, unread.length, readMessage);
  host.replaceChildren(
    ...(latest ? [h('p', { class: 'latest', role: 'status' }, latest)] : []),
    h('p', { class: 'crumb' }, route?.parent ? `${route.parent} / ${title}` : 'Brightgate'),
    h('h1', {}, title),
    siblings(route),
    h('div', { class: 'page' }, route ? route.page() : h('p', {}, 'This page is not here.')),
  );
}

/** On a narrow window, where the navigation is icons only, the pages beside a settings page. */
function siblings(route) {
  if (!route?.parent) return '';
  const links = routes
    .filter(({ parent }) => parent === route.parent)
    .map(({ path, title }) =>
      h('a', { href: path, 'aria-current': path === route.path && 'page' }, title),
    );
  return h('nav', { class: 'siblings', 'aria-label': route.parent }, links);
}

function readMessage() {
  latest = unread.shift() ?? 'You have read everything.';
  draw();
}

function go(path) {
  latest = undefined;
  history.pushState({}, '', path);
  draw();
  scrollTo(0, 0);
}

document.addEventListener('click', (event) => {
  const link = event.target.closest('a[href^="/"]');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
  event.preventDefault();
  go(link.getAttribute('href'));
});

let leader = false;
document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest('input, textarea, select')) return;
  const route = leader && routes.find(({ key }) => key === event.key);
  if (route) go(route.path);
  if (event.key === 'm') readMessage();
  leader = event.key === 'g';
});

addEventListener('popstate', draw);
draw();
