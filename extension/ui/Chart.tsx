import { Mark } from './Mark.tsx';
import { scaleOf } from './chart-scale.ts';
import { Table } from './Table.tsx';

interface ChartDay {
  /** As it is said: "25 Oct". */
  label: string;
  joined: number;
  left: number;
  /** A plan was held on this day. */
  held?: boolean;
}

interface ChartProps {
  days: readonly ChartDay[];
  /** The chart in one sentence, for those who do not see it. */
  summary: string;
  /** What opens the same numbers as a table: "Show as a table". */
  tableLabel: string;
  dayLabel: string;
  joinedLabel: string;
  leftLabel: string;
}

const signed = (value: number) => (value > 0 ? `+${value}` : value < 0 ? `−${-value}` : '0');

/** Who joined (up) and who left (down) on each day; held days have a band. The same numbers stand in a table. */
export function Chart(props: ChartProps) {
  const { days, summary, tableLabel, dayLabel, joinedLabel, leftLabel } = props;
  const { at, ticks } = scaleOf(
    days.map((day) => day.joined),
    days.map((day) => day.left),
  );
  const zero = at(0);
  const place = (index: number) => ((index + 0.5) / days.length) * 100;
  const every = Math.ceil(days.length / 5);
  const named = [...days.keys()].filter((index) => (days.length - 1 - index) % every === 0);
  return (
    <figure class="stack tight" aria-label={summary}>
      <div class="chart" aria-hidden="true">
        <div class="axis num">
          {ticks.map((tick) => (
            <span key={tick} style={{ insetBlockStart: `${at(tick)}%` }}>
              {signed(tick)}
            </span>
          ))}
        </div>
        <div class="plot">
          {ticks.map((tick) => (
            <i
              key={tick}
              class={tick === 0 ? 'grid zero' : 'grid'}
              style={{ insetBlockStart: `${at(tick)}%` }}
            />
          ))}
          <div class="bars">
            {days.map((day, index) => (
              <div key={index} class={day.held ? 'held' : undefined}>
                <i class="up" style={{ insetBlock: `${at(day.joined)}% ${100 - zero}%` }} />
                <i class="down" style={{ insetBlock: `${zero}% ${100 - at(-day.left)}%` }} />
                {day.held && <Mark name="held" />}
              </div>
            ))}
          </div>
        </div>
        <div class="days">
          {named.map((index) => (
            <span key={index} style={{ insetInlineStart: `${place(index)}%` }}>
              {days[index]?.label}
            </span>
          ))}
        </div>
      </div>
      <details>
        <summary>{tableLabel}</summary>
        <Table
          label={summary}
          tall="16rem"
          rows={days.filter((day) => day.joined > 0 || day.left > 0)}
          rowKey={(day) => day.label}
          columns={[
            { id: 'day', head: dayLabel, names: true, cell: (day) => day.label },
            { id: 'joined', head: joinedLabel, number: true, cell: (day) => day.joined },
            { id: 'left', head: leftLabel, number: true, cell: (day) => day.left },
          ]}
        />
      </details>
    </figure>
  );
}
