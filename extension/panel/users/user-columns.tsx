import type { User } from '#shared/user.ts';
import { text } from '../../locales/text.ts';
import { Tag } from '../../ui/Tag.tsx';
import type { Column } from '../../ui/table-column.ts';

const words = text.users;
const { targets } = text.mapping;

/** What the list shows of each user. */
export const userColumns: readonly Column<User>[] = [
  {
    id: 'name',
    head: words.name,
    names: true,
    width: '38%',
    cell: ({ firstName, lastName, email, active }) => (
      <>
        <b>{`${firstName} ${lastName}`}</b> {!active && <Tag>{words.inactive}</Tag>}
        <small>{email}</small>
      </>
    ),
  },
  { id: 'jobTitle', head: targets.jobTitle, width: '30%', cell: ({ jobTitle }) => jobTitle },
  { id: 'location', head: targets.location, cell: ({ location }) => location },
  {
    id: 'language',
    head: targets.language,
    width: '5.5rem',
    cell: ({ language }) => <span class="mono">{language}</span>,
  },
];
