import type { FunctionComponent } from 'preact';
import { Catalogue } from './catalogue/Catalogue.tsx';
import { Home } from './home/Home.tsx';
import { Edit } from './manage/Edit.tsx';

/** Which component draws which first part of the route. */
export const screens: Readonly<Record<string, FunctionComponent>> = {
  catalogue: Catalogue,
  edit: Edit,
  home: Home,
};
