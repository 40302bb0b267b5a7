import type { FieldReport } from '#shared/field-check.ts';
import { text } from '../../locales/text.ts';
import { Bar } from '../../ui/Bar.tsx';
import { Mark } from '../../ui/Mark.tsx';
import { Table } from '../../ui/Table.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { percentOf, stateOf, type Field } from './field-state.ts';

const words = text.fields;

interface FieldTableProps {
  report: FieldReport;
  /** Bounded height, any CSS length. */
  tall?: string;
}

/** Every attribute with how well it is filled: what is used first, the emptiest on top. */
export function FieldTable({ report: { fields, people }, tall }: FieldTableProps) {
  const sorted = fields.toSorted((a, b) => a.filled - b.filled);
  const group = (id: string, label: string, rows: Field[]) => ({
    id,
    label,
    count: rows.length,
    rows,
  });
  const groups = [
    group(
      'used',
      words.used,
      sorted.filter(({ used }) => used),
    ),
    group(
      'others',
      words.others,
      sorted.filter(({ used }) => !used),
    ),
  ].filter(({ rows }) => rows.length > 0);
  return (
    <Table
      label={words.title}
      tall={tall}
      groups={groups}
      rowKey={({ attribute }) => attribute}
      columns={[
        {
          id: 'attribute',
          head: words.attribute,
          names: true,
          cell: ({ label, custom }) => (
            <>
              {label} {custom && <Tag>{words.own}</Tag>}
            </>
          ),
        },
        {
          id: 'filled',
          head: words.filled,
          cell: ({ filled }) => (
            <div class="stack tight">
              <span class="num">
                {filled === 0 ? words.none : words.share(percentOf(filled, people), filled)}
              </span>
              <Bar value={filled} max={people} />
            </div>
          ),
        },
        {
          id: 'note',
          head: words.note,
          cell: (field) => {
            const { mark, note } = stateOf(field, people);
            return (
              <>
                <Mark name={mark} /> {note}
              </>
            );
          },
        },
      ]}
    />
  );
}
