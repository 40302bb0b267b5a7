import { useState } from 'preact/hooks';
import type { MappingRow } from '#shared/attribute-mapping.ts';
import type { MappingTrial, SourceAttribute } from '#shared/scope.ts';
import type { TargetName } from '#shared/user.ts';
import { text } from '../../locales/text.ts';
import { connection, saveDraft } from '../../state/connection.ts';
import { useAction } from '../../state/use-action.ts';
import type { Loaded } from '../../state/use-loaded.ts';
import { announce } from '../../ui/announce.ts';
import { Card } from '../../ui/Card.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Refusal } from '../Refusal.tsx';
import { stepHref } from '../wizard/steps.ts';
import { ProblemGroup } from './ProblemGroup.tsx';

const words = text.mapping;

interface ProblemsProps {
  rows: readonly MappingRow[];
  onChange: (rows: readonly MappingRow[]) => void;
  /** Shows the details of a row. */
  onOpen: (target: TargetName) => void;
  attributes: readonly SourceAttribute[];
  trial: Loaded<MappingTrial>;
}

/** People for whom the mapping gives no usable user, by attribute, with what can be done about it. */
export function Problems({ rows, onChange, onOpen, attributes, trial }: ProblemsProps) {
  const [leftOut, setLeftOut] = useState<readonly string[]>([]);
  const leave = useAction(async (ids: readonly string[]) => {
    await excludePeople(ids);
    setLeftOut((known) => [...known, ...ids]);
    announce(words.leftOut(ids.length), 'done');
    trial.reload();
  });
  if (!trial.value) return null;
  if (trial.value.people === 0) return <Nobody />;
  // A mistake in an expression concerns everybody and stands at the expression.
  const mistaken = new Set(trial.value.rows.flatMap(({ target, error }) => (error ? target : [])));
  const open = trial.value.problems.filter(
    ({ id, target }) => !leftOut.includes(id) && !mistaken.has(target),
  );
  const people = new Set(open.map(({ id }) => id)).size;
  if (people === 0)
    return (
      <Notice tone="done" title={words.noProblems}>
        <p>{words.noProblemsHint(trial.value.people - leftOut.length)}</p>
      </Notice>
    );
  const groups = Map.groupBy(open, ({ target }) => target);
  return (
    <Card
      title={words.problems(people)}
      flush
      footer={<span class="note">{words.problemsHint}</span>}
    >
      {leave.refused && (
        <div class="body">
          <Refusal refused={leave.refused} />
        </div>
      )}
      {rows.map((row, at) => (
        <ProblemGroup
          key={row.target}
          row={row}
          problems={groups.get(row.target) ?? []}
          people={trial.value?.people ?? 0}
          attributes={attributes}
          onOpen={() => onOpen(row.target)}
          onChange={(changed) => onChange(rows.with(at, changed))}
          onLeaveOut={(ids) => void leave.run(ids)}
          busy={leave.busy}
        />
      ))}
    </Card>
  );
}

/** Names people as exceptions of the drafted filter: never in. */
async function excludePeople(ids: readonly string[]): Promise<void> {
  const { draft, filter: inForce } = connection.value ?? {};
  const filter = draft?.filter ?? inForce;
  if (!filter) return;
  const { include, exclude } = filter.exceptions;
  await saveDraft('filter', {
    ...filter,
    exceptions: {
      include: include.filter((id) => !ids.includes(id)),
      exclude: [...exclude, ...ids],
    },
  });
}

function Nobody() {
  const { hris = '', activatedAt } = connection.value ?? {};
  const href = activatedAt === undefined ? stepHref(hris, 'employees') : '#/edit/filter';
  return (
    <Card label={words.nobody}>
      <Empty
        title={words.nobody}
        icon="people"
        action={<LinkButton href={href}>{words.toFilter}</LinkButton>}
      >
        {words.nobodyHint}
      </Empty>
    </Card>
  );
}
