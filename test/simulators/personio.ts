import { Hono } from 'hono';
import { credentials } from './personio/credentials.ts';
import { refuse } from './personio/errors.ts';
import { personioId } from './personio/ids.ts';
import { v1 } from './personio/v1.ts';
import { v2 } from './personio/v2.ts';
import { defineSimulator, type Env } from './world/simulator.ts';

export default defineSimulator({
  id: 'personio',
  credentials,
  limits: [
    { calls: 300, perSeconds: 60 },
    { calls: 15, perSeconds: 1 },
  ],
  emailKeys: ['email'],
  idOf: (person) => String(personioId(person)),
  refuse,
  app: (world) => new Hono<Env>().route('/', v1(world)).route('/', v2(world)),
});
