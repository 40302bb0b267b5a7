import type { ComponentChildren } from 'preact';
import type { ConnectorInfo } from '#shared/connector-info.ts';
import { text } from '../../locales/text.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { List } from '../../ui/List.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { CredentialInput } from '../credentials/CredentialInput.tsx';
import { Refusal } from '../Refusal.tsx';
import { useKombo, type EnteredAtKombo } from './use-kombo.ts';

const words = text.wizard.kombo;

interface KomboFormProps {
  info: ConnectorInfo;
  /** Whether the connection is there and gets new credentials. */
  renewing: boolean;
  /** Sends what Kombo's window handed over. Throws Refused, which is shown here. */
  submit: (entered: EnteredAtKombo) => Promise<unknown>;
  /** Beside the submit button: the way back. */
  children?: ComponentChildren;
}

/** Connecting through Kombo: who connects, then Kombo's own window, in which the credentials are entered. */
export function KomboForm({ info, renewing, submit, children }: KomboFormProps) {
  const { fields, entries, step, busy, refused, send } = useKombo(info, renewing, submit);
  const steps = renewing ? words.renewSteps(info.name) : words.connectSteps(info.name);
  const status = {
    start: renewing ? words.lead(info.name) : words.privacy,
    asking: words.opening,
    open: words.isOpen,
    checking: words.checking(info.name),
    closed: words.closed,
  };
  return (
    <form
      class="split aside"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void send();
      }}
    >
      <Card
        title={words.title}
        aside={<span class="note">{words.aside}</span>}
        busy={busy && step !== 'open'}
        footer={
          <>
            {children}
            <span class="push" />
            <Button kind="primary" submit busy={busy} icon="external">
              {words.open}
            </Button>
          </>
        }
      >
        <div class="stack">
          {fields.map((field) => (
            <CredentialInput
              key={field.id}
              field={field}
              decides={false}
              value={entries.values[field.id] ?? ''}
              onInput={(value) => entries.enter(field.id, value)}
              onLeave={() => entries.check(field)}
              error={entries.errors[field.id]}
            />
          ))}
          <Refusal refused={refused} />
          <p class="note" role="status">
            {status[refused ? 'start' : step]}
          </p>
        </div>
      </Card>
      <Card title={words.steps} flush>
        <List ordered items={steps.map((what, at) => ({ what, at }))} itemKey={({ what }) => what}>
          {({ what, at }) => (
            <>
              <Tag>{at + 1}</Tag>
              <span class="who">{what}</span>
            </>
          )}
        </List>
      </Card>
    </form>
  );
}
