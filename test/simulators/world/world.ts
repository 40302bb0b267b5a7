import { createCompany } from './company.ts';
import { newcomer } from './newcomer.ts';
import { addDays } from './day.ts';
import { person as personShape, statusOn, type Person, type Status } from './person.ts';
import { RecordTexts } from './record-texts.ts';
import { Tokens } from './tokens.ts';

export type Removed = { person: Person; at: string; revision: number };

export type WorldOptions = {
  people: number;
  today: string;
  /** The id that the vendor gives somebody. */
  idOf(person: Person): string;
  /** Rights that the key does not have at first. */
  withheld?: readonly string[];
  now(): Date;
};

/** The company as one HRIS has it, and everything that may happen to it while a simulator runs. */
export class World {
  readonly today: string;
  readonly idOf: (person: Person) => string;
  readonly tokens = new Tokens();
  readonly texts = new RecordTexts();
  /** Rights that are missing: a field of `Person`, `people` for everybody, or a vendor's own name. */
  readonly #revoked: Set<string>;
  /** As if the vendor had lost everybody: lists are empty, and those who are named are still found. */
  empty = false;
  /** Counts the changes since the start, for delta tokens. */
  revision = 0;
  readonly removed: Removed[] = [];

  readonly #now: () => Date;
  readonly #changedAt = new Map<string, number>();
  #people = new Map<string, Person>();
  readonly #derived = new Map<string, unknown>();
  #list: readonly Person[] | undefined;
  #byId: Map<string, Person> | undefined;
  #managers: Set<string | undefined> | undefined;
  #hired = 0;

  constructor({ people, today, idOf, withheld = [], now }: WorldOptions) {
    this.today = today;
    this.idOf = idOf;
    this.#revoked = new Set(withheld);
    this.#now = now;
    for (const person of createCompany({ people, today })) this.#people.set(person.key, person);
  }

  /** Everybody on record, leavers included, in the order of their numbers. */
  get people(): readonly Person[] {
    if (this.empty) return [];
    this.#list ??= [...this.#people.values()].sort((a, b) => a.number - b.number);
    return this.#list;
  }

  get now(): Date {
    return this.#now();
  }

  /** The person with this key. */
  get(key: string | undefined): Person | undefined {
    return key === undefined ? undefined : this.#people.get(key);
  }

  /** The person to whom the vendor gave this id. */
  withId(id: string | undefined): Person | undefined {
    this.#byId ??= new Map(this.#people.values().map((person) => [this.idOf(person), person]));
    return id === undefined ? undefined : this.#byId.get(id);
  }

  managerOf(person: Person): Person | undefined {
    return this.get(person.managerKey);
  }

  isManager(person: Person): boolean {
    this.#managers ??= new Set(this.#people.values().map(({ managerKey }) => managerKey));
    return this.#managers.has(person.key);
  }

  statusOf(person: Person): Status {
    return statusOn(person, this.today);
  }

  /** Whether the key may see this field of `Person`, or has this right of the vendor. */
  permits(right: string): boolean {
    return !this.#revoked.has(right);
  }

  get revoked(): readonly string[] {
    return [...this.#revoked];
  }

  revoke(right: string): void {
    this.#revoked.add(right);
    this.#forget();
  }

  grant(right: string): void {
    this.#revoked.delete(right);
    this.#forget();
  }

  /** What `make` makes of everybody, such as the rows of a list, remembered until something changes. */
  derived<T>(name: string, make: () => T): T {
    const key = `${name} ${this.empty}`;
    if (!this.#derived.has(key)) this.#derived.set(key, make());
    return this.#derived.get(key) as T;
  }

  /** The person meant by a key, a vendor's id or an e-mail address; an error when there is none. */
  find(reference: string): Person {
    const email = reference.toLowerCase();
    const found =
      this.get(reference) ??
      this.withId(reference) ??
      this.people.find((person) => person.email?.toLowerCase() === email);
    if (!found) throw new Error(`Nobody here goes by ${reference}.`);
    return found;
  }

  /** Whether somebody changed after a revision; people as they were at the start are revision 0. */
  changedSince(person: Person, revision: number): boolean {
    return (this.#changedAt.get(person.key) ?? 0) > revision;
  }

  /** Somebody's contract ended yesterday: they stay on record as the vendor keeps its leavers. */
  leave(reference: string): void {
    this.update(reference, { terminationDate: addDays(this.today, -1) });
  }

  /** Somebody's record is deleted. */
  remove(reference: string): void {
    const person = this.find(reference);
    this.#people.delete(person.key);
    this.#touch(person.key);
    this.removed.push({ person, at: this.now.toISOString(), revision: this.revision });
  }

  /** Changes fields of somebody; `null` clears a field. Throws when the result is no `Person`. */
  update(reference: string, changes: Readonly<Record<string, unknown>>): void {
    const before = this.find(reference);
    const merged = Object.entries({ ...before, ...changes }).filter(([, value]) => value !== null);
    const updatedAt = this.now.toISOString();
    const after = personShape.parse({ ...Object.fromEntries(merged), key: before.key, updatedAt });
    this.#people.set(after.key, after);
    this.#touch(after.key);
  }

  /** So many people more, who start today. */
  hire(count: number): void {
    for (let left = count; left > 0; left -= 1) {
      const person = newcomer(this.#hired, this.today, this.now.toISOString());
      this.#hired += 1;
      this.#people.set(person.key, person);
      this.#touch(person.key);
    }
  }

  /** Grows or shrinks the company to so many people; those who stay keep what happened to them. */
  resize(count: number): void {
    const gone = [...this.#people.keys()].slice(count);
    for (const key of gone) this.remove(key);
    const missing = count - this.#people.size;
    if (missing <= 0) return;
    const known = new Set([
      ...this.#people.keys(),
      ...this.removed.map(({ person }) => person.key),
    ]);
    const pool = createCompany({ people: count + this.removed.length, today: this.today });
    const added = pool.filter(({ key }) => !known.has(key)).slice(0, missing);
    for (const person of added) {
      this.#people.set(person.key, person);
      this.#touch(person.key);
    }
  }

  #touch(key: string): void {
    this.revision += 1;
    this.#changedAt.set(key, this.revision);
    this.#list = undefined;
    this.#byId = undefined;
    this.#managers = undefined;
    this.#forget();
  }

  #forget(): void {
    this.texts.forget();
    this.#derived.clear();
  }
}
