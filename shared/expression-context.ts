import type { CustomValue, Employee } from './employee.ts';
import { spend } from './expression-budget.ts';
import { MAX_TEXT } from './expression-text.ts';
import { readAttribute } from './source-attribute.ts';

const CUSTOM = 'custom.';

/** What an expression may read of a person: only the attributes that it names, and the day. */
export function readContext(
  employee: Employee,
  attributes: readonly string[],
  today: string,
): Context {
  const context = new Context();
  const custom: Record<string, CustomValue> = {};
  for (const attribute of attributes) {
    const value = bounded(readAttribute(employee, attribute) ?? '');
    if (attribute.startsWith(CUSTOM)) custom[attribute.slice(CUSTOM.length)] = value;
    else context.set(attribute, value);
  }
  return context.set('custom', custom).set('today', today);
}

/** Reading costs as much as there is to read, so no loop can read for ever. */
class Context extends Map<string, unknown> {
  override get(name: string): unknown {
    const value = super.get(name);
    spend(value);
    return value;
  }
}

const bounded = (value: CustomValue): CustomValue =>
  typeof value === 'string' && value.length > MAX_TEXT ? value.slice(0, MAX_TEXT) : value;
