import { text } from '../../locales/text.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Notice } from '../../ui/Notice.tsx';

const words = text.catalogue;

/** Why nothing else can be chosen while an HRIS is connected. */
export function ConnectedNotice({ name }: { name: string }) {
  return (
    <Notice
      tone="info"
      title={words.oneTitle(name)}
      actions={
        <LinkButton small href="#/">
          {words.openConnection}
        </LinkButton>
      }
    >
      <p>{words.one(name)}</p>
    </Notice>
  );
}
