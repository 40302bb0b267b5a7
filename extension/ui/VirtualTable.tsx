import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { TableCells } from './TableCells.tsx';
import { TableHead } from './TableHead.tsx';
import type { Column, Group } from './table-column.ts';
import { rowByKey, tableLines } from './table-lines.ts';
import { useVirtual } from './use-virtual.ts';

interface VirtualTableProps<T> {
  label: string;
  columns: readonly Column<T>[];
  rows?: readonly T[];
  groups?: readonly Group<T>[] | undefined;
  rowKey: (row: T) => string;
  /** The row that is open beside the table. */
  current?: string | undefined;
  /** Chooses a row: by a press, or by Enter and Space after the arrow keys. */
  onSelect?: ((row: T) => void) | undefined;
  /** The end comes near: time to ask for more rows. */
  onEnd?: (() => void) | undefined;
  /** Height of the region; in a Card with `fill` it takes what is left. */
  tall?: string;
  rowHeight?: number;
  /** For a narrow column: the table is no wider than its region. */
  narrow?: boolean;
}

/** Of the head of the table and of the bands, as the style sheet has it. */
const headHeight = 33;

/** A table of any length in a region of bounded height. With onSelect it is a grid: one stop for Tab, arrows inside. */
export function VirtualTable<T>(props: VirtualTableProps<T>) {
  const { label, columns, rows, groups, rowKey, current, onSelect, onEnd } = props;
  const lines = useMemo(() => tableLines(rows ?? [], groups), [rows, groups]);
  const first = groups ? 1 : 0;
  const [active, setActive] = useState(first);
  const focusNext = useRef(false);
  const bands = useMemo(() => [...lines.keys()].filter((at) => 'band' in lines[at]!), [lines]);

  const { scroll, items, total, measureElement, scrollToIndex } = useVirtual({
    count: lines.length,
    estimateSize: (at) => ('band' in lines[at]! ? headHeight : (props.rowHeight ?? 53)),
    getItemKey: (at) => {
      const line = lines[at]!;
      return 'band' in line ? `band ${line.band.id}` : rowKey(line.row);
    },
    paddingStart: headHeight,
    scrollPaddingStart: 2 * headHeight,
    keep: (start) => [bands.findLast((at) => at <= start) ?? -1, onSelect ? active : -1],
    onEnd,
  });

  useLayoutEffect(() => {
    if (!focusNext.current) return;
    focusNext.current = false;
    const row = scroll.current?.querySelector<HTMLElement>(`[data-index="${active}"]`);
    row?.focus({ preventScroll: true });
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const line = lines[active];
    const onRow = event.target instanceof HTMLElement && event.target.matches('tr');
    const next = rowByKey(event.key, lines, active);
    if (!onSelect || !onRow) return;
    if (next !== undefined) {
      focusNext.current = true;
      setActive(next);
      scrollToIndex(next);
    } else if ((event.key === 'Enter' || event.key === ' ') && line && 'row' in line) {
      onSelect(line.row);
    } else return;
    event.preventDefault();
  };

  const draw = (at: number) => {
    const line = lines[at]!;
    const shared = { 'data-index': at, 'aria-rowindex': at + 2, ref: measureElement };
    if ('band' in line) {
      return (
        <tr key={`band ${line.band.id}`} class="band" {...shared}>
          <th colSpan={columns.length} scope="colgroup">
            {line.band.label}{' '}
            {line.band.count !== undefined && <span class="num">{line.band.count}</span>}
          </th>
        </tr>
      );
    }
    const key = rowKey(line.row);
    const chosen = key === current;
    const grid = onSelect && {
      tabIndex: at === active ? 0 : -1,
      'aria-selected': chosen,
      'data-link': '',
      onClick: () => {
        setActive(at);
        onSelect(line.row);
      },
    };
    return (
      <tr key={key} class={chosen ? 'selected' : undefined} {...shared} {...grid}>
        <TableCells columns={columns} row={line.row} />
      </tr>
    );
  };

  return (
    <div
      class="table-scroll"
      ref={scroll}
      role="group"
      aria-label={label}
      tabIndex={onSelect ? undefined : 0}
      style={{ '--tall': props.tall ?? '32rem' }}
    >
      <table
        class={`table steady${props.narrow ? ' narrow' : ''}`}
        role={onSelect ? 'grid' : undefined}
        aria-label={label}
        aria-rowcount={onEnd ? -1 : lines.length + 1}
      >
        <TableHead columns={columns} index={1} />
        <tbody onKeyDown={onKeyDown}>
          {items.flatMap((item, place) => {
            const gap = item.start - (items[place - 1]?.end ?? headHeight);
            return gap > 0
              ? [<Gap key={`gap ${place}`} size={gap} />, draw(item.index)]
              : draw(item.index);
          })}
          <Gap key="rest" size={total - (items.at(-1)?.end ?? headHeight)} />
        </tbody>
      </table>
    </div>
  );
}

const Gap = ({ size }: { size: number }) => (
  <tr aria-hidden="true" class="gap" style={{ blockSize: `${size}px` }} />
);
