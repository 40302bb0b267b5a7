import { addDays } from '../world/day.ts';
import type { Person } from '../world/person.ts';
import type { World } from '../world/world.ts';
import { hexId } from '../world/vendor-ids.ts';

export type Row = Record<string, unknown>;

/** The number of an employee; of equal length, so that ordering by it is the order of the company. */
export const afasId = ({ number }: Person): string => String(100_000 + number);

/** Local time that looks like UTC. */
const midnight = (day: string | undefined): string | null => (day ? `${day}T00:00:00Z` : null);

/** A last name with the small words before it apart, as Dutch names are kept. */
function named(lastName: string, kind: '' | '_partner'): Row {
  const [, prefix = null, name = lastName] = /^(von und zu|von|van|de) (.+)$/.exec(lastName) ?? [];
  return { [`Voorvoegsel${kind}`]: prefix, [`Geboortenaam${kind}`]: name };
}

/** A row of `T4E_HelloID_Users_v2`; every fifth person goes by the name of their partner. */
export const userOf = (person: Person): Row => ({
  Medewerker: afasId(person),
  Gebruiker: `12345.${person.login}`,
  Persoonsnummer: String(1_000_000 + person.number),
  DisplayName: `${person.preferredName ?? person.firstName} ${person.lastName}`,
  Geblokkeerd: null,
  UPN: null,
  Email_werk_gebruiker: null,
  Email_portal: null,
  Email_werk: person.email ?? null,
  Roepnaam: person.preferredName ?? person.firstName,
  Voornaam: person.firstName,
  ...named(person.number % 5 ? person.lastName : 'van Dijk', ''),
  ...named(person.number % 5 ? '' : person.lastName, '_partner'),
  Naamgebruik_code: person.number % 5 ? '0' : '2',
  Mobielnr_werk: person.mobile ?? null,
  Telefoonnr_werk: person.phone ?? null,
  Laptop: person.custom.laptop ?? null,
  BSN: '999999990',
});

function employment(person: Person, world: World, changes: Row): Row {
  const manager = world.managerOf(person);
  return {
    Medewerker: afasId(person),
    Persoonsnummer: String(1_000_000 + person.number),
    Organisatorische_eenheid_code: person.department?.slice(0, 3).toUpperCase() ?? null,
    Organisatorische_eenheid_omschrijving: person.department ?? null,
    Functie_omschrijving: person.jobTitle ?? null,
    Kostenplaats_code: person.costCenter ?? null,
    Werkgever_omschrijving: person.legalEntity ?? null,
    Begindatum_contract: midnight(person.startDate),
    Einddatum_contract: midnight(person.terminationDate),
    Begindatum_functie: midnight(person.startDate),
    Einddatum_functie: midnight(person.terminationDate),
    FTE: person.fullTime ? 1 : 0.5,
    Medewerkernummer_leidinggevende: manager ? afasId(manager) : null,
    ExternalID: `{${hexId(person.key).toUpperCase()}}`,
    Soort_medewerker: person.employmentType === 'intern' ? 'Stagiair' : 'Personeelslid',
    ...changes,
  };
}

/** Rows of `T4E_HelloID_Employments_v2`, made when asked for: some people had, or will have, another job. */
export const employmentsOf = (world: World): (() => Row)[] =>
  world.people.flatMap((person) => {
    const { number, startDate, terminationDate } = person;
    const elsewhere = { Organisatorische_eenheid_omschrijving: 'Elsewhere' };
    const moved = addDays(startDate, 101);
    const before = number % 5 === 1 && !terminationDate && moved < world.today;
    const after = number % 7 === 1 && !terminationDate && startDate < world.today;
    const change = addDays(world.today, 30);
    const present = {
      ...(before && { Begindatum_functie: midnight(moved) }),
      ...(after && { Einddatum_functie: midnight(addDays(change, -1)) }),
    };
    const former = { ...elsewhere, Einddatum_functie: midnight(addDays(moved, -1)) };
    const future = { ...elsewhere, Begindatum_functie: midnight(change) };
    return [
      ...(before ? [() => employment(person, world, former)] : []),
      () => employment(person, world, present),
      ...(after ? [() => employment(person, world, future)] : []),
    ];
  });
