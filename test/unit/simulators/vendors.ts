import type { RunningSimulator } from '../../simulators/world/start.ts';
import { getWorkers } from './workday-request.ts';

/** What one page of a list says, in no vendor's words. */
export type Read = {
  ids: unknown[];
  emails: unknown[];
  total?: number;
  /** How to ask for the page after; absent on the last one. */
  next?: string | undefined;
};

/** A plain reader of one vendor's list of people, written for these tests alone. */
export type Vendor = {
  name: string;
  simulator: string;
  /** People a page; one page of everybody where the vendor has no pages. */
  pageSize: number;
  /** The headers of a caller who has signed in. */
  signIn(simulator: RunningSimulator): Promise<Record<string, string>>;
  /** Asks for the page with this number, from 1, or for the one that the page before named. */
  ask(
    simulator: RunningSimulator,
    headers: Record<string, string>,
    page: number,
    next?: string,
    signal?: AbortSignal,
  ): Promise<Response>;
  read(text: string): Read;
};

const basic = (user: string | undefined, password: string | undefined) => ({
  Authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`,
  Accept: 'application/json',
  'Content-Type': 'application/json',
});

const options = (signal: AbortSignal | undefined): RequestInit => ({
  redirect: 'manual',
  ...(signal ? { signal } : {}),
});

const bearer = (token: unknown) => ({ Authorization: `Bearer ${String(token)}` });

// oxlint-disable-next-line typescript/no-explicit-any -- each vendor's own JSON, read by path
type Json = any;

const json = async (answer: Response | Promise<Response>): Promise<Json> => (await answer).json();

/** Enough of a reader for a document that was checked to be well-formed; see `workday.test.ts`. */
const inWorker = {
  wid: /<wd:Worker_Reference><wd:ID wd:type="WID">([^<]+)</,
  workEmail: /<wd:Email_Address>([^<]+)<\/wd:Email_Address>(?:(?!<wd:Email_Address>).)*?>WORK</,
};

export const vendors: readonly Vendor[] = [
  {
    name: 'BambooHR',
    simulator: 'bamboohr',
    pageSize: 100,
    signIn: async ({ credentials }) => basic(credentials['apiKey'], 'x'),
    ask: ({ url }, headers, page, _, signal) =>
      fetch(`${url}/api/v2/datasets/employee/data`, {
        method: 'POST',
        headers,
        ...options(signal),
        body: JSON.stringify({
          fields: ['eeid', 'email', 'jobInformationDepartment'],
          orderBy: 'eeid asc',
          page,
          pageSize: 100,
        }),
      }),
    read(text) {
      const { data, meta } = JSON.parse(text) as Json;
      return {
        ids: data.map((row: Json) => row.fields.eeid),
        emails: data.map((row: Json) => row.fields.email),
        total: meta.totalItems,
      };
    },
  },
  {
    name: 'Personio v1',
    simulator: 'personio',
    pageSize: 100,
    async signIn({ url, credentials }) {
      const body = JSON.stringify({
        client_id: credentials['clientId'],
        client_secret: credentials['clientSecret'],
      });
      const headers = { 'Content-Type': 'application/json' };
      const { data } = await json(fetch(`${url}/v1/auth`, { method: 'POST', headers, body }));
      return bearer(data.token);
    },
    ask: ({ url }, headers, page, _, signal) =>
      fetch(`${url}/v1/company/employees?limit=100&offset=${(page - 1) * 100}`, {
        headers,
        ...options(signal),
      }),
    read(text) {
      const { data, metadata } = JSON.parse(text) as Json;
      return {
        ids: data.map((row: Json) => row.attributes.id.value),
        emails: data.map((row: Json) => row.attributes.email?.value),
        total: metadata.total_elements,
      };
    },
  },
  {
    name: 'Personio v2',
    simulator: 'personio',
    pageSize: 50,
    async signIn({ url, credentials }) {
      const body = new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: credentials['clientId']!,
        client_secret: credentials['clientSecret']!,
      });
      return bearer(
        (await json(fetch(`${url}/v2/auth/token`, { method: 'POST', body }))).access_token,
      );
    },
    ask: ({ url }, headers, _, next = `${url}/v2/persons?limit=50`, signal) =>
      fetch(next, { ...options(signal), headers }),
    read(text) {
      const { _data, _meta } = JSON.parse(text) as Json;
      return {
        ids: _data.map((row: Json) => row.id),
        emails: _data.map((row: Json) => row.email),
        next: _meta.links.next?.href,
      };
    },
  },
  {
    name: 'HiBob',
    simulator: 'hibob',
    pageSize: 450,
    signIn: async ({ credentials }) =>
      basic(credentials['serviceUserId'], credentials['serviceUserToken']),
    ask: ({ url }, headers, _, __, signal) =>
      fetch(`${url}/v1/people/search`, {
        method: 'POST',
        headers,
        ...options(signal),
        body: JSON.stringify({
          fields: ['root.id', 'root.email', 'work.department'],
          showInactive: true,
          humanReadable: 'APPEND',
        }),
      }),
    read(text) {
      const { employees } = JSON.parse(text) as Json;
      return {
        ids: employees.map((row: Json) => row.id),
        emails: employees.map((row: Json) => row.email),
      };
    },
  },
  {
    name: 'Entra ID',
    simulator: 'entraid',
    pageSize: 100,
    async signIn({ url, credentials }) {
      const body = new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: credentials['clientId']!,
        client_secret: credentials['clientSecret']!,
        scope: 'https://graph.microsoft.com/.default',
      });
      const address = `${url}/${credentials['tenantId']}/oauth2/v2.0/token`;
      return bearer((await json(fetch(address, { method: 'POST', body }))).access_token);
    },
    ask: (
      { url },
      headers,
      _,
      next = `${url}/v1.0/users?$select=id,mail,department&$top=100`,
      signal,
    ) => fetch(next, { ...options(signal), headers }),
    read(text) {
      const answer = JSON.parse(text) as Json;
      return {
        ids: answer.value.map((row: Json) => row.id),
        emails: answer.value.map((row: Json) => row.mail),
        next: answer['@odata.nextLink'],
      };
    },
  },
  {
    name: 'Workday',
    simulator: 'workday',
    pageSize: 100,
    signIn: async () => ({ 'Content-Type': 'text/xml; charset=UTF-8' }),
    ask: (simulator, headers, page, _, signal) =>
      getWorkers(simulator, { page }, headers, options(signal)),
    read(text) {
      const workers = text.split('<wd:Worker>').slice(1);
      return {
        ids: workers.map((worker) => inWorker.wid.exec(worker)?.[1]),
        emails: workers.map((worker) => inWorker.workEmail.exec(worker)?.[1]),
        total: Number(/<wd:Total_Results>(\d+)</.exec(text)![1]),
      };
    },
  },
];

/** Reads page after page as far as the vendor leads, or as its total says; at most so many. */
export async function readPages(
  vendor: Vendor,
  simulator: RunningSimulator,
  most = 20,
): Promise<(Read & { text: string })[]> {
  const headers = await vendor.signIn(simulator);
  const pages: (Read & { text: string })[] = [];
  for (let number = 1; number <= most; number += 1) {
    const answer = await vendor.ask(simulator, headers, number, pages.at(-1)?.next);
    const text = await answer.text();
    const page = vendor.read(text);
    pages.push({ ...page, text });
    const more = page.total === undefined ? page.next : number * vendor.pageSize < page.total;
    if (!more) break;
  }
  return pages;
}
