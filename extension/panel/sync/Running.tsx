import type { Cycle } from '#shared/cycle.ts';
import { api, call } from '../../api/client.ts';
import { number } from '../../locales/format.ts';
import { text } from '../../locales/text.ts';
import { useAction } from '../../state/use-action.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { List, ListLine } from '../../ui/List.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { ScreenHead } from '../../ui/Screen.tsx';
import { Refusal } from '../Refusal.tsx';
import { paceOf } from './pace.ts';
import { useNow } from './use-now.ts';
import { WhatComesNext } from './WhatComesNext.tsx';

const words = text.sync;

/** How far the reading is, what it does, and what comes after it. */
export function Running({ cycle, hris }: { cycle: Cycle; hris: string }) {
  const { read, total, pages, inScope } = cycle.people;
  const pace = paceOf(cycle, useNow());
  const stop = useAction(() => call(api.cycles[':id'].cancel.$post({ param: { id: cycle.id } })));
  const left = pace?.secondsLeft;
  const parts = [pages > 0 && words.pages(pages), pace && words.pace(pace.perSecond)].filter(
    Boolean,
  );
  return (
    <>
      <ScreenHead title={words.title(hris)} lead={words.lead} />
      <div class="split aside">
        <Card
          label={words.progress}
          flush
          busy
          footer={
            <>
              <span class="push" />
              <Button busy={stop.busy} onClick={() => void stop.run()}>
                {stop.busy ? words.stopping : words.stop}
              </Button>
            </>
          }
        >
          <div class="body stack">
            <div class="row far">
              <p>
                <span class="figure num">{number(read)}</span>{' '}
                <span class="quiet">{words.of(total)}</span>
              </p>
              <p class="quiet num">
                {read === 0 ? words.starting(hris) : left !== undefined && words.left(left)}
              </p>
            </div>
            <Progress
              label={words.bar}
              value={total === undefined ? undefined : read}
              max={total ?? 1}
              text={words.barText(read, total)}
            />
            {parts.length > 0 && <p class="note num">{parts.join(' · ')}</p>}
            <Refusal refused={stop.refused} />
          </div>
          <List items={stagesOf(read, inScope)} itemKey={({ title }) => title}>
            {(stage) => <ListLine {...stage} />}
          </List>
        </Card>
        <WhatComesNext />
      </div>
    </>
  );
}

/** Reading and filtering go on together; staging waits for the last page. */
const stagesOf = (read: number, inScope: number) => [
  {
    mark: 'busy' as const,
    markLabel: words.markBusy,
    title: words.read,
    hint: words.readHint,
    aside: number(read),
  },
  {
    mark: 'busy' as const,
    markLabel: words.markBusy,
    title: words.filter,
    hint: words.filterHint,
    aside: words.filtered(inScope, read - inScope),
  },
  {
    mark: 'wait' as const,
    markLabel: words.markWait,
    title: words.stage,
    hint: words.stageHint,
  },
];
