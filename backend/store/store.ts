import type { Employee } from '#shared/employee.ts';
import type { Connection } from '#shared/connection.ts';
import type { Cycle, LogEntry } from '#shared/cycle.ts';
import type { Plan } from '#shared/plan.ts';
import type { AuditEntry, TokenInfo } from '#shared/status.ts';
import type { User } from '#shared/user.ts';
import type { Token } from '../connector-kit/auth/vault.ts';

/** What opens the HRIS: what an admin entered, and the token that the vendor gave for it. */
export type Access = {
  /** New with each authorization, so that a late token never joins other credentials. */
  id: string;
  credentials: Record<string, string>;
  token?: Token;
};

/** A token as it is kept: only its SHA-256, so a stolen file opens nothing. */
type TokenRecord = TokenInfo & { sha256: string };

/** The small things: rewritten whole at each change, durably. */
export type State = {
  connection: Connection | undefined;
  tokens: TokenRecord[];
  /** Newest last. */
  cycles: Cycle[];
};

/**
 * What becomes durable in one step: the users, and how the state changes with them. A crash leaves both
 * before or both after.
 */
export type Commit = {
  users: readonly User[];
  /**
   * Ends the cycle that commits (one that still runs is taken as aborted after a crash), puts approved
   * settings in force, takes the connection away. It sees the state of that very moment; when it throws,
   * nothing is committed.
   */
  change: (state: State) => void;
};

/** Everything that Rollcall keeps. The JSON store is the default; a database would implement the same. */
export type Store = {
  readonly state: Readonly<State>;
  /**
   * Changes the state and resolves when the change is on disk; changes run one after the other. Rejects
   * with what `change` throws or with `store_write_failed`, and then nothing has changed.
   */
  update(change: (state: State) => void): Promise<void>;

  users(): readonly User[];
  /** Resolves when durable; rejects like `update`, and then nothing has changed. */
  commit(commit: Commit): Promise<void>;

  /** In-scope employees between initial sync and activation. */
  staged(): Promise<Employee[] | undefined>;
  stage(employees: readonly Employee[] | undefined): Promise<void>;

  /** The plan that waits for an admin; at most one. */
  heldPlan(): Promise<Plan | undefined>;
  hold(plan: Plan | undefined): Promise<void>;

  /** Empty for a cycle without one. */
  log(cycleId: string): Promise<LogEntry[]>;
  /**
   * Adds to the log of a cycle. Written before the commit: a log goes with its cycle, when that leaves
   * the state or ends as failed, cancelled or aborted, since then nothing of it has happened.
   */
  writeLog(cycleId: string, entries: readonly LogEntry[]): Promise<void>;

  /** Seals what opens the HRIS; undefined forgets it. */
  seal(access: Access | undefined): Promise<void>;
  /** Seals a token beside the credentials it was given for; nothing happens when others have come since. */
  keepToken(accessId: string, token: Token): Promise<void>;
  /** The only way out, for the connector alone. */
  unseal(): Promise<Access | undefined>;

  audit(entry: Omit<AuditEntry, 'at'>): Promise<void>;
  auditLog(): Promise<AuditEntry[]>;

  /** A keyed hash of an employee's id, for people whom nothing may be kept of. */
  fingerprint(id: string): string;

  /** Releases the data folder. */
  close(): Promise<void>;
};
