/** Answers the value of a field of one record. Throws when there is no such field. */
export type Read = (field: string) => unknown;
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
  const tokens = text.match(/'(?:[^']|'')*'|[(),]|[^\s(),']+/g) ?? [];
  const fields: string[] = [];
  const operators: string[] = [];
  let at = 0;
  const take = (): string => {
    const token = tokens[at];
    if (token === undefined) throw new Error('the filter ends too early');
    at += 1;
    return token;
  };
  const expect = (wanted: string): void => {
    const token = take();
    if (token !== wanted) throw new Error(`expected ${wanted} and found ${token}`);
  };
  const note = (field: string, operator: string): void => {
    fields.push(field);
    operators.push(operator);
  };

  function values(): unknown[] {
    expect('(');
    const list = [literal(take())];
    while (tokens[at] === ',') {
      at += 1;
      list.push(literal(take()));
    }
    expect(')');
    return list;
  }

  function term(): Test {
    const token = take();
    if (token === '(') {
      const inner = either();
      expect(')');
      return inner;
    }
    if (token === 'not') {
      operators.push('not');
      const inner = term();
      return (read) => !inner(read);
    }
    const test = call[token.toLowerCase()];
    if (test && tokens[at] === '(') {
      at += 1;
      const field = take();
      expect(',');
      const part = String(literal(take())).toLowerCase();
      expect(')');
      note(field, token.toLowerCase());
      return (read) => test(String(read(field) ?? '').toLowerCase(), part);
    }
    const operator = take();
    note(token, operator);
    if (operator === 'in') {
      const list = values();
      return (read) => list.some((value) => orderOf(read(token), value) === 0);
    }
    const holds = compare[operator];
    if (!holds) throw new Error(`${operator} is no operator`);
    const value = literal(take());
    return (read) => {
      const order = orderOf(read(token), value);
      return Number.isNaN(order) ? operator === 'ne' : holds(order);
    };
  }

  function both(): Test {
    const terms = [term()];
    while (tokens[at] === 'and') {
      at += 1;
      terms.push(term());
    }
    return (read) => terms.every((test) => test(read));
  }

  function either(): Test {
    const parts = [both()];
    while (tokens[at] === 'or') {
      at += 1;
      parts.push(both());
    }
    return (read) => parts.some((test) => test(read));
  }

  const passes = either();
  if (at < tokens.length) throw new Error(`${tokens[at]} was not expected`);
  return { fields, operators, passes };
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
