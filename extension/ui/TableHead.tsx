import { Icon } from './Icon.tsx';
import type { Column } from './table-column.ts';

/** The head of a table; a column that sorts has a button in its head. */
export function TableHead<T>({
  columns,
  index,
}: {
  columns: readonly Column<T>[];
  index?: number;
}) {
  return (
    <thead>
      <tr aria-rowindex={index}>
        {columns.map((column) => (
          <th
            key={column.id}
            scope="col"
            class={column.number ? 'n' : undefined}
            style={column.width ? { inlineSize: column.width } : undefined}
            aria-sort={column.sorted}
          >
            {column.onSort ? (
              <button type="button" class="sort" onClick={column.onSort}>
                {column.head}
                <Icon name="down" />
              </button>
            ) : (
              <span class={column.hideHead ? 'hide' : undefined}>{column.head}</span>
            )}
          </th>
        ))}
      </tr>
    </thead>
  );
}
