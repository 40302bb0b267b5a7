import type { Person } from '../world/person.ts';
import { numericId } from '../world/vendor-ids.ts';
import type { World } from '../world/world.ts';

/** A department, a team of it, or a division; `manager` holds the role of a manager there. */
export type Unit = {
  id: number;
  name: string;
  parent?: Unit | undefined;
  manager?: Person | undefined;
};

/** Where people work besides, before or later. */
export const elsewhere: Unit = { id: 7, name: 'Elsewhere' };

/** Whether somebody is above themselves. */
function isAboveThemselves(person: Person, world: World): boolean {
  const met = new Set<Person>();
  let above = world.managerOf(person);
  while (above && !met.has(above)) {
    if (above.key === person.key) return true;
    met.add(above);
    above = world.managerOf(above);
  }
  return false;
}

/** The units of the company, as an HR core has them: managers belong to the unit that they lead. */
class Organisation {
  readonly units = new Map<string, Unit>([['', elsewhere]]);
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
    for (const person of world.people) this.unitOf(person);
  }

  /** Where somebody works; undefined for people without a department. */
  unitOf(person: Person): Unit | undefined {
    const { department, managerKey } = person;
    if (department === undefined) return undefined;
    const leads = this.#world.isManager(person) && !isAboveThemselves(person, this.#world);
    return this.#led(department, leads ? person : this.#world.get(managerKey));
  }

  #led(name: string, manager: Person | undefined): Unit {
    return this.#unit(`${name} led by ${manager?.key}`, () => ({
      name,
      manager,
      parent: manager && this.#above(name, manager),
    }));
  }

  /** Above somebody's department: a division without manager, and the department of whom they report to. */
  #above(name: string, manager: Person): Unit | undefined {
    const { department, division = 'Other' } = manager;
    if (department === undefined || isAboveThemselves(manager, this.#world)) return undefined;
    if (name !== department) return this.#led(department, manager);
    const next = this.#world.managerOf(manager);
    if (next?.department === undefined) return undefined;
    if (next.department === department) return this.#led(department, next);
    return this.#unit(`${division} below ${next.key}`, () => ({
      name: division,
      parent: this.#led(next.department!, next),
    }));
  }

  #unit(key: string, make: () => Omit<Unit, 'id'>): Unit {
    const unit = this.units.get(key) ?? { id: numericId(key), ...make() };
    this.units.set(key, unit);
    return unit;
  }
}

const known = new WeakMap<World, { revision: number; organisation: Organisation }>();

/** The organisation of today. */
export function organisationOf(world: World): Organisation {
  const last = known.get(world);
  if (last?.revision === world.revision) return last.organisation;
  const organisation = new Organisation(world);
  known.set(world, { revision: world.revision, organisation });
  return organisation;
}
