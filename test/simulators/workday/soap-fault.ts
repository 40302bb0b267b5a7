import type { Context } from 'hono';
import type { HTTPException } from 'hono/http-exception';
import { refusal } from '../world/json.ts';
import { element, field, type Xml } from '../world/xml.ts';

const soap = 'http://schemas.xmlsoap.org/soap/envelope/';

/** A SOAP fault. Workday sends every one with status 500, also those that are the caller's fault. */
export function soapFault(c: Context, code: string, text: string, detail?: Xml): Response {
  const fault = element(
    'SOAP-ENV:Fault',
    {},
    element('faultcode', {}, `SOAP-ENV:${code}`),
    element('faultstring', {}, text),
    detail && element('detail', {}, detail),
  );
  const envelope = element(
    'SOAP-ENV:Envelope',
    { 'xmlns:SOAP-ENV': soap },
    element('SOAP-ENV:Body', {}, fault),
  );
  return c.body(`<?xml version="1.0" encoding="UTF-8"?>\n${envelope.text}`, 500, {
    'Content-Type': 'text/xml; charset=UTF-8',
  });
}

/** A bad user, tenant or password, or an authentication policy that blocks the user. */
export const authenticationFault = (c: Context): Response =>
  soapFault(c, 'Client.authenticationError', 'invalid username or password');

/** A request that does not fit the contract; to be thrown. */
export function invalid(c: Context, message: string, xpath: string): HTTPException {
  const error = element(
    'wd:Validation_Error',
    {},
    field('wd:Message', message),
    field('wd:Detail_Message', message),
    field('wd:Xpath', xpath),
  );
  const detail = element('wd:Validation_Fault', { 'xmlns:wd': 'urn:com.workday/bsvc' }, error);
  return refusal(soapFault(c, 'Client.validationError', 'Validation error occurred.', detail));
}
