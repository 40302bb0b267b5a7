import { Environment } from '@marcbachmann/cel-js';
import { employeeAttributes } from './employee.ts';
import { spend } from './expression-budget.ts';
import { expressionFunctions } from './expression-functions.ts';

/** The language: the variables and functions that an admin has, within bounds that no expression can pass. */
export const environment = new Environment({
  homogeneousAggregateLiterals: false,
  limits: { maxAstNodes: 300, maxDepth: 30, maxListElements: 200, maxMapEntries: 200 },
});

for (const name of employeeAttributes)
  environment.registerVariable(name, name === 'groups' ? 'list<string>' : 'string');
environment.registerVariable('custom', 'map<string, dyn>').registerVariable('today', 'string');

for (const [signature, compute] of expressionFunctions)
  environment.registerFunction(signature, (...values: unknown[]) => {
    for (const value of values) spend(value);
    const result = compute(...values);
    spend(result);
    return result;
  });

// Numbers join texts: custom.CostCenter + "-" + department.
for (const number of ['int', 'double'])
  environment
    .registerOperator(`string + ${number}`, (text: string, value: unknown) => text + String(value))
    .registerOperator(`${number} + string`, (value: unknown, text: string) => String(value) + text);
