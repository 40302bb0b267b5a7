import { text } from '../../locales/text.ts';
import { Card } from '../../ui/Card.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useReading } from './use-reading.ts';

const words = text.filter.reading;

/** What stands on the screen while everybody is read, so that values and people can be shown. */
export function ReadingEmployees({ hris }: { hris: string }) {
  const reading = useReading(true);
  const sofar =
    reading && reading.read > 0 ? words.sofar(reading.read, reading.total) : words.asking(hris);
  return (
    <Card title={words.title(hris)} busy>
      <div class="stack">
        <div class="stack tight">
          <p class="num" role="status">
            {sofar}
          </p>
          <Progress
            label={words.title(hris)}
            value={reading?.total === undefined ? undefined : reading.read}
            max={reading?.total ?? 1}
            text={sofar}
          />
          <p class="note">{words.lead}</p>
        </div>
        <Skeleton lines={[90, 70, 82, 54]} />
      </div>
    </Card>
  );
}
