import { describe, expect, it } from 'vitest';
import type { FaultSetting } from '../../simulators/world/faults/fault.ts';
import { faults } from '../../simulators/world/faults/faults.ts';
import { start } from './running.ts';
import { readPages, vendors, type Vendor } from './vendors.ts';

const severalPages = (vendor: Vendor) => vendor.pageSize < 450;
const paged = vendors.filter(severalPages);
const withCursor = vendors.filter(({ name }) => /v2|Entra/.test(name));
const withTotal = vendors.filter(({ name }) => /Bamboo|v1|Workday/.test(name));

/** Where a fault of mid-read strikes: on the second page, or on the only one. */
const midRead = (vendor: Vendor) => (severalPages(vendor) ? 2 : 1);

async function pagesUnder(vendor: Vendor, fault: string | FaultSetting | null, most?: number) {
  const simulator = await start(vendor.simulator, { fault });
  return readPages(vendor, simulator, most);
}

async function answersUnder(vendor: Vendor, fault: string | FaultSetting, count: number) {
  const simulator = await start(vendor.simulator);
  const headers = await vendor.signIn(simulator);
  simulator.control({ fault });
  const answers: Response[] = [];
  for (let page = 1; page <= count; page += 1) {
    answers.push(await vendor.ask(simulator, headers, page));
  }
  return answers;
}

const statusesUnder = async (vendor: Vendor, fault: string | FaultSetting, count: number) =>
  (await answersUnder(vendor, fault, count)).map(({ status }) => status);

/** Workday's faults all come with 500; the others have a status a kind. */
const statusOf = (vendor: Vendor, status: number) => {
  if (vendor.name === 'Workday') return 500;
  // A missing right looks like a bad token in Personio v2.
  return vendor.name === 'Personio v2' && status === 403 ? 401 : status;
};

describe('every fault', () => {
  it('says in a sentence what it does and which failure mode it provokes', () => {
    for (const { about } of Object.values(faults)) expect(about).toMatch(/ \(F\d+(, F\d+)*\)\.$/);
  });

  it('is refused by name when there is none', async () => {
    await expect(start('hibob', { fault: 'gremlins' })).rejects.toThrow(
      /empty-answer, wrong-total/,
    );
  });
});

describe.each(vendors)('faults of the page: $name', (vendor) => {
  it('empty-answer has nobody', async () => {
    const [page, ...others] = await pagesUnder(vendor, 'empty-answer');
    expect(page!.ids).toEqual([]);
    expect(page!.total ?? 0).toBe(0);
    expect(others).toEqual([]);
  });

  it('short-page and empty-page lose people of one page only', async () => {
    const at = midRead(vendor);
    const short = await pagesUnder(vendor, { name: 'short-page', at });
    expect(short.flatMap(({ ids }) => ids).length).toBe(447);
    const empty = await pagesUnder(vendor, { name: 'empty-page', at });
    expect(empty.flatMap(({ ids }) => ids).length).toBe(450 - vendor.pageSize);
  });

  it('duplicate-person-other-values has somebody twice, with other values, and the right count', async () => {
    const at = midRead(vendor);
    const pages = await pagesUnder(vendor, { name: 'duplicate-person-other-values', at });
    const ids = pages.flatMap((page) => page.ids);
    expect(ids.length).toBe(450);
    expect(new Set(ids).size).toBe(449);
    expect(pages[at - 1]!.text).toMatch(/Otherwise|Somewhere else/);
  });

  it('field-missing takes the e-mail address from everybody', async () => {
    const healthy = await pagesUnder(vendor, null);
    expect(healthy.flatMap(({ emails }) => emails).filter(Boolean).length).toBe(449);
    const pages = await pagesUnder(vendor, 'field-missing');
    expect(pages.flatMap(({ ids }) => ids).length).toBe(450);
    expect(pages.flatMap(({ emails }) => emails).filter(Boolean)).toEqual([]);
  });
});

describe.each(withTotal)('faults of the total: $name', (vendor) => {
  it('wrong-total promises ten more people than there are', async () => {
    const pages = await pagesUnder(vendor, 'wrong-total');
    expect(pages[0]!.total).toBe(460);
    expect(pages.flatMap(({ ids }) => ids).length).toBe(450);
  });
});

describe.each(paged)('faults of paging: $name', (vendor) => {
  it('repeat-page delivers one page twice', async () => {
    const pages = await pagesUnder(vendor, 'repeat-page');
    expect(pages[1]!.ids).toEqual(pages[0]!.ids);
    expect(pages[2]!.ids).not.toEqual(pages[0]!.ids);
  });

  it('ignore-offset delivers the first page again and again', async () => {
    const pages = await pagesUnder(vendor, 'ignore-offset');
    for (const { ids } of pages) expect(ids).toEqual(pages[0]!.ids);
  });
});

describe.each(withCursor)('faults of cursors: $name', (vendor) => {
  it('repeated-cursor leads to the same page for ever', async () => {
    const pages = await pagesUnder(vendor, 'repeated-cursor', 5);
    expect(pages.length).toBe(5);
    expect(pages[4]!.ids).toEqual(pages[1]!.ids);
    expect(pages[4]!.next).toBe(pages[1]!.next);
  });

  it('cursor-cycle leads back: A, B, A, B', async () => {
    const pages = await pagesUnder(vendor, 'cursor-cycle', 5);
    expect(pages[2]!.ids).toEqual(pages[0]!.ids);
    expect(pages[3]!.ids).toEqual(pages[1]!.ids);
    expect(pages[3]!.ids).not.toEqual(pages[2]!.ids);
  });
});

describe.each(vendors)('faults of records: $name', (vendor) => {
  it('malformed-record spoils one record and leaves the others', async () => {
    const pages = await pagesUnder(vendor, 'malformed-record');
    const usable = pages
      .flatMap(({ ids }) => ids)
      .filter((id) => typeof id === 'string' || typeof id === 'number');
    expect(usable.length).toBe(449);
  });

  it('renamed-field hides the e-mail address under another name', async () => {
    const [page] = await pagesUnder(vendor, 'renamed-field', 1);
    expect(page!.emails.filter(Boolean)).toEqual([]);
    expect(page!.text).toContain('@brennholt.example');
  });

  it('extra-unknown-fields changes nothing else', async () => {
    const [healthy] = await pagesUnder(vendor, null, 1);
    const [page] = await pagesUnder(vendor, 'extra-unknown-fields', 1);
    expect(page!.text).toContain('betaFeature');
    expect(page!.emails).toEqual(healthy!.emails);
  });

  it('huge-field makes one record as large as was said', async () => {
    const [page] = await pagesUnder(vendor, { name: 'huge-field', bytes: 2_000_000 }, 1);
    expect(page!.text.length).toBeGreaterThan(2_000_000);
    expect(page!.ids.length).toBe(vendor.pageSize);
  });
});

describe.each(vendors)('faults of the answer: $name', (vendor) => {
  it('401-mid-read refuses one request, and tokens issued before it for good', async () => {
    const simulator = await start(vendor.simulator);
    const headers = await vendor.signIn(simulator);
    simulator.control({ fault: '401-mid-read' });
    expect((await vendor.ask(simulator, headers, 1)).status).toBe(200);
    expect((await vendor.ask(simulator, headers, 2)).status).toBe(statusOf(vendor, 401));
    const hasTokens = headers['Authorization']?.startsWith('Bearer') === true;
    expect((await vendor.ask(simulator, headers, 3)).status).toBe(hasTokens ? 401 : 200);
    const fresh = await vendor.signIn(simulator);
    expect((await vendor.ask(simulator, fresh, 3)).status).toBe(200);
  });

  it('403 refuses every time', async () => {
    const status = statusOf(vendor, 403);
    expect(await statusesUnder(vendor, '403', 2)).toEqual([status, status]);
  });

  it('429-storm does not end, 429-once and 503-once do', async () => {
    expect(await statusesUnder(vendor, '429-storm', 3)).toEqual([429, 429, 429]);
    expect(await statusesUnder(vendor, '429-once', 2)).toEqual([429, 200]);
    expect(await statusesUnder(vendor, '503-once', 2)).toEqual([503, 200]);
  });

  it('strikes on the n-th request, as often as was said', async () => {
    const fault = { name: '503-once', at: 2, times: 2 };
    expect(await statusesUnder(vendor, fault, 4)).toEqual([200, 503, 503, 200]);
  });

  it('500-mid-read begins with the second request and stays', async () => {
    expect(await statusesUnder(vendor, '500-mid-read', 3)).toEqual([200, 500, 500]);
  });

  it('cut-connection ends in the middle of the body', async () => {
    const [answer] = await answersUnder(vendor, { name: 'cut-connection', at: 1 }, 1);
    expect(answer!.status).toBe(200);
    await expect(answer!.text()).rejects.toThrow('terminated');
  });

  it('truncated-json ends well with half of a body', async () => {
    const [answer] = await answersUnder(vendor, { name: 'truncated-json', at: 1 }, 1);
    const text = await answer!.text();
    expect(answer!.headers.get('Content-Type')).toMatch(/json|xml/);
    expect(text.length).toBeGreaterThan(1000);
    expect(text).not.toMatch(/[}>]\s*$/);
  });

  it('login-page is HTML with status 200', async () => {
    const [answer] = await answersUnder(vendor, 'login-page', 1);
    expect(answer!.status).toBe(200);
    expect(answer!.headers.get('Content-Type')).toMatch('text/html');
    expect(await answer!.text()).toContain('Sign in');
  });

  it("error-object-200 is the vendor's error with status 200", async () => {
    const [broken] = await answersUnder(vendor, { name: '500-mid-read', at: 1 }, 1);
    const [answer] = await answersUnder(vendor, 'error-object-200', 1);
    expect(answer!.status).toBe(200);
    expect(await answer!.text()).toBe(await broken!.text());
  });

  it('slow does not answer, and ends when the caller gives up', async () => {
    const simulator = await start(vendor.simulator);
    const headers = await vendor.signIn(simulator);
    simulator.control({ fault: 'slow' });
    const before = simulator.control().requests.length;
    const asked = vendor.ask(simulator, headers, 1, undefined, AbortSignal.timeout(150));
    await expect(asked).rejects.toThrow('timeout');
    await expect.poll(() => simulator.control().requests.length).toBe(before + 1);
    expect(simulator.control().requests.at(-1)!.status).toBe(504);
  });

  it('redirect-to-other-host points elsewhere', async () => {
    const [answer] = await answersUnder(vendor, 'redirect-to-other-host', 1);
    expect(answer!.status).toBe(307);
    expect(new URL(answer!.headers.get('Location')!).host).toBe('elsewhere.example');
  });
});

describe('flaky', () => {
  it('throttles or fails about three answers in a hundred', async () => {
    const statuses = await statusesUnder(vendors[0]!, 'flaky', 66);
    expect(statuses.filter((status) => status !== 200)).toEqual([429, 503]);
  });
});
