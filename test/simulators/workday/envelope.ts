import type { Context } from 'hono';
import { refusal } from '../world/json.ts';
import { mediaTypeOf } from '../world/sent.ts';
import { childOf, parseXml, type Element } from '../world/xml-document.ts';
import { areOurs, credentials } from './credentials.ts';
import { authenticationFault, invalid, soapFault } from './soap-fault.ts';

const soap = 'http://schemas.xmlsoap.org/soap/envelope/';
const security =
  'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd';
const passwordText =
  'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-username-token-profile-1.0#PasswordText';
export const workday = 'urn:com.workday/bsvc';

/** The operation in the body of an authenticated SOAP request; throws Workday's fault otherwise. */
export async function operationOf(c: Context): Promise<Element> {
  if (mediaTypeOf(c) !== 'text/xml') throw clientFault(c, 'Content-Type must be text/xml');
  if (!/gzip/.test(c.req.header('Accept-Encoding') ?? '')) {
    throw clientFault(c, 'Accept-Encoding must allow gzip');
  }
  const envelope = documentOf(c, await c.req.text());
  if (envelope.namespace !== soap || envelope.name !== 'Envelope') {
    throw clientFault(c, 'The document is no SOAP 1.1 envelope');
  }
  authenticate(c, envelope);
  const operation = within(envelope, soap, 'Body')?.children[0];
  if (!operation) throw clientFault(c, 'The body is empty');
  if (operation.namespace !== workday) throw invalid(c, 'Invalid request', `/${operation.name}`);
  return operation;
}

function documentOf(c: Context, text: string): Element {
  try {
    return parseXml(text);
  } catch (error) {
    throw clientFault(c, (error as Error).message);
  }
}

function authenticate(c: Context, envelope: Element): void {
  const header = within(envelope, soap, 'Header');
  const token = within(within(header, security, 'Security'), security, 'UsernameToken');
  const [user, tenant, ...rest] = (within(token, security, 'Username')?.text ?? '').split('@');
  const password = within(token, security, 'Password');
  const known =
    areOurs(user, password?.text) &&
    password?.attributes['Type'] === passwordText &&
    tenant === credentials.tenant &&
    c.req.param('tenant') === credentials.tenant &&
    rest.length === 0;
  if (!known) throw refusal(authenticationFault(c));
}

function within(parent: Element | undefined, namespace: string, name: string) {
  const child = childOf(parent, name);
  return child?.namespace === namespace ? child : undefined;
}

const clientFault = (c: Context, text: string) => refusal(soapFault(c, 'Client', text));
