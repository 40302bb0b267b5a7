import type { Page } from 'playwright-core';
import type { World } from '../world.ts';

/** Called at each screen and main state, once it has settled, with a name for it. */
export type Look = (name: string, page: Page) => Promise<void>;

/** Past some of the screens, in a world of its own. */
export type Walk = (world: World, look: Look) => Promise<void>;
