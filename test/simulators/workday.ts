import { Hono, type Context } from 'hono';
import { credentials } from './workday/credentials.ts';
import { operationOf } from './workday/envelope.ts';
import { report } from './workday/report.ts';
import { workersRequestOf } from './workday/request.ts';
import { authenticationFault, soapFault } from './workday/soap-fault.ts';
import { wid } from './workday/reference.ts';
import { getWorkers } from './workday/workers.ts';
import { readsPeople } from './world/reads-people.ts';
import { defineSimulator, type Env, type Refusal } from './world/simulator.ts';

const notAuthorized = 'Processing error occurred. The task submitted is not authorized.';

function refuse(c: Context, refusal: Refusal, retryAfter: number): Response {
  const wait = { 'Retry-After': String(retryAfter) };
  switch (refusal) {
    case 'unauthorized':
      return authenticationFault(c);
    case 'forbidden':
      return soapFault(c, 'Server.processingError', notAuthorized);
    case 'notFound':
      return c.text('Not Found', 404);
    case 'wrongMethod':
      return c.text('Method Not Allowed', 405);
    case 'throttled':
      return c.text('Too Many Requests', 429, wait);
    case 'unavailable':
      return c.text('Service Unavailable', 503, wait);
    case 'broken':
      return soapFault(c, 'Server', 'An internal error occurred.');
  }
}

export default defineSimulator({
  id: 'workday',
  credentials,
  emailKeys: ['Email_Address', 'Work_Email'],
  idOf: wid,
  refuse,
  app: (world) =>
    new Hono<Env>()
      .post(
        '/ccx/service/:tenant/Human_Resources/:version{v\\d+\\.\\d+}',
        readsPeople,
        async (c) => {
          const request = workersRequestOf(c, await operationOf(c));
          return world.permits('people')
            ? getWorkers(c, request, world)
            : refuse(c, 'forbidden', 1);
        },
      )
      .route('/', report(world)),
});
