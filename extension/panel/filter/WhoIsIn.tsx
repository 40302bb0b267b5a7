import type { ScopePerson } from '#shared/scope.ts';
import type { ScopingFilter } from '#shared/scoping-filter.ts';
import { number } from '../../locales/format.ts';
import { text } from '../../locales/text.ts';
import { Card } from '../../ui/Card.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { ListLine } from '../../ui/List.tsx';
import { SearchInput } from '../../ui/SearchInput.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { VirtualList } from '../../ui/VirtualList.tsx';
import { Refusal } from '../Refusal.tsx';
import { metGroup } from './met-group.ts';
import type { Scope } from './use-scope.ts';

const words = text.filter;

interface WhoIsInProps {
  filter: ScopingFilter | undefined;
  scope: Scope;
}

/** The people that a filter takes in and those it leaves out, each with the reason. */
export function WhoIsIn({ filter, scope }: WhoIsInProps) {
  const { answer, show, setShow, search, setSearch } = scope;
  const out = answer && answer.people - answer.inScope;
  const tabs = [
    { value: 'in' as const, label: words.in, count: answer && number(answer.inScope) },
    { value: 'out' as const, label: words.out, count: out === undefined ? undefined : number(out) },
  ];
  return (
    <Card
      title={words.who}
      aside={<span class="note">{words.live}</span>}
      flush
      fill
      busy={scope.busy}
      footer={answer && <span class="note num">{words.found(answer.matches)}</span>}
    >
      <div class="toolbar">
        <SearchInput
          label={words.search}
          placeholder={words.search}
          value={search}
          onInput={setSearch}
          slash
        />
      </div>
      <Tabs label={words.who} tabs={tabs} value={show} onChange={setShow}>
        <People filter={filter} scope={scope} />
      </Tabs>
    </Card>
  );
}

function People({ filter, scope }: WhoIsInProps) {
  const { answer, people, refused, show, search, busy } = scope;
  if (refused && refused.code !== 'invalid_filter')
    return <Refusal refused={refused} onRetry={scope.retry} busy={busy} />;
  if (!answer) return <Skeleton label={words.loadingPeople} lines={[60, 80, 52, 74]} />;
  if (people.length === 0 && search)
    return <Empty title={words.nobodyFound}>{words.nobodyFoundHint(search)}</Empty>;
  if (people.length === 0)
    return (
      <Empty title={show === 'in' ? words.nobodyIn : words.nobodyOut} icon="people">
        {show === 'in' ? words.nobodyInHint : words.nobodyOutHint}
      </Empty>
    );
  return (
    <VirtualList
      label={show === 'in' ? words.in : words.out}
      items={people}
      itemKey={({ id }) => id}
      onEnd={scope.more}
    >
      {(person) => <Line person={person} filter={filter} />}
    </VirtualList>
  );
}

interface LineProps {
  person: ScopePerson;
  filter: ScopingFilter | undefined;
}

/** One person: in by which group, or out by which condition. */
function Line({ person, filter }: LineProps) {
  const { name, detail, inScope, reason } = person;
  const group = filter && metGroup(filter, reason);
  const why =
    group === undefined ? (words.reasons[reason.code] ?? reason.message) : words.meets(group);
  const hint = (
    <>
      {detail}
      {!inScope && <br />}
      {!inScope && why}
    </>
  );
  return (
    <ListLine
      mark={inScope ? 'ok' : 'out'}
      markLabel={inScope ? words.isIn : words.isOut}
      title={name}
      hint={hint}
      aside={inScope && why}
    />
  );
}
