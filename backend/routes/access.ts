import { cors } from 'hono/cors';
import { createMiddleware } from 'hono/factory';
import { RollcallError } from '#shared/error.ts';
import type { Backend } from '../backend.ts';

/** What a route knows about its caller. */
export type Caller = { Variables: { who: string } };

const EXTENSION = /^(chrome-extension|moz-extension):\/\/[a-z0-9-]+$/;

/** Extension pages may call, with their token; web pages only from the configured manager origins. */
export const allowedOrigins = ({ env }: Pick<Backend, 'env'>) => {
  const allowed = (origin: string) => EXTENSION.test(origin) || env.managerOrigins.includes(origin);
  return {
    cors: cors({
      origin: (origin) => (allowed(origin) ? origin : null),
      allowHeaders: ['authorization', 'content-type', 'if-match'],
      exposeHeaders: ['etag'],
      allowMethods: ['GET', 'POST', 'PUT', 'DELETE'],
      maxAge: 600,
    }),
    // GETs from an extension carry no Origin, so the token is the lock and this only a second one.
    refuseOthers: createMiddleware(async (c, next) => {
      const origin = c.req.header('origin');
      if (origin !== undefined && !allowed(origin))
        throw new RollcallError('forbidden_origin', 'This site may not call this backend.', {
          hint: 'Add it to MANAGER_ORIGINS if it should.',
        });
      await next();
    }),
  };
};

/** Lets in who shows a valid token. */
export const requireToken = ({ pairing }: Pick<Backend, 'pairing'>) =>
  createMiddleware<Caller>(async (c, next) => {
    const token = /^Bearer ([\w.~+/=-]+)$/i.exec(c.req.header('authorization') ?? '')?.[1];
    const who = token === undefined ? undefined : pairing.verify(token);
    if (who === undefined) {
      c.header('www-authenticate', 'Bearer');
      throw new RollcallError('unauthorized', 'No valid token came with the request.', {
        hint: 'Pair the extension again with a code from the backend.',
      });
    }
    c.set('who', who);
    await next();
  });

/** Bodies are JSON or absent: forms from web pages cannot reach a route. */
export const jsonOnly = createMiddleware(async (c, next) => {
  const type = c.req.header('content-type')?.split(';')[0]?.trim();
  const length = c.req.header('content-length') ?? c.req.header('transfer-encoding') ?? '0';
  if (type === undefined ? length !== '0' : type !== 'application/json')
    throw new RollcallError('bad_request', 'The body must be JSON.', {
      hint: 'Send content-type: application/json.',
    });
  await next();
});
