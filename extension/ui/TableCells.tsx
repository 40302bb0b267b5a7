import type { Column } from './table-column.ts';

/** The cells of one row; the column that names the row is its header. */
export function TableCells<T>({ columns, row }: { columns: readonly Column<T>[]; row: T }) {
  return (
    <>
      {columns.map((column) =>
        column.names ? (
          <th key={column.id} scope="row">
            {column.cell(row)}
          </th>
        ) : (
          <td key={column.id} class={column.number ? 'n' : undefined}>
            {column.cell(row)}
          </td>
        ),
      )}
    </>
  );
}
