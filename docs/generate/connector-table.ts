import type { ConnectorInfo } from '../../shared/connector-info.ts';
import { howSure } from './connector-page.ts';

const begin = '<!-- connectors: made by `npm run docs` -->';
const end = '<!-- /connectors -->';

/** The table of everything that can be connected, in Markdown. */
export const connectorTable = (catalogue: readonly ConnectorInfo[]): string =>
  [
    '| HRIS | signs in with | only changes | custom fields | how sure |',
    '| --- | --- | --- | --- | --- |',
    ...catalogue.map(
      (info) =>
        `| [${info.name}](docs/connectors/${info.tileOf}.md) | ${info.authentication} | ${info.incremental ? 'yes' : ''} | ${info.customFields ? 'yes' : ''} | ${howSure(info)} |`,
    ),
  ].join('\n');

/** The README with the table of today. @throws Error when it has no place for it */
export function withTable(readme: string, catalogue: readonly ConnectorInfo[]): string {
  const [before, rest] = readme.split(begin);
  const [, after] = rest?.split(end) ?? [];
  if (before === undefined || after === undefined)
    throw new Error('The README has no place for the table of connectors.');
  return `${before}${begin}\n\n${connectorTable(catalogue)}\n\n${end}${after}`;
}
