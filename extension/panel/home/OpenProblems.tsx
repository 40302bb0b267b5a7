import type { Cycle } from '#shared/cycle.ts';
import type { Status } from '#shared/status.ts';
import { text } from '../../locales/text.ts';
import { Card } from '../../ui/Card.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { List, ListLine } from '../../ui/List.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { openProblems } from './open-problems.ts';

const words = text.home;

/** What waits for an admin, each with the way to it. */
export function OpenProblems({ status, cycles }: { status: Status; cycles: readonly Cycle[] }) {
  const problems = openProblems(status, cycles);
  return (
    <Card
      title={words.problemsTitle}
      aside={problems.length > 0 && <Tag>{problems.length}</Tag>}
      flush
    >
      {problems.length === 0 ? (
        <Empty mark="ok" title={words.noProblems}>
          {words.noProblemsHint}
        </Empty>
      ) : (
        <List items={problems} itemKey={({ id }) => id} label={words.problemsTitle}>
          {({ mark, title, hint, action }) => (
            <ListLine
              mark={mark}
              title={title}
              hint={hint}
              aside={
                <LinkButton small href={action.href}>
                  {action.label}
                </LinkButton>
              }
            />
          )}
        </List>
      )}
    </Card>
  );
}
