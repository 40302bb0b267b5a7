import { expect, it } from 'vitest';
import { lineage } from '../../../backend/connector-kit/lineage.ts';

const nodes = new Map<string, { name: string; parent?: number }>([
  ['1', { name: 'company' }],
  ['2', { name: 'division', parent: 1 }],
  ['3', { name: 'team', parent: 2 }],
  ['7', { name: 'hen', parent: 8 }],
  ['8', { name: 'egg', parent: 7 }],
]);
const names = (id: unknown) => lineage(id, nodes, ({ parent }) => parent).map(({ name }) => name);

it('goes up to the top, whether ids are texts or numbers', () => {
  expect(names(3)).toEqual(['team', 'division', 'company']);
  expect(names('1')).toEqual(['company']);
});

it('ends where a node is above itself, and is empty for an unknown one (F38)', () => {
  expect(names(7)).toEqual(['hen', 'egg']);
  expect(names(undefined)).toEqual([]);
});
