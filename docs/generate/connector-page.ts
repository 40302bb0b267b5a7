import type { ConnectorInfo, CredentialField, Right } from '../../shared/connector-info.ts';

const list = (items: readonly string[]) => items.map((item) => `- ${item}`).join('\n');

const credential = ({ label, help, example, required, onlyWhen, fromConsent }: CredentialField) => {
  const when = onlyWhen ? ` (only with “${onlyWhen.value}”)` : required ? '' : ' (optional)';
  const how = fromConsent
    ? 'Comes from the window in which an admin agrees.'
    : `${help} Looks like \`${example}\`.`;
  return `**${label}**${when}: ${how}`;
};

const right = ({ name, why, where, opens }: Right) =>
  [
    `**${name}**: ${why}`,
    where && `Granted in ${where}.`,
    opens.length > 0 && `Without it these stay empty: ${opens.map((o) => `\`${o}\``).join(', ')}.`,
  ]
    .filter(Boolean)
    .join(' ');

/** How sure we are of how this vendor works. */
export const howSure = ({ sdk, unconfirmed }: ConnectorInfo): string =>
  [
    sdk ? `checked with \`${sdk}\`` : 'documented',
    unconfirmed.length > 0 &&
      `${unconfirmed.length} point${unconfirmed.length === 1 ? '' : 's'} unconfirmed`,
  ]
    .filter(Boolean)
    .join(', ');

/** The page of one HRIS, in Markdown: the same texts that the wizard shows. */
export function connectorPage(info: ConnectorInfo): string {
  const needed = info.rights.filter(({ optional }) => !optional);
  const useful = info.rights.filter(({ optional }) => optional);
  const section = (title: string, body: string) => (body ? `## ${title}\n\n${body}\n` : '');
  return [
    `# ${info.name}\n`,
    '<!-- Made by `npm run docs` from the connector; change it there. -->\n',
    `- Signs in with: ${info.authentication}`,
    `- Reads only what changed since the last cycle: ${info.incremental ? 'yes' : 'no, everybody each time'}`,
    `- Custom fields: ${info.customFields ? 'found and offered' : 'none'}`,
    `- How sure: ${howSure(info)}`,
    `- The vendor’s documentation: <${info.docsUrl}>\n`,
    section('Set up', info.guide.map((step, index) => `${index + 1}. ${step}`).join('\n')),
    section('What to enter', list(info.credentials.map(credential))),
    section('Rights that are needed', list(needed.map(right))),
    section('Rights for more attributes', list(useful.map(right))),
    section('What the vendor does not document', list(info.unconfirmed)),
  ]
    .filter(Boolean)
    .join('\n');
}
