import type { Context } from 'hono';
import { wholeNumber } from '../world/json.ts';
import { childOf, textOf, type Element } from '../world/xml-document.ts';
import { workday } from './envelope.ts';
import { invalid } from './soap-fault.ts';

export type Window = { from: string; through: string };

export type WorkersRequest = {
  references: readonly { type: string; id: string }[] | undefined;
  excludeInactive: boolean;
  excludeContingent: boolean;
  /** Entries made in this time. */
  updated: Window | undefined;
  /** Changes that became effective in this time. */
  effective: Window | undefined;
  effectiveDate: string | undefined;
  entryMoment: string | undefined;
  page: number;
  count: number;
  /** The flags of the response group that are on. */
  group: ReadonlySet<string>;
};

/** Children in the order that the contract demands; a pattern stands for several in any order. */
const sequences: Readonly<Record<string, readonly RegExp[]>> = {
  Get_Workers_Request: [
    /^Request_References$/,
    /^Request_Criteria$/,
    /^Response_Filter$/,
    /^Response_Group$/,
  ],
  Request_Criteria: [
    /^Transaction_Log_Criteria_Data$/,
    /^Field_And_Parameter_Criteria_Data$/,
    /^Exclude_Inactive_Workers$/,
    /^Exclude_Employees$/,
    /^Exclude_Contingent_Workers$/,
  ],
  Response_Filter: [/^As_Of_Effective_Date$/, /^As_Of_Entry_DateTime$/, /^Page$/, /^Count$/],
  Response_Group: [
    /^Include_Reference$/,
    /^Include_Personal_Information$/,
    /^Include_Employment_Information$/,
    /^Include_Compensation$/,
    /^Include_Organizations$/,
    /^Exclude_\w+$/,
    /^Include_(?!Reference|Personal|Employment|Compensation|Organizations)\w+$/,
  ],
};

/** What `Get_Workers` is asked for; throws a validation fault for all that breaks the contract. */
export function workersRequestOf(c: Context, operation: Element): WorkersRequest {
  if (operation.name !== 'Get_Workers_Request') {
    throw invalid(c, 'The operation is not known', `/${operation.name}`);
  }
  const criteria = childOf(operation, 'Request_Criteria');
  const filter = childOf(operation, 'Response_Filter');
  const group = childOf(operation, 'Response_Group');
  for (const part of [operation, criteria, filter, group]) {
    if (part) checkSequence(c, part);
  }
  const references = referencesOf(childOf(operation, 'Request_References'));
  if (references && criteria) {
    throw invalid(c, 'Request_References and Request_Criteria exclude each other', '/');
  }
  const page = wholeNumber(textOf(filter, 'Page') ?? '1', 1);
  if (page === undefined) throw invalid(c, 'Page must be 1 or more', 'Response_Filter/Page');
  const count = wholeNumber(textOf(filter, 'Count') ?? '100', 1, 999);
  if (count === undefined) throw invalid(c, 'Count must be from 1 to 999', 'Response_Filter/Count');
  const flags = group?.children.filter(({ text }) => isTrue(text)) ?? [];
  return {
    references,
    excludeInactive: isTrue(textOf(criteria, 'Exclude_Inactive_Workers')),
    excludeContingent: isTrue(textOf(criteria, 'Exclude_Contingent_Workers')),
    updated: windowOf(criteria, 'Updated'),
    effective: windowOf(criteria, 'Effective'),
    effectiveDate: textOf(filter, 'As_Of_Effective_Date')?.slice(0, 10),
    entryMoment: textOf(filter, 'As_Of_Entry_DateTime'),
    page,
    count,
    group: new Set(flags.map(({ name }) => name)),
  };
}

function checkSequence(c: Context, { name: parent, children }: Element): void {
  const sequence = sequences[parent]!;
  let reached = 0;
  for (const { name, namespace } of children) {
    const place = sequence.findIndex((pattern) => pattern.test(name));
    if (place < reached || namespace !== workday) {
      throw invalid(c, `Element ${name} is not expected here`, `${parent}/${name}`);
    }
    reached = place;
  }
}

function referencesOf(parent: Element | undefined) {
  return parent?.children.map((reference) => {
    const id = childOf(reference, 'ID');
    return { type: id?.attributes['type'] ?? '', id: id?.text.trim() ?? '' };
  });
}

function windowOf(criteria: Element | undefined, kind: 'Updated' | 'Effective') {
  const range = childOf(
    childOf(criteria, 'Transaction_Log_Criteria_Data'),
    'Transaction_Date_Range_Data',
  );
  const from = textOf(range, `${kind}_From`);
  const through = textOf(range, `${kind}_Through`);
  return from === undefined || through === undefined ? undefined : { from, through };
}

const isTrue = (text: string | undefined): boolean => /^\s*(1|true)\s*$/.test(text ?? '');
