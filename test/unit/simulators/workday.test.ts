import { XMLValidator } from 'fast-xml-parser';
import { beforeEach, describe, expect, it } from 'vitest';
import type { RunningSimulator } from '../../simulators/world/start.ts';
import { start } from './running.ts';
import { allParts, filter, getWorkers, type WorkersQuestion } from './workday-request.ts';

let simulator: RunningSimulator;

beforeEach(async () => {
  simulator = await start('workday');
});

const ask = async (question: WorkersQuestion = {}): Promise<string> =>
  (await getWorkers(simulator, question)).text();

const widsIn = (text: string) =>
  [...text.matchAll(/<wd:Worker_Reference><wd:ID wd:type="WID">([^<]+)</g)].map(([, id]) => id);
const totalIn = (text: string) => Number(/<wd:Total_Results>(\d+)/.exec(text)?.[1]);

const criteria = (inside: string) => `<b:Request_Criteria>${inside}</b:Request_Criteria>`;
const none = '<b:Exclude_Inactive_Workers>false</b:Exclude_Inactive_Workers>';
const reference = (type: string, id: string) =>
  `<b:Request_References><b:Worker_Reference><b:ID b:type="${type}">${id}</b:ID></b:Worker_Reference></b:Request_References>`;

describe('Workday refuses, always with 500', () => {
  it.each<[string, WorkersQuestion]>([
    ['page 0', { page: 0 }],
    ['a count of 1000', { count: 1000 }],
    ['a count of 0', { count: 0 }],
    ['parts in the wrong order', { content: filter(1, 1) + criteria(none) }],
    [
      'filter elements in the wrong order',
      { content: '<b:Response_Filter><b:Count>1</b:Count><b:Page>1</b:Page></b:Response_Filter>' },
    ],
    ['elements that it does not know', { criteria: criteria('<b:Shoe_Size>44</b:Shoe_Size>') }],
    ['the wrong namespace', { namespace: 'urn:com.workday/other' }],
    ['references together with criteria', { criteria: reference('WID', 'x') + criteria(none) }],
    ['an id that nobody has', { criteria: reference('WID', 'nobody') }],
  ])('%s', async (_, question) => {
    const answer = await getWorkers(simulator, question);
    expect(answer.status).toBe(500);
    const text = await answer.text();
    expect(text).toContain('<faultcode>SOAP-ENV:Client.validationError</faultcode>');
    expect(text).toMatch(/<wd:Validation_Error><wd:Message>[^<]+/);
    expect(XMLValidator.validate(text)).toBe(true);
  });

  it('a wrong password', async () => {
    const answer = await getWorkers(simulator, { password: 'wrong' });
    expect(answer.status).toBe(500);
    expect(await answer.text()).toContain(
      '<faultcode>SOAP-ENV:Client.authenticationError</faultcode><faultstring>invalid username or password</faultstring>',
    );
  });

  it('other content types, broken XML, and document types', async () => {
    const json = await getWorkers(simulator, {}, { 'Content-Type': 'application/json' });
    expect([json.status, await json.text()]).toEqual([
      500,
      expect.stringContaining('Content-Type must be text/xml'),
    ]);
    const address = `${simulator.url}/ccx/service/brennholt/Human_Resources/v44.0`;
    const send = async (body: string) => {
      const headers = { 'Content-Type': 'text/xml' };
      return (await fetch(address, { method: 'POST', headers, body })).text();
    };
    expect(await send('<e:Envelope>')).toContain('SOAP-ENV:Client');
    expect(await send('<!DOCTYPE e [<!ENTITY x "y">]><e/>')).toContain('not allowed');
    expect(await send('<Envelope/>')).toContain('no SOAP 1.1 envelope');
  });

  it('a user without the right', async () => {
    simulator.control({ revokePermission: 'people' });
    expect(await ask()).toContain('The task submitted is not authorized.');
  });

  it('GET, and versions that are none', async () => {
    const base = `${simulator.url}/ccx/service/brennholt/Human_Resources`;
    expect((await fetch(`${base}/v44.0`)).status).toBe(405);
    expect((await fetch(`${base}/latest`, { method: 'POST' })).status).toBe(404);
  });
});

describe('Workday', () => {
  it('answers well-formed XML, whatever a name holds', async () => {
    const text = await ask({ count: 999 });
    expect(XMLValidator.validate(text)).toBe(true);
    expect(text).toContain('&lt;img src=x onerror=alert(1)&gt;');
  });

  it('stands still for one moment of entry, and shifts with another or none', async () => {
    const moment = (page: number, entryMoment: string) => ask({ page, entryMoment });
    const [one, other] = ['2026-11-24T08:00:00.000Z', '2026-11-24T08:00:09.000Z'];
    const steady = [await moment(1, one), await moment(2, one)].flatMap(widsIn);
    expect(new Set(steady).size).toBe(200);
    expect(widsIn(await moment(1, one))).not.toEqual(widsIn(await moment(1, other)));
  });

  it('leaves out leavers and contractors when told to', async () => {
    const left = simulator.control().people.filter(({ status }) => status === 'inactive');
    const count = async (inside: string) =>
      totalIn(await ask({ criteria: criteria(inside), count: 1 }));
    const withoutLeavers = '<b:Exclude_Inactive_Workers>1</b:Exclude_Inactive_Workers>';
    expect(await count(withoutLeavers)).toBe(450 - left.length);
    const withoutContractors = '<b:Exclude_Contingent_Workers>true</b:Exclude_Contingent_Workers>';
    expect(await count(withoutContractors)).toBeLessThan(450);
  });

  it('finds one worker by WID and by number', async () => {
    const { id } = simulator.control().people[1]!;
    const byWid = await ask({ content: reference('WID', id) + allParts });
    expect(byWid).toContain('<wd:First_Name>Lena</wd:First_Name>');
    const byNumber = await ask({ content: reference('Employee_ID', '1002') + allParts });
    expect(widsIn(byNumber)).toEqual([id]);
  });

  it('answers only the parts that are asked for, and nothing that is forbidden', async () => {
    const bare = await ask({ content: filter(1, 5) });
    expect(bare).toContain('<wd:Worker_Reference>');
    expect(bare).not.toContain('<wd:Personal_Data>');
    simulator.control({ revokePermission: ['email', 'privateEmail'] });
    const text = await ask();
    expect(text).toContain('<wd:First_Name>');
    expect(text).not.toContain('Email_Address');
  });

  it('puts the own manager last in the chain, and ends a chain that bites its tail', async () => {
    const lead = simulator.control().people.find(({ key }) => key === 'p-000029')!;
    const text = await ask({ content: reference('WID', lead.id) + allParts });
    expect(text.match(/<wd:Manager_Reference>/g)).toHaveLength(1);
    const below = simulator.control().people[50]!;
    const chain = await ask({ content: reference('WID', below.id) + allParts });
    const managers = [...chain.matchAll(/<wd:Manager_Reference><wd:ID wd:type="WID">([^<]+)/g)];
    expect(managers[0]![1]).toBe(simulator.control().people[0]!.id);
    expect(managers.at(-1)![1]).toBe(simulator.control().people[49]!.id);
  });

  it('reads the transaction log of a window', async () => {
    const window = criteria(
      '<b:Transaction_Log_Criteria_Data><b:Transaction_Date_Range_Data><b:Updated_From>2026-11-24T11:59:00Z</b:Updated_From><b:Updated_Through>2026-11-24T12:01:00Z</b:Updated_Through></b:Transaction_Date_Range_Data></b:Transaction_Log_Criteria_Data>',
    );
    expect(totalIn(await ask({ criteria: window }))).toBe(0);
    const { key, id } = simulator.control().people[7]!;
    simulator.control({ update: { [key]: { jobTitle: 'Juggler' } } });
    expect(widsIn(await ask({ criteria: window }))).toEqual([id]);
  });

  it('shows a future starter at work as of their first day', async () => {
    const starter = simulator.control().people.find(({ status }) => status === 'pending')!;
    const asOf = (day: string) =>
      ask({
        content: `${reference('WID', starter.id)}<b:Response_Filter><b:As_Of_Effective_Date>${day}</b:As_Of_Effective_Date></b:Response_Filter>${allParts}`,
      });
    expect(await asOf('2026-11-24')).toContain('<wd:Active>0</wd:Active>');
    expect(await asOf('2027-03-01')).toContain('<wd:Active>1</wd:Active>');
  });

  it('serves a custom report to the same user', async () => {
    const { username, password } = simulator.credentials;
    const path = '/ccx/service/customreport2/brennholt/ISU_Rollcall/Everybody';
    const headers = { Authorization: `Basic ${btoa(`${username}:${password}`)}` };
    const json = await fetch(`${simulator.url}${path}?format=json`, { headers });
    const { Report_Entry } = (await json.json()) as { Report_Entry: object[] };
    expect(Report_Entry.length).toBe(450);
    const xml = await (await fetch(simulator.url + path, { headers })).text();
    expect(XMLValidator.validate(xml)).toBe(true);
    expect((await fetch(simulator.url + path)).status).toBe(401);
  });
});
