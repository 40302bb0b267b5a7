import { Agent, fetch } from 'undici';
import { RollcallError } from '#shared/error.ts';
import { publicLookup } from './allowed-address.ts';
import { brokenCall } from './broken-call.ts';

/** A call as it goes out. */
export type Call = {
  method: 'GET' | 'POST' | 'DELETE';
  url: URL;
  headers: Record<string, string>;
  body: string | undefined;
};

/** An answer as it came in, whatever its status. */
export type RawAnswer = { status: number; headers: Headers; text: string };

/** Answers beyond this are not people but pictures, or a mistake. */
const largestAnswer = 200 * 1024 * 1024;

const connectTimeout = 10_000;
const internet = new Agent({ connect: { lookup: publicLookup, timeout: connectTimeout } });
const demo = new Agent({ connect: { timeout: connectTimeout } });

/**
 * Makes one call and reads the whole answer. Redirects are not followed.
 * @param options.demo lets the call reach this machine
 * @throws BrokenCall, refused_address, too large as unexpected_answer, or the reason of the signal
 */
export async function transport(
  call: Call,
  options: { name: string; timeoutSeconds: number; demo: boolean; signal: AbortSignal },
): Promise<RawAnswer> {
  const { name, signal } = options;
  let begun = false;
  try {
    const answer = await fetch(call.url, {
      method: call.method,
      headers: { 'user-agent': 'Rollcall', ...call.headers },
      body: call.body ?? null,
      redirect: 'manual',
      dispatcher: options.demo ? demo : internet,
      signal: AbortSignal.any([signal, AbortSignal.timeout(options.timeoutSeconds * 1000)]),
    });
    begun = true;
    const bytes = await readAll(name, answer.body ?? []);
    const headers = new Headers([...answer.headers]);
    return { status: answer.status, headers, text: decode(bytes, headers) };
  } catch (error) {
    signal.throwIfAborted();
    throw brokenCall(name, error, begun);
  }
}

async function readAll(name: string, chunks: AsyncIterable<Uint8Array> | never[]): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    parts.push(chunk);
    size += chunk.length;
    if (size > largestAnswer)
      throw new RollcallError('unexpected_answer', `${name} sent more than 200 MB in one answer.`, {
        hint: 'A field that holds pictures or files may be readable: take the right to it away.',
      });
  }
  return Buffer.concat(parts, size);
}

function decode(bytes: Buffer, headers: Headers): string {
  const charset = /charset="?([\w-]+)/i.exec(headers.get('content-type') ?? '')?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}
