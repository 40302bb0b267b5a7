import { RollcallError } from '#shared/error.ts';
import { customAttribute } from '#shared/source-attribute.ts';
import { attributeLabels } from './attribute-labels.ts';
import type { Connector, HrisRequest, ReadContext } from './connector.ts';
import type { Hris } from './hris.ts';
import { openLine, type LineOptions } from './http.ts';
import { checkShape } from './read-answer.ts';
import { inDetail } from './in-detail.ts';
import { readCredentials } from './read-credentials.ts';
import { identified, readPeople } from './read-people.ts';

const never = new AbortController().signal;

/** Some vendors answer with an error for somebody they do not have. */
function ifNobody(error: unknown): undefined {
  if (error instanceof RollcallError && error.code === 'person_not_found') return undefined;
  throw error;
}

/**
 * Opens an HRIS with what an admin typed; nothing is called yet.
 * @param options.now the moment that counts as the start of a read
 * @throws invalid_credentials when a field is missing or of the wrong form, refused_address
 */
export function openHris(
  connector: Connector,
  typed: Readonly<Record<string, string>>,
  options: LineOptions & { now?: () => Date } = {},
): Hris {
  const { name, employees: source } = connector;
  const credentials = readCredentials(connector.credentials, typed);
  const line = openLine(connector, credentials, options);

  let offered: ReadonlySet<string> | undefined;
  let kept: Promise<unknown> | undefined;
  const prepare = (signal: AbortSignal) => {
    const lookup = Promise.resolve(connector.prepare?.(line.http(signal), credentials));
    kept = lookup;
    lookup.catch(() => (kept = undefined));
    return lookup;
  };
  const contextNow = (lookup: unknown): ReadContext<unknown> => {
    const readAt = (options.now?.() ?? new Date()).toISOString();
    return { credentials, lookup, readAt, today: readAt.slice(0, 10) };
  };

  /** Whoever can read the first page can read people; nobody is asked for in detail. */
  const readFirstPage = async () => {
    for await (const _ of hris.read({ wanted: new Set(), signal: never })) return;
  };

  const withAddition = (record: unknown, context: ReadContext<unknown>, signal: AbortSignal) => {
    const { detail } = source;
    const call = (request: HrisRequest) => line.call(request, signal);
    return detail && 'addition' in detail
      ? inDetail(record, detail, { name, context, call })
      : record;
  };

  const hris: Hris = {
    incremental: connector.incremental ?? false,

    async check() {
      const http = line.http(never);
      await (connector.check ? connector.check(http, credentials) : readFirstPage());
      const company = await connector.company?.(http, credentials);
      return company === undefined ? {} : { company };
    },

    async *read({ since, wanted, signal }) {
      const left = new AbortController();
      const either = AbortSignal.any([signal, left.signal]);
      try {
        yield* readPeople(source, {
          name,
          context: contextNow(await prepare(either)),
          since: connector.incremental ? since : undefined,
          ahead: connector.rateLimit.concurrency,
          wanted,
          onAttributes: (attributes) => (offered = new Set(attributes)),
          call: (request) => line.call(request, either),
        });
      } finally {
        left.abort();
      }
    },

    async findOne(id, signal) {
      const { find } = connector;
      const context = contextNow(await (kept ?? prepare(signal)));
      if (!find) return undefined;
      for (const request of [find.request({ ...context, id })].flat()) {
        const call = line.call({ ...request, absentOn404: true }, signal);
        const body = await call.then((answer) => answer.body, ifNobody);
        if (body === undefined) continue;
        const found = source.records(checkShape(name, find.answer ?? source.answer, body));
        const drafts = found.map((record) => source.toEmployee(record, context));
        // Whoever the vendor sends along, or instead, is not the one that was asked for.
        const index = drafts.findIndex((one) => one && String(one.id) === id);
        if (index < 0) continue;
        const whole = await withAddition(found[index], context, signal);
        const draft = whole === found[index] ? drafts[index] : source.toEmployee(whole, context);
        return draft && identified(draft, 0, name);
      }
      return undefined;
    },

    async labels() {
      const lookup = await (kept ?? prepare(never));
      const custom = connector.customFields?.(lookup) ?? [];
      return [
        ...Object.entries(attributeLabels)
          .filter(([attribute]) => offered?.has(attribute) ?? true)
          .map(([attribute, label]) => ({ attribute, label, custom: false })),
        ...custom.map(({ key, label }) => ({
          attribute: customAttribute(key),
          label,
          custom: true,
        })),
      ];
    },
  };
  return hris;
}
