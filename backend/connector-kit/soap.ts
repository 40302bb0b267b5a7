import { xml, type Xml } from './xml-template.ts';

/** A SOAP 1.1 call. The authentication may add to the header. */
export type Soap = { header?: Xml; body: Xml; action?: string };

/** The envelope as it is sent. */
export const soapEnvelope = ({ header, body }: Soap): string =>
  xml`<?xml version="1.0" encoding="UTF-8"?>
<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/"><soapenv:Header>${header}</soapenv:Header><soapenv:Body>${body}</soapenv:Body></soapenv:Envelope>`
    .source;
