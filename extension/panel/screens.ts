import type { FunctionComponent } from 'preact';

/** Which component draws which first part of the route. */
export const screens: Readonly<Record<string, FunctionComponent>> = {};
