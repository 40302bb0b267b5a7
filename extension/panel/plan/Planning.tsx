import { text } from '../../locales/text.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { useReading } from '../filter/use-reading.ts';

const { planning } = text.plan;
const words = text.filter.reading;

/** What stands on the screen while a plan is made, which may take a read of everybody. */
export function Planning({ hris }: { hris: string }) {
  const reading = useReading(true);
  const sofar = reading?.read ? words.sofar(reading.read, reading.total) : undefined;
  return (
    <Notice tone="info" icon="sync" role="status" title={planning(hris)}>
      {sofar && <p class="num">{sofar}</p>}
      <Progress
        label={planning(hris)}
        value={reading?.total === undefined ? undefined : reading.read}
        max={reading?.total ?? 1}
        text={sofar}
      />
    </Notice>
  );
}
