import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Cycle } from '#shared/cycle.ts';
import { followCycle } from '../../../extension/state/cycle.ts';
import { rememberPairing } from '../../../extension/state/pairing.ts';
import { makeCycle } from './make-connection.ts';

const { endedAt: _, ...rest } = makeCycle({ state: 'running' });
const running = (read: number): Cycle => ({ ...rest, people: { read, inScope: 0, pages: 1 } });
const ended = makeCycle();
const stream = (...cycles: Cycle[]) =>
  new Response(cycles.map((cycle) => `event: cycle\ndata: ${JSON.stringify(cycle)}\n\n`).join(''));

let streams: (() => Response)[];
let looks: Cycle[];

beforeEach(async () => {
  fakeBrowser.reset();
  vi.useFakeTimers();
  vi.stubGlobal('fetch', async (url: string) => {
    if (!url.endsWith('/events')) return Response.json(looks.shift());
    return (streams.shift() ?? (() => new Response('no', { status: 502 })))();
  });
  await rememberPairing({ backend: 'http://127.0.0.1:8787', token: 't' });
});
afterEach(() => {
  vi.useRealTimers();
});

async function follow(signal = new AbortController().signal) {
  const steps: number[] = [];
  const followed = followCycle('cycle-1', (cycle) => steps.push(cycle.people.read), signal);
  followed.catch(() => undefined);
  await vi.runAllTimersAsync();
  return { steps, end: await followed };
}

test('each step is told until the cycle has ended', async () => {
  streams = [() => stream(running(100), running(200), ended)];
  looks = [];
  expect(await follow()).toEqual({ steps: [100, 200, 450], end: ended });
});

test('a stream that breaks off is taken up again', async () => {
  streams = [() => stream(running(100)), () => stream(running(300), ended)];
  looks = [running(150)];
  expect(await follow()).toEqual({ steps: [100, 150, 300, 450], end: ended });
});

test('where streams do not come through, it is looked at again and again', async () => {
  streams = [];
  looks = [running(100), running(200), ended];
  expect(await follow()).toEqual({ steps: [100, 200, 450], end: ended });
});

test('nobody is told any more after following was given up', async () => {
  streams = [];
  looks = [running(100), running(200)];
  const stop = new AbortController();
  const steps: number[] = [];
  const followed = followCycle(
    'cycle-1',
    (cycle) => {
      steps.push(cycle.people.read);
      stop.abort();
    },
    stop.signal,
  );
  await expect(Promise.all([followed, vi.runAllTimersAsync()])).rejects.toHaveProperty(
    'name',
    'AbortError',
  );
  expect(steps).toEqual([100]);
});
