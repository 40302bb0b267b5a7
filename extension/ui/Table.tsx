import { TableCells } from './TableCells.tsx';
import { TableHead } from './TableHead.tsx';
import type { Column, Group } from './table-column.ts';

interface TableProps<T> {
  /** What the table holds; names it for screen readers. */
  label: string;
  columns: readonly Column<T>[];
  rows?: readonly T[];
  /** In place of rows: bands with their counts. */
  groups?: readonly Group<T>[] | undefined;
  rowKey: (row: T) => string;
  /** The row that is open beside the table. */
  current?: string | undefined;
  /** A press anywhere on the row; put a link or button in the row for keyboards, or use VirtualTable. */
  onRow?: ((row: T) => void) | undefined;
  /** Bounded height, any CSS length; more scrolls inside. */
  tall?: string | undefined;
  /** Two columns that never scroll sideways: names and values. */
  slim?: boolean;
}

/** A table of few rows. From some hundred rows on take VirtualTable. */
export function Table<T>(props: TableProps<T>) {
  const { label, columns, rows = [], groups, rowKey, current, onRow, tall, slim } = props;
  const line = (row: T) => {
    const key = rowKey(row);
    return (
      <tr
        key={key}
        class={key === current ? 'selected' : undefined}
        aria-current={key === current ? 'true' : undefined}
        data-link={onRow ? '' : undefined}
        onClick={onRow && ((event) => !onControl(event) && onRow(row))}
      >
        <TableCells columns={columns} row={row} />
      </tr>
    );
  };
  const table = (
    <table class={`table${slim ? ' slim' : ''}`} aria-label={label}>
      <TableHead columns={columns} />
      {groups ? (
        groups.map((group) => (
          <tbody key={group.id}>
            <tr class="band">
              <th colSpan={columns.length} scope="rowgroup">
                {group.label} {group.count !== undefined && <span class="num">{group.count}</span>}
              </th>
            </tr>
            {group.rows.map(line)}
          </tbody>
        ))
      ) : (
        <tbody>{rows.map(line)}</tbody>
      )}
    </table>
  );
  if (slim) return table;
  return (
    <div
      class="table-scroll"
      tabIndex={0}
      role="group"
      aria-label={label}
      style={tall ? { '--tall': tall } : undefined}
    >
      {table}
    </div>
  );
}

const onControl = (event: MouseEvent) =>
  event.target instanceof Element && event.target.closest('a, button, input, label') !== null;
