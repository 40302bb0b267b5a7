import { expect, test } from 'vitest';
import { serverEvents } from '../../../extension/state/server-events.ts';

const streamOf = (chunks: Uint8Array<ArrayBuffer>[]) =>
  new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull(controller) {
      const next = chunks.shift();
      if (next) controller.enqueue(next);
      else controller.close();
    },
  });

async function read(chunks: (string | Uint8Array<ArrayBuffer>)[]): Promise<string[]> {
  const bytes = chunks.map((chunk) =>
    typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk,
  );
  const all: string[] = [];
  for await (const data of serverEvents(new Response(streamOf(bytes)))) all.push(data);
  return all;
}

test('events come out whole, however the network cuts them', async () => {
  const text = 'event: cycle\ndata: {"name":"Weiß"}\n\nevent: cycle\ndata: {"n":2}\n\n';
  const bytes = new TextEncoder().encode(text);
  for (let cut = 1; cut < bytes.length; cut++)
    expect(await read([bytes.slice(0, cut), bytes.slice(cut)])).toEqual([
      '{"name":"Weiß"}',
      '{"n":2}',
    ]);
});

test('data over several lines is one event; comments and a broken last one are none', async () => {
  expect(await read([': still here\n\ndata: a\ndata: b\n\ndata: c'])).toEqual(['a\nb']);
});
