import { text } from '../../locales/text.ts';
import type { Completion } from '../../ui/completion.ts';

interface Field {
  attribute: string;
  label: string;
  /** What it holds; the first is shown. */
  examples: readonly string[];
}

const custom = 'custom.';

/** How a field is written in an expression: `department`, `custom["Cost centre"]`. */
export const fieldInExpression = (attribute: string): string =>
  attribute.startsWith(custom)
    ? `custom[${JSON.stringify(attribute.slice(custom.length))}]`
    : attribute;

const functions: readonly Completion[] = Object.entries(text.mapping.functions).map(
  ([name, note]) => ({ insert: `${name}(`, label: `${name}()`, note }),
);

/** What an expression can be made of: the fields with what they hold, then the functions. */
export const completionsFor = (fields: readonly Field[]): readonly Completion[] => [
  ...fields.map(({ attribute, label, examples }) => ({
    insert: fieldInExpression(attribute),
    label: attribute.startsWith(custom) ? label : attribute,
    note: [attribute.startsWith(custom) ? undefined : label, examples[0]]
      .filter(Boolean)
      .join(': '),
  })),
  ...functions,
];
