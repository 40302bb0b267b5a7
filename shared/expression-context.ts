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
  const custom: Record<string, unknown> = Object.create(null);
  for (const attribute of attributes) {
    const value = bounded(readAttribute(employee, attribute));
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

/** Long texts are cut, and whole numbers become those of the language, so that `custom.Level + 1` works. */
function bounded(value: CustomValue | undefined): unknown {
  if (typeof value === 'string') return value.slice(0, MAX_TEXT);
  if (Number.isSafeInteger(value)) return BigInt(value as number);
  return typeof value === 'number' || typeof value === 'boolean' || Array.isArray(value)
    ? value
    : '';
}
