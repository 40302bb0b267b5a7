import type { Person } from './person.ts';

/** People's records as text, made once a person and shape (which fields, which version of the API). */
export class RecordTexts {
  #shapes = new Map<string, WeakMap<Person, string>>();

  /** The record of somebody; `make` answers a JSON value, or text that is XML already. */
  of(shape: string, person: Person, make: (person: Person) => unknown): string {
    let texts = this.#shapes.get(shape);
    if (!texts) this.#shapes.set(shape, (texts = new WeakMap()));
    let text = texts.get(person);
    if (text === undefined) {
      const record = make(person);
      text = typeof record === 'string' ? flat(record) : JSON.stringify(record);
      texts.set(person, text);
    }
    return text;
  }

  /** To be called on every change: a record may name another person, or a right that is gone. */
  forget(): void {
    this.#shapes = new Map();
  }
}

/** The same text in one piece: one that was put together from hundreds keeps them all alive. */
const flat = (text: string): string => Buffer.from(text).toString();
