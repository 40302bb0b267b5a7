import type { ASTNode } from '@marcbachmann/cel-js';
import { employeeAttributes } from './employee.ts';
import { ExpressionRefused } from './expression-error.ts';
import { expressionFunctions } from './expression-functions.ts';
import { patternOf } from './expression-pattern.ts';
import { didYouMean, nearest, nearestAttribute } from './nearest.ts';
import { customAttribute } from './source-attribute.ts';

const functions = new Set([
  ...expressionFunctions.map(([signature]) => signature.slice(0, signature.indexOf('('))),
  'size',
  'string',
  'int',
  'double',
]);
const methods = new Set(['startsWith', 'endsWith', 'contains', 'size', 'trim']);
const loops = new Set(['exists', 'all', 'filter', 'map']);
const variables = new Set<string>([...employeeAttributes, 'custom', 'today']);

type Found = { attributes: Set<string>; loopVariable?: string };

/**
 * Checks that an expression keeps to what is offered: known fields, known functions, loops not nested.
 * @returns the source attributes that it reads
 * @throws ExpressionRefused with the place
 */
export function inspectExpression(ast: ASTNode): string[] {
  const found: Found = { attributes: new Set() };
  inspect(ast, found);
  return [...found.attributes];
}

function inspect(node: ASTNode, found: Found): void {
  switch (node.op) {
    case 'value':
      return;
    case 'id':
      return inspectName(node, node.args, found);
    case '.':
    case '[]': {
      const [owner, key] = node.args;
      if (isCustom(owner)) return inspectCustomField(node, key, found);
      if (node.op === '.') throw new ExpressionRefused('This value has no fields.', node);
      return inspectAll(node.args, found);
    }
    case 'call':
      demand('function', node.args[0], functions, node);
      inspectPattern(node);
      return inspectAll(node.args[1], found);
    case 'rcall':
      return inspectMethod(node, found);
    case 'list':
    case '?:':
      return inspectAll(node.args, found);
    case 'map':
      return inspectAll(node.args.flat(), found);
    case '!_':
    case '-_':
      return inspect(node.args, found);
    case '.?':
    case '[?]':
      throw new ExpressionRefused('“?” is not used here.', node);
    default:
      return inspectAll(node.args, found);
  }
}

const inspectAll = (nodes: readonly ASTNode[], found: Found) => {
  for (const node of nodes) inspect(node, found);
};

const isCustom = (node: ASTNode) => node.op === 'id' && node.args === 'custom';

function inspectName(node: ASTNode, name: string, found: Found): void {
  if (name === found.loopVariable || name === 'today') return;
  demand('field', name, variables, node);
  if (name === 'custom')
    throw new ExpressionRefused('Say which custom field, for example custom["Laptop"].', node);
  found.attributes.add(name);
}

function inspectCustomField(node: ASTNode, key: string | ASTNode, found: Found): void {
  const name = typeof key === 'string' ? key : key.op === 'value' ? key.args : undefined;
  if (typeof name !== 'string')
    throw new ExpressionRefused('Name the custom field in quotes, as in custom["Laptop"].', node);
  found.attributes.add(customAttribute(name));
}

/** A pattern that is written out is checked at once, not first at the first person. */
function inspectPattern({ args: [name, [, pattern]] }: ASTNode & { op: 'call' }): void {
  if (name !== 'matches' || pattern?.op !== 'value') return;
  try {
    patternOf(String(pattern.args));
  } catch (error) {
    throw new ExpressionRefused((error as Error).message, pattern);
  }
}

function inspectMethod(node: ASTNode & { op: 'rcall' }, found: Found): void {
  const [name, owner, values] = node.args;
  if (!loops.has(name)) {
    if (!methods.has(name) && functions.has(name))
      throw new ExpressionRefused(`Write ${name}(…) with the value inside the brackets.`, node);
    demand('function', name, methods, node);
    return inspectAll([owner, ...values], found);
  }
  inspect(owner, found);
  if (found.loopVariable !== undefined)
    throw new ExpressionRefused('A list cannot be searched inside the search of another.', node);
  const [variable, ...rest] = values;
  found.loopVariable = variable?.op === 'id' ? variable.args : '';
  inspectAll(rest, found);
  delete found.loopVariable;
}

function demand(
  kind: 'field' | 'function',
  name: string,
  known: ReadonlySet<string>,
  node: ASTNode,
): void {
  if (known.has(name)) return;
  const near = kind === 'field' ? nearestAttribute(name, known) : nearest(name, known);
  const hint = name === 'has' ? ' Write custom.Laptop != "" instead.' : didYouMean(near);
  throw new ExpressionRefused(`There is no ${kind} “${name}”.${hint}`, node);
}
