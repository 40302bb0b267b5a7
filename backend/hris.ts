import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { RollcallError } from '#shared/error.ts';
import { openHris } from './connector-kit/open-hris.ts';
import { vaultBeside } from './vault-beside.ts';
import { catalogue, findConnector } from './connector-kit/registry.ts';

const usage = `Usage:
  npm run hris -- list
  npm run hris -- read <id> --credentials FILE.json [--base-url URL]
  npm run hris -- simulate <id> [--people N] [--port P] [--latency MS] [--rate N] [--fault NAME]`;

const { values, positionals } = parseArguments();

function parseArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        credentials: { type: 'string' },
        'base-url': { type: 'string' },
        people: { type: 'string' },
        port: { type: 'string' },
        latency: { type: 'string' },
        rate: { type: 'string' },
        fault: { type: 'string' },
      },
    });
  } catch (error) {
    return fail(new RollcallError('bad_request', (error as Error).message, { hint: usage }));
  }
}

/** One HRIS a line. */
function list() {
  for (const { id, name, authentication } of catalogue()) print({ id, name, authentication });
}

/** One employee a line on stdout, progress on stderr. */
async function read(id: string) {
  const connector = findConnector(id);
  const credentials = await readCredentialsFile();
  const demoBaseUrl = values['base-url'];
  const hris = openHris(connector, credentials, {
    ...(demoBaseUrl && { demoBaseUrl }),
    vault: vaultBeside(values.credentials!, credentials),
  });
  let count = 0;
  for await (const { employees, total } of hris.read({ signal: new AbortController().signal })) {
    for (const employee of employees) print(employee);
    count += employees.length;
    process.stderr.write(`${count}${total === undefined ? '' : ` of ${total}`} people read\n`);
  }
}

async function readCredentialsFile(): Promise<Record<string, string>> {
  const file = values.credentials;
  try {
    if (file) return JSON.parse(await readFile(file, 'utf8')) as Record<string, string>;
  } catch {
    // The parser's own message would quote the secrets.
  }
  throw new RollcallError('bad_request', 'The credentials cannot be read.', {
    hint: 'Name a JSON file with one text for each field: --credentials FILE.json',
  });
}

/** Starts the simulator of an HRIS; it runs until it is stopped. */
async function simulate(id: string) {
  const { startSimulator } = await import('../test/simulators/world/start.ts');
  const number = (name: 'people' | 'port' | 'latency' | 'rate') => {
    const value = values[name];
    if (value === undefined) return {};
    if (/^\d+$/.test(value)) return { [name]: Number(value) };
    throw new RollcallError('bad_request', `--${name} takes a whole number.`, { hint: usage });
  };
  const start = startSimulator(id, {
    ...number('people'),
    ...number('port'),
    ...number('latency'),
    ...number('rate'),
    ...(values.fault && { fault: values.fault }),
  });
  const { url, credentials, people } = await start.catch((error: Error) => {
    throw new RollcallError('bad_request', error.message, { hint: usage });
  });
  print({ url, credentials, people });
}

const print = (value: unknown) => process.stdout.write(`${JSON.stringify(value)}\n`);

/** Tells a program what went wrong, and ends. */
function fail(error: unknown): never {
  const known =
    error instanceof RollcallError
      ? error
      : new RollcallError('internal', error instanceof Error ? error.message : String(error));
  process.stderr.write(`${JSON.stringify(known)}\n`);
  process.exit(1);
}

const [command, id] = positionals;
// Whoever reads the lines may stop early, as `head` does.
process.stdout.on('error', () => process.exit());
try {
  if (command === 'list') list();
  else if (command === 'read' && id) await read(id);
  else if (command === 'simulate' && id) await simulate(id);
  else throw new RollcallError('bad_request', 'There is no such command.', { hint: usage });
} catch (error) {
  fail(error);
}
