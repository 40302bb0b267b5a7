import { Hono, type Context } from 'hono';
import { html } from 'hono/html';
import type { AuthorizationServer } from './authorization-server.ts';
import type { Env } from './simulator.ts';

type Page = {
  vendor: string;
  path: string;
  clientId: string;
  server: AuthorizationServer;
  /** The error of OAuth 2 for a scope that the vendor does not give. */
  refusesScope?(scope: string): boolean;
};

/** In the demo a person looks at it. */
const look = html`<style>
  :root {
    color-scheme: light dark;
    font:
      16px/1.5 system-ui,
      sans-serif;
  }
  body {
    max-width: 26rem;
    margin: 15vh auto 0;
    padding: 0 1.5rem;
  }
  h1 {
    font-size: 1.375rem;
  }
  button {
    font: inherit;
    padding: 0.5rem 1rem;
    margin-inline-end: 0.5rem;
  }
</style>`;

/**
 * The vendor's page on which an admin allows Rollcall to read, or does not. Who asks and where the answer
 * goes is checked before anything is shown; everything else is refused over the redirect, as OAuth 2 says.
 */
export const consentPage = (page: Page): Hono<Env> =>
  new Hono<Env>()
    .get(page.path, (c) => {
      const { error, back } = whatIsAsked(c, page);
      if (!back)
        return c.html(
          html`<!doctype html><title>${page.vendor}</title>
            <p>${error}</p>`,
          400,
        );
      if (error) return c.redirect(answerAt(c, back, { error }), 303);
      return c.html(
        html`<!doctype html>
          <html lang="en">
            <meta charset="utf-8" />
            <title>${page.vendor}</title>
            ${look}
            <h1>${page.vendor} · Rollcall wants to read your employees</h1>
            <form method="post">
              <button name="decision" value="allow">Allow</button>
              <button name="decision" value="deny">Deny</button>
            </form>
          </html>`,
      );
    })
    .post(page.path, async (c) => {
      const { error, back, agreement } = whatIsAsked(c, page);
      if (error || !back) return c.text(String(error), 400);
      const form = new URLSearchParams(await c.req.text());
      const answer =
        form.get('decision') === 'allow'
          ? { code: page.server.agree(agreement) }
          : { error: 'access_denied' };
      return c.redirect(answerAt(c, back, answer), 303);
    });

function whatIsAsked(c: Context<Env>, { clientId, refusesScope }: Page) {
  const {
    client_id,
    redirect_uri: redirectUri = '',
    response_type: kind = 'code',
    scope = '',
    code_challenge: challenge,
    code_challenge_method: method = 'plain',
  } = c.req.query();
  const agreement = { clientId, redirectUri, challenge, scope };
  if (client_id !== clientId) return { error: 'This app is not known.', agreement };
  const url = URL.canParse(redirectUri) ? new URL(redirectUri) : undefined;
  if (!/^https?:$/.test(url?.protocol ?? ''))
    return { error: 'The redirect URI of the app is not a web address.', agreement };
  const error =
    kind !== 'code'
      ? 'unsupported_response_type'
      : challenge !== undefined && method !== 'S256'
        ? 'invalid_request'
        : refusesScope?.(scope)
          ? 'invalid_scope'
          : undefined;
  return { error, back: url, agreement };
}

function answerAt(c: Context<Env>, back: URL, answer: Readonly<Record<string, string>>): string {
  const { state } = c.req.query();
  for (const [name, value] of Object.entries({ ...answer, ...(state !== undefined && { state }) }))
    back.searchParams.set(name, value);
  return back.href;
}
