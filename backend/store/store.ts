import type { Employee } from '#shared/employee.ts';
import type { Connection } from '#shared/connection.ts';
import type { Cycle, LogEntry } from '#shared/cycle.ts';
import type { Counts, Plan } from '#shared/plan.ts';
import type { AuditEntry, TokenInfo } from '#shared/status.ts';
import type { User } from '#shared/user.ts';

/** A token as it is kept: only its SHA-256, so a stolen file opens nothing. */
export type TokenRecord = TokenInfo & { sha256: string };

/** The small things: rewritten whole at each change, durably. */
export type State = {
  connection: Connection | undefined;
  tokens: TokenRecord[];
  /** Newest last. */
  cycles: Cycle[];
};

/**
 * What a cycle commits in one durable step. The users file is the commit point: it also carries the
 * cycle and the settings it puts in force, so a crash leaves the state before or after, never between.
 */
export type Commit = {
  users: readonly User[];
  cycle: { id: string; counts: Counts };
  /** The connection as it is once this plan is applied. */
  connection: Connection;
};

/** Everything that Rollcall keeps. The JSON store is the default; a database would implement the same. */
export type Store = {
  readonly state: Readonly<State>;
  /** Changes the state and resolves when the change is on disk; changes run one after the other. */
  update(change: (state: State) => void): Promise<void>;

  users(): readonly User[];
  /** Resolves when durable; rejects with `store_write_failed` and then nothing has changed. */
  commit(commit: Commit): Promise<void>;

  /** In-scope employees between initial sync and activation. */
  staged(): Promise<Employee[] | undefined>;
  stage(employees: readonly Employee[] | undefined): Promise<void>;

  /** The plan that waits for an admin; at most one. */
  heldPlan(): Promise<Plan | undefined>;
  hold(plan: Plan | undefined): Promise<void>;

  log(cycleId: string): Promise<LogEntry[]>;
  writeLog(cycleId: string, entries: readonly LogEntry[]): Promise<void>;

  /** Seals the credentials; undefined forgets them. */
  seal(credentials: Record<string, string> | undefined): Promise<void>;
  /** The only way out, for the connector alone. */
  unseal(): Promise<Record<string, string> | undefined>;

  audit(entry: Omit<AuditEntry, 'at'>): Promise<void>;
  auditLog(): Promise<AuditEntry[]>;

  /** A keyed hash of an employee's id, for people whom nothing may be kept of. */
  fingerprint(id: string): string;

  /** Releases the data folder. */
  close(): Promise<void>;
};
