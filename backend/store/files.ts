import { z } from 'zod';
import { connection } from '#shared/connection.ts';
import { cycle } from '#shared/cycle.ts';
import { employee } from '#shared/employee.ts';
import { plan } from '#shared/plan.ts';
import { tokenInfo } from '#shared/status.ts';
import { user } from '#shared/user.ts';
import type { FileForm } from './durable-file.ts';
import { jsonPieces } from './json-pieces.ts';
import { VERSION } from './parse-file.ts';
import type { State } from './store.ts';

const head = {
  version: z.literal(VERSION),
  /** The data folder's own id: files of two folders never mix. */
  folder: z.string(),
};
const sequence = z.int().min(0);

export const state = z
  .object({
    connection: connection.optional(),
    tokens: z.array(tokenInfo.extend({ sha256: z.string() })),
    cycles: z.array(cycle),
  })
  .transform((kept): State => ({ ...kept, connection: kept.connection }));

const stateFile = z.object({
  ...head,
  /** Which key the folder was made with. */
  key: z.string(),
  /** Counts the changes of the store. */
  sequence,
  /** The change that wrote the users file to which this state belongs; 0 before the first. */
  users: sequence,
  state,
});
export type StateFile = z.infer<typeof stateFile>;

/** The commit point. It carries the whole state, so that one rename commits users and state together. */
const usersFile = z.object({ ...head, sequence, state, users: z.array(user) });
export type UsersFile = z.infer<typeof usersFile>;

const fromBackup = 'put back a backup of the whole data folder and start again';

export const stateForm: FileForm<StateFile> = {
  name: 'state.json',
  schema: stateFile,
  copy: true,
  remedy: fromBackup,
};
export const usersForm: FileForm<UsersFile> = {
  name: 'users.json',
  schema: usersFile,
  pieces: ({ users, ...rest }) => jsonPieces(rest, 'users', users),
  copy: true,
  remedy: fromBackup,
};

const stagedFile = z.object({ ...head, employees: z.array(employee) });
export const stagedForm: FileForm<z.infer<typeof stagedFile>> = {
  name: 'staged.json',
  schema: stagedFile,
  pieces: ({ employees, ...rest }) => jsonPieces(rest, 'employees', employees),
  copy: false,
  remedy: 'remove it and run the initial sync again',
};

const planFile = z.object({ ...head, plan });
export const planForm: FileForm<z.infer<typeof planFile>> = {
  name: 'plan.json',
  schema: planFile,
  copy: false,
  remedy: 'remove it and the next cycle makes a new plan',
};
