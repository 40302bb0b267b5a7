import type { ConnectorInfo } from '#shared/connector-info.ts';
import { text } from '../../locales/text.ts';
import { Card } from '../../ui/Card.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { List, ListLine } from '../../ui/List.tsx';
import { Tag } from '../../ui/Tag.tsx';

const { credentials, permissions, outside } = text.wizard;

/** How to make the credentials, step by step, in the vendor's own menu names, and the rights that they need. */
export function Guide({ info }: { info: ConnectorInfo }) {
  const steps = info.guide.map((step, at) => ({ step, number: at + 1 }));
  return (
    <Card
      title={credentials.guide}
      flush
      footer={
        info.docsUrl && (
          <LinkButton small href={info.docsUrl} external={outside}>
            {permissions.documentation(info.name)}
          </LinkButton>
        )
      }
    >
      <List ordered items={steps} itemKey={({ number }) => String(number)}>
        {({ step, number }) => (
          <>
            <Tag>{number}</Tag>
            <span class="who">{step}</span>
          </>
        )}
      </List>
      {info.rights.length > 0 && (
        <>
          <h3 class="toolbar">{permissions.rights(info.name)}</h3>
          <List items={info.rights} itemKey={({ name }) => name}>
            {({ name, optional }) => (
              <ListLine icon="key" title={name} hint={optional && permissions.optional} />
            )}
          </List>
        </>
      )}
    </Card>
  );
}
