import { stringify } from 'csv-stringify/sync';
import writeExcel from 'write-excel-file/node';
import { targetAttributes } from '#shared/target-attributes.ts';
import type { User } from '#shared/user.ts';
import { attributeOf } from './attribute-of.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * Users as a file, every cell a text: a value such as "=HYPERLINK(…)" never becomes a formula.
 * @param columns attribute names; default all that a mapping can fill
 */
export async function exportUsers(
  users: readonly User[],
  format: 'csv' | 'xlsx',
  columns: readonly string[] = targetAttributes,
): Promise<{ body: Uint8Array<ArrayBuffer>; type: string }> {
  const names = [...columns, 'active'];
  const rows = users.map((user) => [
    ...columns.map((column) => attributeOf(user, column) ?? ''),
    user.active ? 'yes' : 'no',
  ]);
  if (format === 'csv') {
    // The byte order mark lets Excel read umlauts; escape_formulas quotes = + - @ at the start.
    const text = stringify([names, ...rows], { bom: true, escape_formulas: true });
    return { body: new TextEncoder().encode(text), type: 'text/csv; charset=utf-8' };
  }
  const cells = [names, ...rows].map((row) => row.map((value) => ({ value, type: String })));
  const file = await writeExcel(cells, { sheet: 'Users' }).toBuffer();
  return { body: new Uint8Array(file), type: XLSX };
}
