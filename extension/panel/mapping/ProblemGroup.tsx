import type { MappingRow } from '#shared/attribute-mapping.ts';
import type { MappingTrial, SourceAttribute } from '#shared/scope.ts';
import { text } from '../../locales/text.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import { Mark } from '../../ui/Mark.tsx';
import { VirtualTable } from '../../ui/VirtualTable.tsx';
import { fallbacksFor, required, targetLabel, withFallback } from './mapping-rows.ts';

const words = text.mapping;

interface ProblemGroupProps {
  row: MappingRow;
  problems: MappingTrial['problems'];
  /** Everybody in scope. */
  people: number;
  attributes: readonly SourceAttribute[];
  onChange: (row: MappingRow) => void;
  onOpen: () => void;
  onLeaveOut: (ids: readonly string[]) => void;
  busy: boolean;
}

/** The people who have a problem with one target; what helps all of them stands above, what helps one beside it. */
export function ProblemGroup(props: ProblemGroupProps) {
  const { row, problems, attributes, onChange, onOpen, onLeaveOut, busy } = props;
  if (problems.length === 0) return null;
  const label = targetLabel(row.target);
  const ids = problems.map(({ id }) => id);
  const mandatory = required.includes(row.target);
  const fallBack = (field: SourceAttribute) => {
    onChange(withFallback(row, field.attribute));
    announce(words.fixed(label, field.label));
  };
  return (
    <>
      <div class="toolbar">
        <Mark name="warn" />
        <b>{label}</b>
        <span class="quiet num">{words.toFix(problems.length)}</span>
        <span class="push" />
        {fallbacksFor(row, attributes).map((field) => (
          <Button key={field.attribute} small onClick={() => fallBack(field)}>
            {words.fallback(field.label)}
          </Button>
        ))}
        {row.target !== 'email' && (
          <Button small onClick={onOpen}>
            {words.setDefault}
          </Button>
        )}
        {mandatory && ids.length > 1 && ids.length < props.people && (
          <Button small kind="plain" busy={busy} onClick={() => onLeaveOut(ids)}>
            {words.leaveAllOut(ids.length)}
          </Button>
        )}
      </div>
      <VirtualTable
        label={words.problemsTable(label)}
        tall="20rem"
        rows={problems}
        rowKey={({ id, reason }) => `${id} ${reason.code}`}
        columns={[
          {
            id: 'person',
            head: words.person,
            names: true,
            width: '34%',
            cell: ({ name, detail }) => (
              <>
                <b>{name}</b>
                <small>{detail}</small>
              </>
            ),
          },
          { id: 'problem', head: words.problem, cell: ({ reason }) => reason.message },
          {
            id: 'fix',
            head: words.fix,
            hideHead: true,
            number: true,
            width: '9rem',
            cell: ({ id }) =>
              mandatory && (
                <Button small kind="plain" onClick={() => onLeaveOut([id])}>
                  {words.leaveOut}
                </Button>
              ),
          },
        ]}
      />
    </>
  );
}
