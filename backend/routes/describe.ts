import { describeRoute, resolver, validator } from 'hono-openapi';
import type { ValidationTargets } from 'hono';
import { z } from 'zod';
import { apiError, RollcallError, type ErrorCode } from '#shared/error.ts';

const json = (schema: z.ZodType) => ({ 'application/json': { schema: resolver(schema) } });

/** Documents a route: what it does, what it answers, and with which codes it may refuse. */
export function describe(
  summary: string,
  answer: z.ZodType | string,
  refusals: readonly ErrorCode[] = [],
) {
  return describeRoute({
    summary,
    responses: {
      200:
        typeof answer === 'string'
          ? { description: answer }
          : { description: 'Done', content: json(answer) },
      default: {
        description: ['unauthorized', ...refusals].join(', '),
        content: json(apiError),
      },
    },
  });
}

/**
 * Validates a part of the request. A refusal names the place and the fault, never what was sent,
 * which may be a credential.
 */
export const check = <Target extends keyof ValidationTargets, Schema extends z.ZodType>(
  target: Target,
  schema: Schema,
  code: ErrorCode = 'bad_request',
) =>
  validator(target, schema, (result) => {
    if (result.success) return;
    throw new RollcallError(code, 'The request is not of the expected form.', {
      hint: 'The details say where; the form is described in /api/openapi.json.',
      details: result.error.map(({ path, message }) => ({
        path: (path ?? []).map((part) => (typeof part === 'object' ? part.key : part)).join('.'),
        message,
      })),
    });
  });
