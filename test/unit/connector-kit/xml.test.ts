import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { xml } from '../../../backend/connector-kit/xml-template.ts';
import { listOf, readXml } from '../../../backend/connector-kit/xml.ts';

it('keeps numbers, dates and flags as they are written', () =>
  expect(readXml('<a><n>0042</n><f>1</f><d at="007">2020-01-15-08:00</d></a>')).toEqual({
    a: { n: '0042', f: '1', d: { '#text': '2020-01-15-08:00', '@at': '007' } },
  }));

it('compares elements without their prefix', () =>
  expect(readXml('<x:a xmlns:x="u"><x:b x:c="1"/></x:a>')).toMatchObject({
    a: { b: { '@c': '1' } },
  }));

it.each([
  ['a document type', '<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]><a>&e;</a>'],
  ['a document type in small letters', '<!doctype a><a/>'],
  ['a cut document', '<a><b>text</b><c>'],
])('refuses %s', (_, source) => expect(() => readXml(source)).toThrow());

it('expands the five standard entities only', () =>
  expect(readXml('<a>&lt;&amp;&#228;&#xe4;&nope;</a>')).toEqual({ a: '<&ää&nope;' }));

it('does not expand a text twice', () => expect(readXml('<a>&amp;lt;</a>')).toEqual({ a: '&lt;' }));

it.each([
  ['none', '<a/>', []],
  ['one', '<a><b>1</b></a>', ['1']],
  ['several', '<a><b>1</b><b>2</b></a>', ['1', '2']],
])('makes a list of %s', (_, source, expected) => {
  const { a } = readXml(source) as { a: { b?: unknown } };
  expect(listOf(z.string()).parse(a.b)).toEqual(expected);
});

it('reads back whatever a template was given, and nothing of it is markup', () =>
  fc.assert(
    fc.property(fc.string(), fc.string(), (text, attribute) => {
      const source = xml`<a b="${attribute}">x${text}x</a>`.source;
      const clean = (value: string) => value.replace(/(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu, '');
      const { a } = readXml(source) as { a: Record<string, string> };
      expect(a['#text']).toBe(`x${clean(text)}x`);
      expect((a['@b'] ?? '').trim()).toBe(clean(attribute).trim());
    }),
  ));
