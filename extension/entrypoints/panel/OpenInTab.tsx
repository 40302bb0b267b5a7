import { words } from '../../manager-site/words.ts';

/** All that a page gets to see that framed the panel without being asked to. */
export function OpenInTab() {
  const { notHere, ownTab } = words;
  return (
    <p>
      {notHere}{' '}
      <a href={location.pathname} target="_blank" rel="noopener">
        {ownTab}
      </a>
    </p>
  );
}
