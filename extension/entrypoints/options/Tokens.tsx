import { useState } from 'preact/hooks';
import type { TokenInfo } from '#shared/status.ts';
import { api, call } from '../../api/client.ts';
import { text } from '../../locales/text.ts';
import { Refusal } from '../../panel/Refusal.tsx';
import { useAction } from '../../state/use-action.ts';
import { useLoaded } from '../../state/use-loaded.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { List, ListLine } from '../../ui/List.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';

const words = text.options;

/** Who can steer the backend, with the way to end that. */
export function Tokens() {
  const { value, refused, busy, reload } = useLoaded(() => call(api.tokens.$get()), []);
  const [asked, setAsked] = useState<TokenInfo>();
  const revoke = useAction(async ({ id, name }: TokenInfo) => {
    await call(api.tokens[':id'].$delete({ param: { id } }));
    setAsked(undefined);
    announce(words.revoked(name), 'done');
    reload();
  });
  const close = () => setAsked(undefined);
  return (
    <Card title={words.tokensTitle} aside={<span class="note">{words.tokensNote}</span>} flush>
      {!value && !refused && <Skeleton label={words.tokensLoading} lines={[50, 60]} />}
      <Refusal refused={refused} onRetry={reload} busy={busy} />
      {value?.tokens.length === 0 && <p class="body quiet">{words.tokensEmpty}</p>}
      {value && value.tokens.length > 0 && (
        <List items={value.tokens} itemKey={({ id }) => id} label={words.tokensTitle}>
          {(token) => (
            <ListLine
              icon="key"
              title={token.name}
              hint={`${words.created(token.createdAt)} · ${words.used(token.lastUsedAt)}`}
              aside={
                <Button
                  small
                  aria-label={words.revokeNamed(token.name)}
                  onClick={() => setAsked(token)}
                >
                  {words.revoke}
                </Button>
              }
            />
          )}
        </List>
      )}
      <Dialog
        open={asked !== undefined}
        title={words.revokeTitle(asked?.name ?? '')}
        onClose={close}
        footer={
          <>
            <Button onClick={close}>{words.cancel}</Button>
            <Button
              kind="danger"
              busy={revoke.busy}
              onClick={() => asked && void revoke.run(asked)}
            >
              {words.revoke}
            </Button>
          </>
        }
      >
        <p>{words.revokeBody}</p>
        <Refusal refused={revoke.refused} />
      </Dialog>
    </Card>
  );
}
