import { join } from 'node:path';
import { auditEntry, type AuditEntry } from '#shared/status.ts';
import { appendLog, type AppendLog } from './append-log.ts';
import type { Disk } from './disk.ts';

/** Who changed what in the settings. It only ever grows. */
export const auditLog = (disk: Disk, folder: string): AppendLog<AuditEntry> =>
  appendLog(disk, join(folder, 'audit.ndjson'), auditEntry);
