import { arriving } from './arriving.ts';
import { connecting } from './connecting.ts';
import { deciding } from './deciding.ts';
import { mapping } from './mapping.ts';
import { running } from './running.ts';
import type { Walk } from './walk.ts';

/** Together they pass every screen and each of its main states. */
export const walks: readonly { name: string; walk: Walk }[] = [
  { name: 'arriving', walk: arriving },
  { name: 'connecting', walk: connecting },
  { name: 'mapping', walk: mapping },
  { name: 'running', walk: running },
  { name: 'deciding', walk: deciding },
];
