import { render } from 'preact';
import { Panel } from '../../panel/Panel.tsx';
import '../../ui/ui.css';
import { embedded, isInvited, meetHost } from '../../state/embedding.ts';
import { OpenInTab } from './OpenInTab.tsx';

const root = document.getElementById('root')!;

if (embedded) {
  document.documentElement.dataset['embed'] = '';
  meetHost(root);
  void isInvited().then((invited) => render(invited ? <Panel /> : <OpenInTab />, root));
} else {
  render(<Panel />, root);
}
