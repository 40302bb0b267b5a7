import { array, assert, constantFrom, integer, nat, property } from 'fast-check';
import { expect, test } from 'vitest';
import { rowByKey, tableLines } from '../../../extension/ui/table-lines.ts';

const keys = ['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End'];
const groups = array(array(integer(), { maxLength: 5 }), { maxLength: 6 }).map((all) =>
  all.map((rows, at) => ({ id: String(at), label: String(at), rows })),
);

test('whatever the groups and the key, the focus lands on a row or stays', () => {
  assert(
    property(groups, constantFrom(...keys), nat(40), (all, key, at) => {
      const lines = tableLines([], all);
      const next = rowByKey(key, lines, at % Math.max(1, lines.length));
      if (next !== undefined) expect(lines[next]).toHaveProperty('row');
    }),
  );
});

test('Home and End find the first and last row past empty groups', () => {
  const lines = tableLines(
    [],
    [
      { id: 'a', label: 'A', rows: [] },
      { id: 'b', label: 'B', rows: [1, 2] },
      { id: 'c', label: 'C', rows: [] },
    ],
  );
  expect(rowByKey('Home', lines, 3)).toBe(2);
  expect(rowByKey('End', lines, 2)).toBe(3);
  expect(rowByKey('Escape', lines, 2)).toBeUndefined();
});
