import { expect, it } from 'vitest';
import { linkTo } from '../../../backend/connector-kit/link-header.ts';

const to = (link: string, relation = 'next') => linkTo(new Headers({ link }), relation);

it.each([
  ['<https://a.example/?after=2>; rel="next"', 'https://a.example/?after=2'],
  ['<https://a.example/1>; rel="self", <https://a.example/2>; rel="next"', 'https://a.example/2'],
  ['<https://a.example/?f=a,b;c>; title="on"; rel=next', 'https://a.example/?f=a,b;c'],
  ['<https://a.example/3>; rel="last next"', 'https://a.example/3'],
  ['<https://a.example/1>; rel="nextmost", <https://a.example/1>; rel="self"', undefined],
  ['next', undefined],
])('finds the next page in %s', (link, address) => expect(to(link)).toBe(address));

it('reads several Link headers, and none', () => {
  const headers = new Headers([
    ['Link', '<https://a.example/1>; rel="self"'],
    ['Link', '<https://a.example/2>; rel="next"'],
  ]);
  expect(linkTo(headers, 'next')).toBe('https://a.example/2');
  expect(linkTo(new Headers(), 'next')).toBeUndefined();
  expect(linkTo(undefined, 'next')).toBeUndefined();
});
