/** Answers the value of a field of one record. Throws when there is no such field. */
type Read = (field: string) => unknown;
type Test = (read: Read) => boolean;

const compare: Readonly<Record<string, (order: number) => boolean>> = {
  eq: (order) => order === 0,
  ne: (order) => order !== 0,
  lt: (order) => order < 0,
  le: (order) => order <= 0,
  gt: (order) => order > 0,
  ge: (order) => order >= 0,
};
const call: Readonly<Record<string, (text: string, part: string) => boolean>> = {
  startswith: (text, part) => text.startsWith(part),
  endswith: (text, part) => text.endsWith(part),
  contains: (text, part) => text.includes(part),
};

/** A parsed OData filter: which fields and operators it uses, and whether a record passes. */
export type Filter = { fields: readonly string[]; operators: readonly string[]; passes: Test };

/** Parses `eq ne lt le gt ge in`, `and or not`, `startsWith endsWith contains`. Throws on bad syntax. */
export function parseFilter(text: string): Filter {
  const parser = new Parser(text.match(/'(?:[^']|'')*'|[(),]|[^\s(),']+/g) ?? []);
  const passes = parser.either();
  parser.end();
  return { fields: parser.fields, operators: parser.operators, passes };
}

class Parser {
  readonly fields: string[] = [];
  readonly operators: string[] = [];
  readonly #tokens: readonly string[];
  #at = 0;

  constructor(tokens: readonly string[]) {
    this.#tokens = tokens;
  }

  either(): Test {
    const parts = [this.#both()];
    while (this.#skip('or')) parts.push(this.#both());
    return (read) => parts.some((test) => test(read));
  }

  end(): void {
    const token = this.#tokens[this.#at];
    if (token !== undefined) throw new Error(`${token} was not expected`);
  }

  #both(): Test {
    const terms = [this.#term()];
    while (this.#skip('and')) terms.push(this.#term());
    return (read) => terms.every((test) => test(read));
  }

  #term(): Test {
    if (this.#skip('(')) {
      const inner = this.either();
      this.#expect(')');
      return inner;
    }
    if (this.#skip('not')) {
      this.operators.push('not');
      const inner = this.#term();
      return (read) => !inner(read);
    }
    const token = this.#take();
    const test = call[token.toLowerCase()];
    return test && this.#skip('(') ? this.#call(token.toLowerCase(), test) : this.#compare(token);
  }

  /** `startsWith(field,'text')`, after its bracket. */
  #call(name: string, test: (text: string, part: string) => boolean): Test {
    const field = this.#take();
    this.#expect(',');
    const part = String(literal(this.#take())).toLowerCase();
    this.#expect(')');
    this.#note(field, name);
    return (read) => test(String(read(field) ?? '').toLowerCase(), part);
  }

  /** `field eq 'text'` or `field in ('a','b')`, after the field. */
  #compare(field: string): Test {
    const operator = this.#take();
    this.#note(field, operator);
    if (operator === 'in') {
      const values = this.#values();
      return (read) => values.some((value) => orderOf(read(field), value) === 0);
    }
    const holds = compare[operator];
    if (!holds) throw new Error(`${operator} is no operator`);
    const value = literal(this.#take());
    return (read) => {
      const order = orderOf(read(field), value);
      return Number.isNaN(order) ? operator === 'ne' : holds(order);
    };
  }

  #values(): unknown[] {
    this.#expect('(');
    const list = [literal(this.#take())];
    while (this.#skip(',')) list.push(literal(this.#take()));
    this.#expect(')');
    return list;
  }

  #take(): string {
    const token = this.#tokens[this.#at];
    if (token === undefined) throw new Error('the filter ends too early');
    this.#at += 1;
    return token;
  }

  #skip(wanted: string): boolean {
    if (this.#tokens[this.#at] !== wanted) return false;
    this.#at += 1;
    return true;
  }

  #expect(wanted: string): void {
    const token = this.#take();
    if (token !== wanted) throw new Error(`expected ${wanted} and found ${token}`);
  }

  #note(field: string, operator: string): void {
    this.fields.push(field);
    this.operators.push(operator);
  }
}

function literal(token: string): unknown {
  if (token.startsWith("'")) return token.slice(1, -1).replaceAll("''", "'");
  if (token === 'true' || token === 'false') return token === 'true';
  if (token === 'null') return null;
  if (/^\d{4}-\d\d-\d\d/.test(token)) return token;
  if (/^-?\d+(\.\d+)?$/.test(token)) return Number(token);
  throw new Error(`${token} is no value`);
}

/** Below, at or above zero as in a comparison; NaN when either side is absent. Text ignores case. */
function orderOf(left: unknown, right: unknown): number {
  if (left === null || right === null) return left === right ? 0 : Number.NaN;
  if (typeof left === 'number' || typeof right === 'number') return Number(left) - Number(right);
  const [a, b] = [String(left).toLowerCase(), String(right).toLowerCase()];
  return a < b ? -1 : Number(a > b);
}
