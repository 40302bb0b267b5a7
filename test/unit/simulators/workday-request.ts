import type { RunningSimulator } from '../../simulators/world/start.ts';

export type WorkersQuestion = {
  page?: number;
  count?: number;
  /** Replaces the request criteria, or anything else that comes before the filter. */
  criteria?: string;
  /** Replaces the whole content of the operation. */
  content?: string;
  password?: string;
  /** The namespace of the operation. */
  namespace?: string;
  entryMoment?: string;
};

const everybody =
  '<b:Request_Criteria><b:Exclude_Inactive_Workers>false</b:Exclude_Inactive_Workers><b:Exclude_Contingent_Workers>false</b:Exclude_Contingent_Workers></b:Request_Criteria>';
export const allParts =
  '<b:Response_Group><b:Include_Reference>true</b:Include_Reference><b:Include_Personal_Information>true</b:Include_Personal_Information><b:Include_Employment_Information>true</b:Include_Employment_Information><b:Include_Organizations>true</b:Include_Organizations><b:Include_Management_Chain_Data>true</b:Include_Management_Chain_Data></b:Response_Group>';

/** The filter that asks for one page as of one moment. */
export const filter = (page: number, count: number, moment = '2026-11-24T08:00:00.000Z'): string =>
  `<b:Response_Filter><b:As_Of_Entry_DateTime>${moment}</b:As_Of_Entry_DateTime><b:Page>${page}</b:Page><b:Count>${count}</b:Count></b:Response_Filter>`;

/** Sends one `Get_Workers` as the documentation writes it. */
export function getWorkers(
  { url, credentials }: RunningSimulator,
  question: WorkersQuestion = {},
  headers: Record<string, string> = { 'Content-Type': 'text/xml; charset=UTF-8' },
  options: RequestInit = {},
): Promise<Response> {
  const { page = 1, count = 100, criteria = everybody, entryMoment } = question;
  const { tenant, username, password } = credentials;
  const content = question.content ?? `${criteria}${filter(page, count, entryMoment)}${allParts}`;
  const body = `<?xml version="1.0"?>
<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/" xmlns:b="${question.namespace ?? 'urn:com.workday/bsvc'}">
<e:Header><s:Security e:mustUnderstand="1" xmlns:s="http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd"><s:UsernameToken>
<s:Username>${username}@${tenant}</s:Username>
<s:Password Type="http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-username-token-profile-1.0#PasswordText">${question.password ?? password}</s:Password>
</s:UsernameToken></s:Security></e:Header>
<e:Body><b:Get_Workers_Request b:version="v44.0">${content}</b:Get_Workers_Request></e:Body></e:Envelope>`;
  const address = `${url}/ccx/service/${tenant}/Human_Resources/v44.0`;
  return fetch(address, { method: 'POST', headers, body, ...options });
}
