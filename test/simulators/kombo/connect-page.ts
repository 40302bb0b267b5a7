import { Hono } from 'hono';
import { html } from 'hono/html';
import { objectOf } from '../world/sent.ts';
import type { Env } from '../world/simulator.ts';
import type { Account } from './account.ts';

/**
 * The window of Kombo Connect, as far as `@kombo-api/connect` knows it: it opens the link in a frame that
 * fills the page, and listens for `success` with the activation token, or `close`.
 */
export function connectPage(account: Account): Hono<Env> {
  return new Hono<Env>()
    .get('/v1', (c) => {
      const token = c.req.query('token') ?? '';
      const link = account.link(token);
      if (!link || c.req.query('sdkv') === undefined)
        return c.html('<!doctype html><title>Kombo Connect</title>This link has expired.', 404);
      return c.html(
        html`<!doctype html>
          <html lang="en">
            <title>Kombo Connect</title>
            <style>
              body {
                font: 15px system-ui;
                display: grid;
                place-content: center;
                min-height: 90vh;
                background: rgb(0 0 0 / 40%);
              }
              form {
                background: white;
                padding: 2rem;
                border-radius: 12px;
                display: grid;
                gap: 1rem;
              }
            </style>
            <form>
              <h1>Connect ${link.tool ?? 'your HRIS'} for ${link.organization}</h1>
              <label>HRIS API key <input name="key" /></label>
              <p role="alert"></p>
              <button>Connect</button>
              <button type="button" name="close">Close</button>
            </form>
            <script>
              const form = document.querySelector('form');
              const tell = (message) => window.parent.postMessage(message, '*');
              form.elements.close.onclick = () => tell({ type: 'close' });
              form.onsubmit = async (event) => {
                event.preventDefault();
                const answer = await fetch(location.href, {
                  method: 'POST',
                  body: JSON.stringify({ key: form.elements.key.value }),
                });
                const { activation_token } = await answer.json();
                if (activation_token) tell({ type: 'success', data: { activation_token } });
                else document.querySelector('[role=alert]').textContent = 'The key is wrong.';
              };
            </script>
          </html>`,
      );
    })
    .post('/v1', async (c) => {
      const link = account.link(c.req.query('token') ?? '');
      const body = await objectOf(c);
      if (!link || body?.['key'] !== account.hrisKey) return c.json({}, 422);
      return c.json({ activation_token: account.complete(link) });
    });
}
