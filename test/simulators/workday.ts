import { Hono } from 'hono';
import { credentials } from './workday/credentials.ts';
import { operationOf } from './workday/envelope.ts';
import { report } from './workday/report.ts';
import { workersRequestOf } from './workday/request.ts';
import { authenticationFault, soapFault } from './workday/soap-fault.ts';
import { wid } from './workday/reference.ts';
import { getWorkers } from './workday/workers.ts';
import { readsPeople } from './world/reads-people.ts';
import { refusals, wordsOfHttp } from './world/refusals.ts';
import { defineSimulator, type Env } from './world/simulator.ts';

const notAuthorized = 'Processing error occurred. The task submitted is not authorized.';

const refuse = refusals(
  (c, status, text: string) => c.text(text, status),
  {
    ...wordsOfHttp,
    unauthorized: authenticationFault,
    forbidden: (c) => soapFault(c, 'Server.processingError', notAuthorized),
    broken: (c) => soapFault(c, 'Server', 'An internal error occurred.'),
  },
  ['throttled', 'unavailable'],
);

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
          return world.permits('people') ? getWorkers(c, request, world) : refuse(c, 'forbidden');
        },
      )
      .route('/', report(world)),
});
