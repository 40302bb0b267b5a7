import { h } from '../element.js';

const card = (title, text) => h('section', {}, h('h2', {}, title), h('p', {}, text));

export function integrations() {
  return [
    h('p', { class: 'lead' }, 'Connect Brightgate with the tools your company already uses.'),
    h(
      'div',
      { class: 'cards' },
      card('Report button', 'On for Outlook'),
      card('Chat reminders', 'Not set up'),
      card('Webhooks', '1 address'),
    ),
    h(
      'section',
      { id: 'hr-systems' },
      h('h2', {}, 'HR systems'),
      h('p', {}, 'People join, change and leave here as they do in your HR system.'),
    ),
  ];
}
