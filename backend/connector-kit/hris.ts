import type { Employee } from '#shared/employee.ts';
import type { SourceAttribute } from '#shared/scope.ts';

/** A page of people, as it arrived. */
export type EmployeePage = {
  employees: Employee[];
  /** How many the vendor says there are. */
  total?: number;
  /** Attributes that were not asked for, because nobody wanted them. */
  unread?: readonly string[];
};

/** One HRIS, opened with credentials: all that the rest of the backend knows of it. Every method throws RollcallError. */
export type Hris = {
  /** Checks the credentials against the HRIS. */
  check(): Promise<{ company?: string }>;
  /**
   * Reads people page by page. It ends normally only when everybody arrived: pages followed to the
   * end, no page twice, ids unique, the vendor's total met. Everything else throws.
   * @param options.since ISO moment: only people changed after it (see `incremental`)
   * @param options.wanted the attributes that are mapped or filtered: others may be missing where each
   *   would cost a call a person; all when left out
   */
  read(options: {
    since?: string;
    wanted?: ReadonlySet<string>;
    signal: AbortSignal;
  }): AsyncIterable<EmployeePage>;
  /** Reads one person by id, live; undefined when the HRIS has none. */
  findOne(id: string, signal: AbortSignal): Promise<Employee | undefined>;
  /**
   * Labels of the source attributes: the standard ones, as far as this HRIS has them (all, before anybody
   * was read), and discovered custom fields (`custom.<key>`).
   */
  labels(): Promise<Pick<SourceAttribute, 'attribute' | 'label' | 'custom'>[]>;
  readonly incremental: boolean;
};
