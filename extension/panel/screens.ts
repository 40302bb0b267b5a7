import type { FunctionComponent } from 'preact';
import { Catalogue } from './catalogue/Catalogue.tsx';

/** Which component draws which first part of the route. */
export const screens: Readonly<Record<string, FunctionComponent>> = {
  catalogue: Catalogue,
};
