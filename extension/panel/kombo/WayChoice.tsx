import type { ConnectorInfo } from '#shared/connector-info.ts';
import { text } from '../../locales/text.ts';
import { Choices } from '../../ui/Choices.tsx';

const words = text.wizard.kombo;

/** By which way an HRIS is read. */
export type Way = ConnectorInfo['connect'][number];

interface WayChoiceProps {
  /** Of the HRIS. */
  name: string;
  value: Way;
  onChange: (way: Way) => void;
}

/** Directly or through Kombo, and who processes the data either way. */
export const WayChoice = ({ name, value, onChange }: WayChoiceProps) => (
  <Choices
    legend={words.legend(name)}
    value={value}
    onChange={onChange}
    options={[
      { value: 'direct', label: words.direct, hint: words.directHint(name) },
      { value: 'kombo', label: words.through, hint: words.throughHint(name) },
    ]}
  />
);
