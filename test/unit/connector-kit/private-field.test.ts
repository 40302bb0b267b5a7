import { expect, it } from 'vitest';
import { isPrivateField } from '../../../backend/connector-kit/private-field.ts';

const notAskedFor = [
  ['Annual salary', 'payRate', 'customBankAccount', 'SSN', 'date_of_birth', 'Tax class'],
  ['Bruttogehalt', 'Steuerklasse', 'Kontonummer', 'Geburtsdatum', 'Anzahl Kinder', 'Notfall'],
  ['BSN', 'Bruto_uurloon', 'Salarisschaal', 'Leeftijd', 'Naam_partner', 'Eerste ziektedag'],
  ['Salaire brut', 'Rémunération', 'Date de naissance', 'Nombre d’enfants', 'Âge'],
  ['Salario bruto', 'Nómina', 'DNI', 'Fecha de nacimiento', 'Estado civil', 'Hijos'],
  ['Lønn', 'Lön per månad', 'Personnummer', 'Fødselsdato', 'Pårørende', 'Anhörig', 'Passord'],
];

const askedFor = [
  ['Cost code', 'Laptop', 'Languages spoken', 'Badge number', 'Team lead', 'Shirt size'],
  ['Kind of contract', 'HR business partner', 'Terrace', 'Sofia office', 'Music room'],
  ['Kürzel', 'Benutzerkonto', 'Prozesssteuerung', 'Kostenstelle', 'Mitarbeiterausweis'],
  ['Functie', 'Kostenplaats', 'Vestiging', 'Muziekkamer', 'Poste', 'Étage', 'Puesto', 'Sede'],
  ['Avdeling', 'Kostnadsställe', 'Kontor', 'Stilling', 'Mobiltelefon', 'Allokering', 'Salong'],
];

it.each(notAskedFor.flat())('does not ask for %s, in any language', (name) =>
  expect(isPrivateField('field_17', name)).toBe(true),
);

it.each(askedFor.flat())('asks for %s', (name) =>
  expect(isPrivateField('field_17', name, undefined)).toBe(false),
);
