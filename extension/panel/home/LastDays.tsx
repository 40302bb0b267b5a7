import type { Cycle } from '#shared/cycle.ts';
import { nearDay, shortDay } from '../../locales/format.ts';
import { text } from '../../locales/text.ts';
import { Card } from '../../ui/Card.tsx';
import { Chart } from '../../ui/Chart.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { Figures } from '../../ui/Figures.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { lastDays, totalOf } from './last-days.ts';

interface LastDaysProps {
  cycles: readonly Cycle[] | undefined;
  activatedAt: string | undefined;
}

const words = text.home;
const shown = 30;

/** Who joined and left on each of the last 30 days. */
export function LastDays({ cycles, activatedAt }: LastDaysProps) {
  if (!cycles)
    return (
      <Card title={words.chartTitle} busy>
        <Skeleton lines={[40, 100, 100, 88]} />
      </Card>
    );
  const now = Date.now();
  const days = lastDays(cycles, shown, now);
  const { joined, changed, left, held } = totalOf(days);
  const today = days.at(-1)!;
  const isFirstDay = activatedAt !== undefined && Date.parse(activatedAt) >= today.at;
  return (
    <Card
      title={words.chartTitle}
      aside={<span class="note num">{words.chartSpan(days[0]!.at, today.at)}</span>}
      flush
    >
      <Figures
        items={[
          { label: words.joined, value: joined, mark: 'join' },
          { label: words.changed, value: changed, mark: 'change' },
          { label: words.left, value: left, mark: 'leave' },
          { label: words.held, value: held, mark: 'held' },
        ]}
      />
      {isFirstDay ? (
        <Empty icon="clock" title={words.firstDay}>
          {words.firstDayHint(today.joined, activatedAt)}
        </Empty>
      ) : (
        <div class="body">
          <Chart
            days={days.map((day) => ({
              label: nearDay(day.at, now) === nearDay(now, now) ? words.today : shortDay(day.at),
              joined: day.joined,
              left: day.left,
              held: day.held > 0,
            }))}
            summary={words.chartSummary(joined, left, held)}
            tableLabel={words.asTable}
            dayLabel={words.dayColumn}
            joinedLabel={words.joined}
            leftLabel={words.left}
          />
        </div>
      )}
    </Card>
  );
}
