import { expect, test } from 'vitest';
import { findPlace } from '../../../extension/manager-site/places.ts';

const place = (html: string) => {
  document.body.innerHTML = html;
  return findPlace(document)?.id;
};

test("the demo's section for HR systems is the place", () => {
  expect(
    place(
      '<main id="main"><h1>Integrations</h1><section id="hr-systems"><h2>HR systems</h2></section></main>',
    ),
  ).toBe('hr-systems');
});

test.each(['User provisioning', ' Nutzerbereitstellung ', 'Nutzerprovisionierung'])(
  'a section headed "%s" goes before the page as a whole',
  (title) => {
    expect(
      place(
        `<main id="main"><h1>Integrations</h1><section id="other"><h2>Chat</h2></section><section id="found"><h2>${title}</h2></section></main>`,
      ),
    ).toBe('found');
  },
);

test.each(['Integrations', 'Integrationen'])(
  'the main part of a page that is headed "%s" will do',
  (title) => {
    expect(place(`<nav><a>x</a></nav><div role="main" id="main"><h1>${title}</h1></div>`)).toBe(
      'main',
    );
  },
);

test('a page that says nothing of integrations has no place', () => {
  expect(place('<main id="main"><h1>People</h1><p>Integrations</p></main>')).toBeUndefined();
});
