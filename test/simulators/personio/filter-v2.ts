import type { Context } from 'hono';
import { refusal } from '../world/json.ts';
import { calledName, type Person } from '../world/person.ts';
import type { World } from '../world/world.ts';
import { errorV2 } from './errors.ts';
import { personioId } from './ids.ts';
import { personStatus } from './person-v2.ts';

type Test = (person: Person) => boolean;

const listOf = (text: string) => new Set(text.toLowerCase().split(','));

const tests: Readonly<Record<string, (value: string, world: World) => Test>> = {
  id: (value) => (person) => listOf(value).has(String(personioId(person))),
  email: (value) => (person) => listOf(value).has(person.email?.toLowerCase() ?? ''),
  first_name: (value) => (person) => person.firstName === value,
  last_name: (value) => (person) => person.lastName === value,
  preferred_name: (value) => (person) => calledName(person) === value,
  status: (value, world) => (person) => personStatus(person, world) === value,
};

const moments = { created_at: 'createdAt', updated_at: 'updatedAt' } as const;

/** Who passes the filters of `GET /v2/persons`; throws Personio's 400 for one that it does not know. */
export function foundBy(c: Context, world: World): readonly Person[] {
  const given = Object.entries(c.req.query()).filter(([name]) => !/^(limit|cursor)$/.test(name));
  const all = given.map(([name, value]) => testOf(c, name, value, world));
  return all.length > 0
    ? world.people.filter((person) => all.every((test) => test(person)))
    : world.people;
}

function testOf(c: Context, name: string, value: string, world: World): Test {
  const bad = () => refusal(errorV2(c, 400, 'common.bad_request', `${name} cannot be filtered so`));
  const [, moment, side] = /^(created_at|updated_at)(?:\.(gt|lt))?$/.exec(name) ?? [];
  if (moment !== undefined) {
    // Documented as date and time; only plain dates work.
    if (!/^\d{4}-\d\d-\d\d$/.test(value)) throw bad();
    const field = moments[moment as keyof typeof moments];
    if (side === 'gt') return (person) => person[field].slice(0, 10) > value;
    if (side === 'lt') return (person) => person[field].slice(0, 10) < value;
    return (person) => person[field].startsWith(value);
  }
  if (name === 'status' && !/^(ACTIVE|INACTIVE)$/.test(value)) throw bad();
  const test = Object.hasOwn(tests, name) ? tests[name] : undefined;
  if (!test) throw bad();
  return test(value, world);
}
