import { useEffect, useState } from 'preact/hooks';
import { text } from '../../locales/text.ts';
import { followPairing, loadPairing, pairing } from '../../state/pairing.ts';
import { Announcements } from '../../ui/Announcements.tsx';
import { Brand } from '../../ui/Brand.tsx';
import { PanelHead, ScreenHead } from '../../ui/Screen.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { Backend } from './Backend.tsx';
import { readInvitation, type Invitation } from './invitation.ts';
import { Managers } from './Managers.tsx';
import { NewPairing } from './NewPairing.tsx';
import { Tokens } from './Tokens.tsx';

const words = text.options;

/** Takes what the address brought and leaves no code in it. */
function takeInvitation(): Invitation {
  const invitation = readInvitation(location.hash);
  history.replaceState(null, '', location.pathname);
  return invitation;
}

/** Which backend this browser talks to, who else does, and where the panel appears. */
export function Options() {
  const [invitation] = useState(takeInvitation);
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
          {paired !== undefined && <NewPairing invitation={invitation} />}
          {paired === undefined && <Skeleton lines={[40, 70, 60]} />}
          {paired && <Backend key={paired.backend} paired={paired} />}
          {paired && <Tokens key={paired.token} />}
          <Managers />
        </div>
      </main>
    </div>
  );
}
