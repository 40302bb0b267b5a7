import { useEffect } from 'preact/hooks';
import { text } from '../../locales/text.ts';
import { followPairing, loadPairing, pairing } from '../../state/pairing.ts';
import { Announcements } from '../../ui/Announcements.tsx';
import { Brand } from '../../ui/Brand.tsx';
import { PanelHead, ScreenHead } from '../../ui/Screen.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { Backend } from './Backend.tsx';
import { Managers } from './Managers.tsx';
import { NewPairing } from './NewPairing.tsx';
import { Tokens } from './Tokens.tsx';
import { useInvitation } from './use-invitation.ts';

const words = text.options;

/** Which backend this browser talks to, who else does, and where the panel appears. */
export function Options() {
  const invitation = useInvitation();
  useEffect(() => {
    void loadPairing();
    return followPairing();
  }, []);
  const paired = pairing.value;
  return (
    <div class="panel">
      <PanelHead brand={<Brand name={text.shell.name} />} />
      <main>
        <Announcements dismissLabel={text.shell.dismiss} />
        <ScreenHead title={words.title} lead={words.lead} />
        <div class="stack wide">
          {paired !== undefined && <NewPairing key={invitation} invitation={invitation} />}
          {paired === undefined && <Skeleton lines={[40, 70, 60]} />}
          {paired && <Backend key={paired.backend} paired={paired} />}
          {paired && <Tokens key={paired.token} />}
          <Managers />
        </div>
      </main>
    </div>
  );
}
