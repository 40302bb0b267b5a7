import type { z } from 'zod';
import type { AttributeMapping } from '#shared/attribute-mapping.ts';
import type { CredentialField, Right } from '#shared/connector-info.ts';
import type { Employee } from '#shared/employee.ts';
import type { ErrorCode } from '#shared/error.ts';
import type { Auth } from './auth/auth.ts';
import type { RateLimit } from './pace.ts';
import type { Paging } from './paging.ts';
import type { Soap } from './soap.ts';

/** What the admin typed, by field id; optional fields that were left empty are absent. */
export type Credentials = Readonly<Record<string, string>>;

/** One call. `url` is absolute or a path below the connector's base URL; at most one kind of body. */
export type HrisRequest = {
  method?: 'GET' | 'POST';
  url: string;
  query?: Record<string, string | number | boolean | readonly string[] | undefined>;
  headers?: Record<string, string>;
  json?: unknown;
  form?: Record<string, string>;
  soap?: Soap;
  /** The answer is XML. JSON when left out, and XML for SOAP. */
  answers?: 'xml';
  /** A 404 means "there is none" here, not a failure: the answer's body is undefined. */
  absentOn404?: true;
};

/** An answer that passed the error rules: parsed JSON, or an XML element tree for SOAP. */
export type HrisAnswer = { body: unknown; headers: Headers };

/**
 * How a connector talks: authenticated, paced, retried, limited to its hosts, errors translated and the
 * answer checked against a (loose) schema.
 */
export type Http = <Body>(request: HrisRequest, answer: z.ZodType<Body>) => Promise<Body>;

/**
 * How one of the vendor's refusals reads to an admin. The first that fits wins; those not listed are
 * translated by status (401 invalid_credentials, 403 missing_permission, 429 and 5xx after retries …).
 * A rule for a 2xx status finds errors that the vendor sends as success.
 */
export type Refusal = {
  /** Any refusing status when left out. */
  status?: number;
  /** Must occur in the first 10 kB of the body, or in a header; never shown or logged. */
  contains?: string | RegExp;
  code: ErrorCode;
  /** Where the words that the kit makes of credentials and rights are not exact enough. */
  message?: string;
  hint?: string;
};

/** An employee as the connector reads it: null, '' and undefined all mean "not there"; the kit leaves them out. */
export type EmployeeDraft = {
  [K in keyof Omit<Employee, 'id' | 'employmentStatus' | 'groups' | 'customFields'>]?:
    string | number | null | undefined;
} & {
  id: string | number;
  employmentStatus: Employee['employmentStatus'];
  groups?: readonly (string | null | undefined)[];
  customFields?: Record<string, unknown>;
};

/** What every function of a connector may look at. */
export type ReadContext<Lookup> = {
  credentials: Credentials;
  /** What `prepare` brought: names of lists, field definitions. */
  lookup: Lookup;
  /** Today in the company's calendar, `YYYY-MM-DD`. */
  today: string;
  /** The start of this read, ISO in UTC; the same on every page. */
  readAt: string;
};

/**
 * Where the list lacks what is mapped: a call for each person. An `answer` takes the place of the record; an
 * `addition` is added to it, and to what `find` brings.
 */
export type Detail<Raw, Lookup> = {
  /** What only the call brings; without any of it being mapped or filtered it is not made. */
  opens: readonly (keyof Employee)[];
  /** Undefined where there is nothing more to tell, such as of people who have left. */
  request(record: Raw, context: ReadContext<Lookup>): HrisRequest | undefined;
} & ({ answer: z.ZodType<Raw> } | { addition: z.ZodType<Partial<Raw>> });

/** Reading people: one request a page, one employee a record. */
export type PeopleSource<Body, Raw, Lookup, Page> = {
  request(context: ReadContext<Lookup> & { page: Page; since: string | undefined }): HrisRequest;
  /**
   * A page as it arrives. Loose: only what is used is checked, so an API change fails with a path, and a
   * missing list is an unreadable answer, never an empty company.
   */
  answer: z.ZodType<Body>;
  records(body: NoInfer<Body>): readonly Raw[];
  paging: Paging<NoInfer<Body>, Page>;
  detail?: Detail<NoInfer<Raw>, NoInfer<Lookup>>;
  /** Undefined for records that are nobody, such as meeting rooms. */
  toEmployee(record: Raw, context: ReadContext<Lookup>): EmployeeDraft | undefined;
};

/** A custom field that the HRIS offers. `key` is what `customFields` uses. */
export type CustomField = { key: string; label: string };

/** One HRIS, as data. Functions only where the vendor leaves no other way. */
export type Connector<Body = unknown, Raw = unknown, Lookup = unknown, Page = unknown> = {
  id: string;
  name: string;
  monogram: string;
  aliases?: readonly string[];
  /** Other catalogue entries served by this connector. */
  entries?: readonly { id: string; name: string; monogram: string; aliases?: readonly string[] }[];
  docsUrl: string;
  credentials: readonly CredentialField[];
  rights: readonly Right[];
  guide: readonly string[];
  /** The vendor's SDK that reads our simulator and is content. */
  sdk?: string;
  /** What the vendor does not document and nobody could try; each in words that an admin understands. */
  unconfirmed?: readonly string[];
  /** Host patterns that may be reached, e.g. `*.bamboohr.com`; https only. */
  hosts: readonly string[];
  baseUrl(credentials: Credentials): string;
  auth: Auth;
  /** Headers of every call. */
  headers?: Readonly<Record<string, string>>;
  rateLimit: RateLimit;
  /** How long an answer may take; 60 when left out. */
  timeoutSeconds?: number;
  refusals?: readonly Refusal[];
  /** What proves the credentials and the right to read people, where the first page of people does not. */
  check?(http: Http, credentials: Credentials): Promise<void>;
  /** The company that the credentials belong to, where the HRIS tells. */
  company?(http: Http, credentials: Credentials): Promise<string | undefined>;
  /** Read once before the pages. */
  prepare?(http: Http, credentials: Credentials): Promise<Lookup>;
  employees: PeopleSource<Body, Raw, Lookup, Page>;
  /** True when `employees.request` understands `since` (ISO, UTC): an incremental read. */
  incremental?: boolean;
  /**
   * One person by id: the record of the answer that has it, if any. Several requests are made in turn until one
   * knows the person. `answer` where it differs from that of a page.
   */
  find?: {
    request(context: ReadContext<Lookup> & { id: string }): HrisRequest | readonly HrisRequest[];
    answer?: z.ZodType<NoInfer<Body>>;
  };
  customFields?(lookup: Lookup): readonly CustomField[];
  /** What a new connection starts with. */
  defaultMapping: AttributeMapping;
};

/** Checks that records, look-ups and pages of a connector fit together, then forgets their types. */
export const defineConnector = <Body, Raw, Lookup = undefined, Page = undefined>(
  connector: Connector<Body, Raw, Lookup, Page>,
): Connector => connector;
