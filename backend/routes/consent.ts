import { Hono, type Context } from 'hono';
import { html } from 'hono/html';
import { z } from 'zod';
import type { RollcallError } from '#shared/error.ts';
import { consentState } from '../connection/consents.ts';
import type { Backend } from '../backend.ts';
import { limitAttempts } from './attempts.ts';
import { check, describe } from './describe.ts';

/** Where vendors send the browser back to, below the backend's address. */
export const consentCallback = '/api/consent/callback';

const question = z.object({ id: z.string(), url: z.string() });

/** Where the vendor sends the browser back to: this backend, under the address by which it was called. */
export const redirectUriOf = (c: Context, { env }: Backend): string => {
  const { host, origin } = new URL(c.req.url);
  return (env.behindTls ? `https://${host}` : origin) + consentCallback;
};

/** An admin's agreement in a window of the vendor: asked for here, collected with `POST /api/connection`. */
export const consentRoutes = (backend: Backend) => {
  const { consents, now } = backend;
  return new Hono()
    .post(
      '/',
      describe('Prepare the window in which an admin agrees', question, [
        'invalid_credentials',
        'unknown_hris',
        'wrong_state',
        'too_many_requests',
      ]),
      limitAttempts(20, 60, now),
      check(
        'json',
        z.object({
          hris: z.string().max(64),
          credentials: z.record(z.string().max(100), z.string().max(20_000)),
        }),
      ),
      async (c) => {
        const { hris, credentials } = c.req.valid('json');
        return c.json(await consents.ask(hris, credentials, redirectUriOf(c, backend)));
      },
    )
    .get('/:id', describe('How the question stands', consentState, ['not_found']), (c) =>
      c.json(consents.state(c.req.param('id'))),
    );
};

/** The vendor sends the browser here: no token, the state of the question is the lock. */
export const consentCallbackRoutes = ({ consents }: Backend) =>
  new Hono().get('/', describe('The vendor sends the browser back here', 'A page'), async (c) => {
    const answered = await consents
      .answer(c.req.query())
      .catch((error: unknown) => ({ state: 'unknown', error: error as RollcallError }));
    const { error } = answered;
    c.header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'");
    c.header('referrer-policy', 'no-referrer');
    return c.html(
      error
        ? page('Not connected', `${error.message} ${error.hint ?? ''}`)
        : page('Agreed', 'You can close this window and go on in Rollcall.'),
      error ? 400 : 200,
    );
  });

const page = (title: string, words: string) =>
  html`<!doctype html>
    <html lang="en">
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width" />
      <title>${title} · Rollcall</title>
      <style>
        :root {
          color-scheme: light dark;
        }
        body {
          font:
            16px/1.5 system-ui,
            sans-serif;
          max-width: 26rem;
          margin: 20vh auto 0;
          padding: 0 1.5rem;
        }
      </style>
      <main>
        <h1>${title}</h1>
        <p>${words}</p>
      </main>
    </html>`;
