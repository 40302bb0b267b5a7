import { attributeWords } from '#shared/describe-filter.ts';

/** The name of a source attribute as a label: `jobTitle` → Job title. An expression stays as it is. */
export function sourceLabel(source: string): string {
  if (!/^(custom\.)?[^\s()"'+]+$/.test(source)) return source;
  const words = attributeWords(source);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
