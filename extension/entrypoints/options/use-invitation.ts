import { useEffect, useState } from 'preact/hooks';
import { readInvitation, type Invitation } from './invitation.ts';

/** What the address brought last, also where it changes while the page is open. No code stays in the address. */
export function useInvitation(): Invitation {
  const [invitation, setInvitation] = useState(takeInvitation);
  useEffect(() => {
    const follow = () => location.hash.length > 1 && setInvitation(takeInvitation());
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  return invitation;
}

function takeInvitation(): Invitation {
  const invitation = readInvitation(location.hash);
  history.replaceState(null, '', location.pathname);
  return invitation;
}
