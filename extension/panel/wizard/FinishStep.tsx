import type { ConnectorInfo } from '#shared/connector-info.ts';
import { api, call } from '../../api/client.ts';
import { text } from '../../locales/text.ts';
import { connection, loadConnection } from '../../state/connection.ts';
import { go } from '../../state/route.ts';
import { refreshStatus } from '../../state/status.ts';
import { useAction } from '../../state/use-action.ts';
import { useLoaded } from '../../state/use-loaded.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { List, ListLine } from '../../ui/List.tsx';
import { ScreenHead } from '../../ui/Screen.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { askScope } from '../filter/ask-scope.ts';
import { Refusal } from '../Refusal.tsx';
import { stepHref } from './steps.ts';

const { finish: words, back } = text.wizard;

/** What was chosen, in words, and what happens next. Starting stages people; users come later. */
export function FinishStep({ info }: { info: ConnectorInfo }) {
  const filter = connection.value?.draft.filter ?? connection.value?.filter;
  const counted = useLoaded(
    async () => (filter ? askScope({ filter, limit: 1 }) : undefined),
    [JSON.stringify(filter)],
  );
  const { run, busy, refused } = useAction(async () => {
    await call(api.connection.finish.$post());
    go('#/sync');
    await Promise.all([loadConnection(), refreshStatus()]);
  });
  const answer = counted.value;
  const uncounted = counted.busy ? words.counting : words.uncounted;
  const steps = words.steps.map((step, at) => ({ ...step, number: at + 1 }));
  return (
    <>
      <ScreenHead title={words.title(answer?.inScope)} lead={words.lead} />
      <div class="stack wide">
        <div class="split aside">
          <Card
            title={words.summary}
            aside={
              <LinkButton small icon="pencil" href={stepHref(info.id, 'employees')}>
                {words.change}
              </LinkButton>
            }
          >
            <Facts
              items={[
                {
                  label: words.source,
                  value: [info.name, connection.value?.company].filter(Boolean).join(', '),
                },
                { label: words.who, value: filter && text.filter.sentence(filter) },
                {
                  label: words.inScope,
                  value: answer ? words.counted(answer.inScope, answer.people) : uncounted,
                },
              ]}
            />
          </Card>
          <Card title={words.next} flush>
            <List ordered items={steps} itemKey={({ what }) => what}>
              {({ what, why, number }) => (
                <>
                  <Tag>{number}</Tag>
                  <ListLine title={what} hint={why} />
                </>
              )}
            </List>
          </Card>
        </div>
        <Refusal refused={refused} />
        <div class="row far">
          <LinkButton href={stepHref(info.id, 'employees')}>{back}</LinkButton>
          <Button kind="primary" busy={busy} onClick={() => void run()}>
            {words.start}
          </Button>
        </div>
      </div>
    </>
  );
}
