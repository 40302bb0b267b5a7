import { useEffect, useState } from 'preact/hooks';
import { api, call } from '../../api/client.ts';
import { text } from '../../locales/text.ts';
import { hrisById } from '../../state/catalogue.ts';
import { connection } from '../../state/connection.ts';
import { go, route } from '../../state/route.ts';
import { useAction } from '../../state/use-action.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { ScreenHead } from '../../ui/Screen.tsx';
import { SearchInput } from '../../ui/SearchInput.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { Refusal } from '../Refusal.tsx';
import { Answer } from './Answer.tsx';

const words = text.why;

/** Why somebody is in or out: asked of the HRIS this moment, stored nowhere. */
export function Why() {
  const named = route.value.args[0] ?? '';
  const [typed, setTyped] = useState(named);
  const [asked, setAsked] = useState(named);
  const [answer, setAnswer] = useState<{
    of: string;
    value: Awaited<ReturnType<typeof explain>>;
    at: number;
  }>();
  const ask = useAction(async (who: string) => {
    setAsked(who);
    setAnswer(undefined);
    setAnswer({ of: who, value: await explain(who), at: Date.now() });
  });
  useEffect(() => {
    if (named === '') return;
    setTyped(named);
    void ask.run(named);
  }, [named]);

  return (
    <>
      <ScreenHead
        title={words.title}
        lead={words.lead(hrisById(connection.value?.hris)?.name ?? '')}
        actions={
          <form
            class="row"
            onSubmit={(event) => {
              event.preventDefault();
              const who = typed.trim();
              // Not in the address: the browser's history would keep somebody who is out of scope.
              go('#/why', { replace: true });
              if (who !== '') void ask.run(who);
            }}
          >
            <SearchInput
              label={words.person}
              placeholder={words.placeholder}
              value={typed}
              onInput={setTyped}
              slash
            />
            <Button submit busy={ask.busy}>
              {words.ask}
            </Button>
          </form>
        }
      />
      <Refusal refused={ask.refused} onRetry={() => void ask.run(asked)} busy={ask.busy} />
      {ask.busy && (
        <Card label={words.asking} busy>
          <Skeleton label={words.asking} lines={[40, 80, 72, 76]} />
        </Card>
      )}
      {asked === '' && !ask.busy && (
        <Card label={words.start}>
          <Empty level={2} icon="search" title={words.start}>
            {words.startHint}
          </Empty>
        </Card>
      )}
      {answer && answer.of === asked && !ask.busy && (
        <Answer explanation={answer.value} at={answer.at} onAgain={() => void ask.run(asked)} />
      )}
    </>
  );
}

const explain = (who: string) =>
  call(api.explain.$post({ json: who.includes('@') ? { email: who } : { externalId: who } }));
