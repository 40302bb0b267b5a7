import type { Employee } from '#shared/employee.ts';
import type { SourceAttribute } from '#shared/scope.ts';

/** A page of people, as it arrived. `total` is how many the vendor says there are. */
export type EmployeePage = { employees: Employee[]; total?: number };

/** One HRIS, opened with credentials: all that the rest of the backend knows of it. Every method throws RollcallError. */
export type Hris = {
  /** Checks the credentials against the HRIS. */
  check(): Promise<{ company?: string }>;
  /**
   * Reads people page by page. It ends normally only when everybody arrived: pages followed to the
   * end, no page twice, ids unique, the vendor's total met. Everything else throws.
   * @param options.since ISO moment: only people changed after it (see `incremental`)
   */
  read(options: { since?: string; signal: AbortSignal }): AsyncIterable<EmployeePage>;
  /** Reads one person by id, live; undefined when the HRIS has none. */
  findOne(id: string, signal: AbortSignal): Promise<Employee | undefined>;
  /** Labels of the source attributes: the standard ones and discovered custom fields (`custom.<key>`). */
  labels(): Promise<Pick<SourceAttribute, 'attribute' | 'label' | 'custom'>[]>;
  readonly incremental: boolean;
};
