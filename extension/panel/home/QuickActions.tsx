import { text } from '../../locales/text.ts';
import { Card } from '../../ui/Card.tsx';
import type { IconName } from '../../ui/Icon.tsx';
import { List, ListLine } from '../../ui/List.tsx';

const words = text.home;

/** What admins come for. */
export function QuickActions({ users }: { users: number }) {
  const actions: { href: string; icon: IconName; title: string; hint: string }[] = [
    { href: '#/why', icon: 'info', title: words.why, hint: words.whyHint },
    { href: '#/edit/filter', icon: 'filter', title: words.tryFilter, hint: words.tryFilterHint },
    {
      href: '#/users',
      icon: 'download',
      title: words.download,
      hint: words.downloadHint(users),
    },
  ];
  return (
    <Card title={words.actionsTitle} flush>
      <List items={actions} itemKey={({ href }) => href} label={words.actionsTitle}>
        {({ href, icon, title, hint }) => (
          <ListLine icon={icon} title={<a href={href}>{title}</a>} hint={hint} />
        )}
      </List>
    </Card>
  );
}
