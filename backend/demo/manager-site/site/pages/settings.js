import { h } from '../element.js';

const facts = (pairs) =>
  h(
    'dl',
    {},
    pairs.flatMap(([name, value]) => [h('dt', {}, name), h('dd', {}, value)]),
  );

export function company() {
  return facts([
    ['Name', 'Brennholt Instruments GmbH'],
    ['Languages', 'German, English'],
    ['Time zone', 'Europe/Berlin'],
    ['Contact', 'it-security@brennholt.example'],
  ]);
}

export function singleSignOn() {
  return [
    h('p', { class: 'lead' }, 'People sign in with their company account.'),
    facts([
      ['Method', 'OpenID Connect'],
      ['Issuer', 'https://login.brennholt.example'],
      ['New people', 'Only those listed under People'],
    ]),
  ];
}

export function branding() {
  return [
    h('p', { class: 'lead' }, 'What people see in courses and messages.'),
    facts([
      ['Logo', 'Brennholt Instruments, dark and light'],
      ['Colour', 'Plum'],
      ['Sender', 'Security team, Brennholt Instruments'],
    ]),
  ];
}
