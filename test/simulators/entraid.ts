import { Hono } from 'hono';
import { delta } from './entraid/delta.ts';
import { graphError } from './entraid/errors.ts';
import { groups } from './entraid/groups.ts';
import { credentials, tokenEndpoint } from './entraid/token.ts';
import { userId, userProperties } from './entraid/user.ts';
import { users } from './entraid/users.ts';
import { bearerOf } from './world/authorization.ts';
import { door } from './world/door.ts';
import { refusals } from './world/refusals.ts';
import { defineSimulator, type Env } from './world/simulator.ts';

const authenticates = door((c, world) => {
  if (!world.tokens.accepts(bearerOf(c))) return 'unauthorized';
  return world.permits('people') ? undefined : 'forbidden';
});

const refuse = refusals(
  graphError,
  {
    unauthorized: [401, 'InvalidAuthenticationToken', 'Access token has expired or is bad.'],
    forbidden: [
      403,
      'Authorization_RequestDenied',
      'Insufficient privileges to complete the operation.',
    ],
    notFound: [400, 'BadRequest', 'Resource not found for the segment.'],
    wrongMethod: [405, 'Request_BadRequest', 'Specified HTTP method is not allowed.'],
    throttled: (c) =>
      graphError(c, 429, 'TooManyRequests', 'Too many requests.', {
        'x-ms-throttle-scope': 'Tenant_Application/ReadWrite',
        'x-ms-throttle-information': 'ResourceUnitLimitExceeded',
      }),
    unavailable: [503, 'ServiceUnavailable', 'The service is unavailable.'],
    broken: [500, 'InternalServerError', 'Something went wrong.'],
  },
  ['throttled', 'unavailable'],
);

export default defineSimulator({
  id: 'entraid',
  credentials,
  withheld: ['User-LifeCycleInfo.Read.All'],
  // 3,500 resource units in 10 seconds for the smallest tenant; a list of users costs about two.
  limits: [{ calls: 1750, perSeconds: 10 }],
  emailKeys: ['mail'],
  idOf: userId,
  refuse,
  app(world) {
    const graph = new Hono<Env>()
      .use(authenticates)
      .route('/', delta(world))
      .route('/', users(world))
      .route('/', groups(world))
      .post('/directoryObjects/getAvailableExtensionProperties', (c) =>
        c.json({
          value: Object.keys(userProperties)
            .filter((name) => name.startsWith('extension_'))
            .map((name) => ({ name, dataType: 'String', targetObjects: ['User'] })),
        }),
      );
    return new Hono<Env>().route('/', tokenEndpoint(world)).route('/v1.0', graph);
  },
});
