import type { ConnectorInfo } from '#shared/connector-info.ts';
import { text } from '../../locales/text.ts';
import { Card } from '../../ui/Card.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { List, ListLine } from '../../ui/List.tsx';
import { ScreenHead } from '../../ui/Screen.tsx';
import { stepHref } from './steps.ts';

const { permissions: words, back, next, outside } = text.wizard;
const { others } = text.wizard.kombo;

/** What will be read and why, the rights it takes, and who processes the data. */
export function PermissionsStep({ info }: { info: ConnectorInfo }) {
  const reads = info.customFields ? [...words.read, words.custom] : words.read;
  const [direct, kombo] = [info.connect.includes('direct'), info.connect.includes('kombo')];
  return (
    <>
      <ScreenHead title={words.title(info.name)} lead={words.lead} />
      <div class="stack wide">
        <div class="split aside">
          <div class="stack wide">
            <Card title={words.reads} flush>
              <List items={reads} itemKey={({ what }) => what}>
                {({ what, why }) => <ListLine icon="eye" title={what} hint={why} />}
              </List>
            </Card>
            <Card title={words.who}>
              <Facts
                items={[
                  {
                    label: words.reader,
                    value: direct ? words.direct(info.name) : words.kombo(info.name),
                  },
                  ...(direct
                    ? [{ label: words.others, value: kombo ? others(info.name) : words.nobody }]
                    : []),
                  { label: words.outside, value: words.dropped },
                  { label: words.credentials, value: words.sealed },
                  { label: words.browser, value: words.forgets },
                ]}
              />
            </Card>
          </div>
          <Card
            title={words.rights(info.name)}
            flush
            footer={<span class="note">{words.readOnly(info.name)}</span>}
          >
            <List items={info.rights} itemKey={({ name }) => name}>
              {({ name, why, where, optional }) => (
                <ListLine
                  icon="key"
                  title={name}
                  hint={[why, where && words.grantedIn(where)].filter(Boolean).join(' ')}
                  aside={optional && words.optional}
                />
              )}
            </List>
            <p class="body">
              <LinkButton small href={info.docsUrl} external={outside}>
                {words.documentation(info.name)}
              </LinkButton>
            </p>
          </Card>
        </div>
        <div class="row far">
          <LinkButton href="#/catalogue">{back}</LinkButton>
          <LinkButton kind="primary" href={stepHref(info.id, 'authorize')}>
            {next}
          </LinkButton>
        </div>
      </div>
    </>
  );
}
