import { expect, it } from 'vitest';
import { isPrivateInNordic } from '../../../backend/connector-kit/private-in-nordic.ts';

it.each([
  'Lønn',
  'Lön per månad',
  'Personnummer',
  'Fødselsdato',
  'Pårørende',
  'Anhörig',
  'Passord',
])('leaves %s alone', (name) => expect(isPrivateInNordic(name)).toBe(true));

it.each(['Avdeling', 'Kostnadsställe', 'Kontor', 'Stilling', 'Mobiltelefon', 'Allokering'])(
  'lets %s be used',
  (name) => expect(isPrivateInNordic(name)).toBe(false),
);
