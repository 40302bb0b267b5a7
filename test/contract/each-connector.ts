import { describe } from 'vitest';
import type { Connector } from '../../backend/connector-kit/connector.ts';
import { connectors } from '../../backend/connector-kit/registry.ts';
import { inOneAnswer } from './fault-outcomes.ts';
import { open, withSimulator } from './read-all.ts';

/** The same cases for every connector, under its id. One after the other: what they need is the processor. */
export const eachConnector = (cases: (id: string, connector: Connector) => void): void =>
  describe.each(connectors.map((connector) => [connector.id, connector] as const))('%s', cases);

const sizes = new Map<string, Promise<number>>();

/** How many people come in one page of this vendor. */
export function pageSize(connector: Connector): Promise<number> {
  const known = sizes.get(connector.id) ?? measured(connector);
  sizes.set(connector.id, known);
  return known;
}

/** How many people make a company of more than two pages; where everybody comes in one answer, a small one. */
export const fewPages = async (connector: Connector): Promise<number> =>
  inOneAnswer.has(connector.id) ? 250 : Math.ceil((await pageSize(connector)) * 2.2);

const measured = (connector: Connector): Promise<number> =>
  withSimulator(connector, { people: 1100 }, async (simulator) => {
    const { signal } = new AbortController();
    const wanted = new Set(['id']);
    for await (const { employees } of open(connector, simulator).read({ signal, wanted }))
      if (employees.length > 0) return employees.length;
    throw new Error('Nobody was read.');
  });
