import { useEffect } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { text } from '../../locales/text.ts';
import { loadPairing, pairing } from '../../state/pairing.ts';
import { pollStatus, status, statusRefused } from '../../state/status.ts';
import { Brand } from '../../ui/Brand.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { Away } from './Away.tsx';
import { Connected } from './Connected.tsx';
import { NotPaired } from './NotPaired.tsx';

const words = text.popup;

/** How it stands, at a glance, under the toolbar icon. */
export function Popup() {
  useEffect(() => void loadPairing(), []);
  return (
    <div class="popup">
      <header>
        <h1 class="hide">{text.shell.name}</h1>
        <Brand name={text.shell.name} />
        <span class="push">
          <IconButton
            small
            kind="plain"
            icon="gear"
            label={words.settings}
            onClick={() => void browser.runtime.openOptionsPage()}
          />
        </span>
      </header>
      <Content />
    </div>
  );
}

function Content() {
  if (pairing.value === undefined) return <Waiting />;
  return pairing.value ? <Paired /> : <NotPaired />;
}

function Paired() {
  useEffect(pollStatus, []);
  if (statusRefused.value) return <Away refused={statusRefused.value} />;
  return status.value ? <Connected status={status.value} /> : <Waiting />;
}

const Waiting = () => (
  <main class="body">
    <Skeleton box label={words.loading} lines={[70, 90]} />
    <Skeleton lines={[60, 80, 50]} />
  </main>
);
