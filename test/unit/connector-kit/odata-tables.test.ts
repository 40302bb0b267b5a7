import { describe, expect, it } from 'vitest';
import { odataMetadata } from '../../../backend/connector-kit/odata-metadata.ts';
import { findTables, type Wanted } from '../../../backend/connector-kit/odata-tables.ts';
import { readXml } from '../../../backend/connector-kit/xml.ts';

const metadata = odataMetadata.parse(
  readXml(`<?xml version="1.0"?>
<edmx:Edmx xmlns:edmx="urn:x"><edmx:DataServices>
  <Schema Namespace="Model">
    <EntityType Name="Thing" Abstract="true"><Property Name="personId" Type="Edm.Int64"/></EntityType>
    <EntityType Name="Person" BaseType="Model.Thing">
      <Property Name="Surname" Type="Edm.String"/><Property Name="Photo" Type="Edm.Binary"/>
      <Property Name="ShirtSize" Type="Edm.String"/><Property Name="Salary" Type="Edm.Decimal"/>
    </EntityType>
    <EntityType Name="Job"><Property Name="PERSONID" Type="Edm.Int64"/><Property Name="From" Type="Edm.DateTime"/></EntityType>
    <EntityType Name="Unit"><Property Name="Units_From" Type="Edm.DateTime"/></EntityType>
  </Schema>
  <Schema Namespace="Service"><EntityContainer Name="C">
    <EntitySet Name="people" EntityType="Model.Person"/><EntitySet Name="Jobs" EntityType="Model.Job"/>
    <EntitySet Name="Units" EntityType="Model.Unit"/>
  </EntityContainer></Schema>
</edmx:DataServices></edmx:Edmx>`),
);

const wanted: Wanted<'lastName' | 'since'> = {
  service: 'Acme',
  sets: ['People', 'Jobs', 'Units'],
  key: ['PERSONID'],
  names: { lastName: ['FAMILYNAME', 'SURNAME'], since: ['JOBS_FROM'] },
  needed: ['lastName'],
  entered: new Map(),
  enterAt: 'Names',
  mayOffer: (name) => name !== 'Salary',
};

describe('what $metadata says', () => {
  it('is read with the properties of base types, from several schemas', () =>
    expect(metadata.get('people')).toEqual([
      { name: 'personId', type: 'Edm.Int64' },
      { name: 'Surname', type: 'Edm.String' },
      { name: 'Photo', type: 'Edm.Binary' },
      { name: 'ShirtSize', type: 'Edm.String' },
      { name: 'Salary', type: 'Edm.Decimal' },
    ]));

  it('is matched in any case, and to the right table', () => {
    const { columns, own, people, others } = findTables(metadata, wanted);
    expect(columns.lastName.map(({ name }) => name)).toEqual(['Surname']);
    expect(columns.since).toEqual([{ name: 'From', type: 'Edm.DateTime', set: 'Jobs' }]);
    expect(own.map(({ name }) => name)).toEqual(['ShirtSize']);
    expect(people.request()).toEqual({
      url: '/people',
      query: { $format: 'json', $orderby: 'personId', $select: 'personId,Surname,ShirtSize' },
    });
    expect(others.map(({ set }) => set)).toEqual(['Jobs']);
  });

  it('refuses rows that lack what was asked for', () => {
    const { row } = findTables(metadata, wanted).people;
    expect(row.safeParse({ personId: 1, Surname: null, ShirtSize: 'M' }).success).toBe(true);
    const { error } = row.safeParse({ personId: 1, ShirtSize: 'M' });
    expect(error?.issues[0]?.path).toEqual(['Surname']);
  });

  it('goes by the names that an admin entered, of sets too', () => {
    const entered = new Map([
      ['lastName', 'ShirtSize'],
      ['Jobs', 'units'],
    ]);
    const { columns } = findTables(metadata, {
      ...wanted,
      entered,
      names: { lastName: ['X'], since: [] },
    });
    expect(columns.lastName.map(({ name }) => name)).toEqual(['ShirtSize']);
  });

  it('says everything that is missing', () => {
    const find = (more: Partial<typeof wanted>) => () =>
      findTables(metadata, { ...wanted, ...more });
    expect(find({ names: { lastName: ['LAST'], since: [] } })).toThrow('lastName (LAST)');
    expect(find({ sets: ['Staff', 'Jobs'] })).toThrow('the list Staff; lastName');
    expect(find({ names: { lastName: ['SURNAME'], since: ['UNITS_FROM'] } })).toThrow(
      'PERSONID of Units',
    );
  });

  it('follows addresses below the service, and whole ones', () => {
    const { request } = findTables(metadata, wanted).people;
    expect(request('people?$skiptoken=2').url).toBe('/people?$skiptoken=2');
    expect(request('https://acme.example/people?$skiptoken=2').url).toMatch(/^https:/);
  });
});
