import { expect, test } from 'vitest';
import { nextStep, type Situation } from '../../../extension/manager-site/next-step.ts';

const arrived: Situation = { onRoute: true, connected: false, place: true, waited: 0, mounts: 0 };

test('the panel leaves with the route, whatever else is so', () => {
  expect(nextStep({ ...arrived, onRoute: false })).toBe('leave');
  expect(nextStep({ ...arrived, onRoute: false, connected: true })).toBe('leave');
});

test('a panel that stands is kept, so it is never mounted twice', () => {
  expect(nextStep({ ...arrived, connected: true, mounts: 99 })).toBe('keep');
});

test('the panel is mounted as soon as there is a place, also when the page threw it out', () => {
  expect(nextStep(arrived)).toBe('mount');
  expect(nextStep({ ...arrived, mounts: 3, waited: 60_000 })).toBe('mount');
});

test('a page without a place is given time to draw itself before a tab is offered', () => {
  expect(nextStep({ ...arrived, place: false, waited: 1_000 })).toBe('wait');
  expect(nextStep({ ...arrived, place: false, waited: 5_000 })).toBe('offer-tab');
});

test('a page that throws the panel out again and again gets it no more', () => {
  expect(nextStep({ ...arrived, mounts: 20 })).toBe('offer-tab');
});
