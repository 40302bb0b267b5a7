import type { ScopeAnswer } from '#shared/scope.ts';
import type { ScopingFilter } from '#shared/scoping-filter.ts';
import { api, call } from '../../api/client.ts';

interface ScopeQuestion {
  filter: ScopingFilter;
  show?: 'in' | 'out';
  search?: string;
  cursor?: string;
  limit?: number;
}

/** Asks who a filter takes in: the numbers, and one page of people. Throws Refused. */
export const askScope = (question: ScopeQuestion): Promise<ScopeAnswer> =>
  call(api.connection.scope.$post({ json: question }));
