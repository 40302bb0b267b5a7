import { render } from 'preact';
import '../../ui/ui.css';
import { Popup } from './Popup.tsx';

render(<Popup />, document.getElementById('root')!);
