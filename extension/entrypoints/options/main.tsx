import { render } from 'preact';
import '../../ui/ui.css';
import { Options } from './Options.tsx';

render(<Options />, document.getElementById('root')!);
