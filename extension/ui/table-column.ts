import type { ComponentChildren } from 'preact';

export interface Column<T> {
  id: string;
  head: ComponentChildren;
  cell: (row: T) => ComponentChildren;
  /** Names the row: at most one column, usually the first. */
  names?: boolean;
  /** Numbers: to the end, in figures of one width. */
  number?: boolean;
  /** Any CSS width; without it the column shares what is left. */
  width?: string | undefined;
  sorted?: 'ascending' | 'descending' | undefined;
  onSort?: (() => void) | undefined;
  /** The head is for screen readers only: a column of buttons. */
  hideHead?: boolean;
}

export interface Group<T> {
  id: string;
  label: ComponentChildren;
  /** How many there are, which can be more than are here. */
  count?: ComponentChildren;
  rows: readonly T[];
}
