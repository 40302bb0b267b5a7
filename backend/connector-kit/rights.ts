import type { Right } from '#shared/connector-info.ts';

/** A right without which nothing works. */
export const needs = (name: string, why: string): Right => ({ name, why, optional: false });

/** A right for those who want to filter by or map what it opens. */
export const mayUse = (name: string, why: string): Right => ({ name, why, optional: true });
