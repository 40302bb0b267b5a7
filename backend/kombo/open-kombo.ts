import { customAttribute } from '#shared/source-attribute.ts';
import { attributeLabels } from '../connector-kit/attribute-labels.ts';
import type { Hris } from '../connector-kit/hris.ts';
import { cursor } from '../connector-kit/paging.ts';
import { identified } from '../connector-kit/read-people.ts';
import { readPages } from '../connector-kit/read-pages.ts';
import { openLine, type KomboAccess } from './client.ts';
import { komboError } from './errors.ts';
import { readEmployees } from './read-employees.ts';
import { toEmployee } from './to-employee.ts';

/** The most that Kombo allows. */
const pageSize = 250;
const never = new AbortController().signal;
/** What Kombo's model has no place for. */
const lacking = new Set(['division', 'language']);

/**
 * Opens an HRIS that Kombo reads for us, so that the rest of the backend knows no difference; nothing is
 * called yet.
 * @param integrationId which integration of our Kombo account
 */
export function openKombo(
  access: KomboAccess,
  integrationId: string,
  { now = () => new Date() }: { now?: () => Date } = {},
): Hris {
  const ask = openLine(access, integrationId);
  const today = () => now().toISOString().slice(0, 10);

  /** What Kombo stores may be old or half when the integration is not well, and it delivers it all the same. */
  const integration = async (signal: AbortSignal) => {
    // https://docs.kombo.dev/api-reference/general/v1/get-integrations-integration-id
    const { data } = await ask(
      (kombo, options) =>
        kombo.general.getIntegrationDetails({ integration_id: integrationId }, options),
      signal,
    );
    if (data.status === 'INVALID') throw komboError('INTEGRATION.AUTHENTICATION_INVALID');
    if (data.status === 'INACTIVE') throw komboError('INTEGRATION.INACTIVE');
    if (data.setup_status === 'INCOMPLETE') throw komboError('INTEGRATION.SETUP_INCOMPLETE');
    return data;
  };

  // https://docs.kombo.dev/hris/v1/get-employees
  const employees = (
    request: { cursor?: string; updated_after?: Date; include_deleted?: boolean; ids?: string[] },
    signal: AbortSignal,
  ) =>
    ask(async (kombo, options) => {
      const query = { ...request, page_size: pageSize };
      return (await kombo.hris.getEmployees(query, options)).result.data;
    }, signal);

  // https://docs.kombo.dev/api-reference/general/v1/get-integrations-integration-id-custom-fields
  const customFieldPage = async (at: string | undefined) => {
    const query = { integration_id: integrationId, page_size: pageSize, ...(at && { cursor: at }) };
    const body = await ask(
      async (kombo, options) => (await kombo.general.getCustomFields(query, options)).result.data,
      never,
    );
    return { body, count: body.results.length };
  };
  type FieldPage = Awaited<ReturnType<typeof customFieldPage>>['body'];

  return {
    incremental: true,

    // The first sync at Kombo may take hours, and is waited for by whoever reads.
    check: async () => ({ company: (await integration(never)).end_user.organization_name }),

    async *read({ since, signal }) {
      const { setup_status } = await integration(signal);
      if (setup_status === 'FINAL_SYNC_PENDING') throw komboError('INTEGRATION.SETUP_SYNC_PENDING');
      const changed = since && { updated_after: new Date(since), include_deleted: true };
      yield* readEmployees((at) => employees({ ...changed, ...(at && { cursor: at }) }, signal), {
        partly: since !== undefined,
        today: today(),
      });
    },

    async findOne(id, signal) {
      const [person] = (await employees({ ids: [id] }, signal)).results;
      return person && identified(toEmployee(person, today()), 0, 'Kombo');
    },

    async labels() {
      const standard = Object.entries(attributeLabels)
        .filter(([attribute]) => !lacking.has(attribute))
        .map(([attribute, label]) => ({ attribute, label, custom: false }));
      const custom = [];
      for await (const { body } of readPages(
        cursor<FieldPage>((b) => b.next),
        customFieldPage,
        1,
      ))
        for (const { key, label, model, integration_field } of body.results)
          // A field that is mapped to nothing in the HRIS has no values.
          if (model === 'hris_employees' && integration_field)
            custom.push({ attribute: customAttribute(key), label: label ?? key, custom: true });
      return [...standard, ...custom];
    },
  };
}
