import { hash, randomUUID } from 'node:crypto';
import type { World } from './world.ts';

/** What somebody agreed to in the vendor's window, for whom, and where the answer goes. */
export type Agreement = {
  clientId: string;
  redirectUri: string | undefined;
  /** Of the PKCE verifier, S256. */
  challenge: string | undefined;
  scope: string;
};

type Values = Readonly<Record<string, unknown>>;
type Answer =
  | { error: string }
  | {
      access_token: string;
      expires_in: number;
      token_type: 'Bearer';
      scope: string;
      refresh_token?: string;
    };

const codeLives = 5 * 60_000;

/**
 * The part of an OAuth 2 server that vendors have in common: codes that live five minutes and work once,
 * and refresh tokens that work once, or for ever.
 */
export class AuthorizationServer {
  readonly #world: World;
  readonly #singleUse: boolean;
  readonly #codes = new Map<string, Agreement & { endsAt: number }>();
  readonly #refreshTokens = new Map<string, Pick<Agreement, 'clientId' | 'scope'>>();
  readonly #scopes = new Map<string, string>();
  readonly #hasRefreshToken: (scope: string) => boolean;

  /**
   * @param options.refreshToken one that somebody has agreed to before, with this scope
   * @param options.singleUse whether each refresh token is good for one renewal
   * @param options.hasRefreshToken whether one comes with a scope; always when left out
   */
  constructor(
    world: World,
    options: {
      clientId: string;
      scope: string;
      refreshToken: string;
      singleUse: boolean;
      hasRefreshToken?: (scope: string) => boolean;
    },
  ) {
    this.#world = world;
    this.#singleUse = options.singleUse;
    this.#hasRefreshToken = options.hasRefreshToken ?? (() => true);
    this.#refreshTokens.set(options.refreshToken, options);
  }

  /** The code for the caller, after somebody agreed. */
  agree(agreement: Agreement): string {
    const code = randomUUID();
    this.#codes.set(code, { ...agreement, endsAt: this.#world.now.getTime() + codeLives });
    return code;
  }

  /** What the token endpoint answers a client who has proved who it is. */
  answer(clientId: string, values: Values): Answer {
    if (values['grant_type'] === 'authorization_code') return this.#redeem(clientId, values);
    if (values['grant_type'] === 'refresh_token') return this.#refresh(clientId, values);
    return { error: 'unsupported_grant_type' };
  }

  /** What an access token is good for; undefined when it is good for nothing. */
  scopeOf(accessToken: string | undefined): string | undefined {
    return this.#world.tokens.accepts(accessToken) ? this.#scopes.get(accessToken!) : undefined;
  }

  #redeem(clientId: string, { code, redirect_uri, code_verifier }: Values): Answer {
    const agreed = this.#codes.get(String(code));
    this.#codes.delete(String(code));
    const fits =
      agreed?.clientId === clientId &&
      (redirect_uri ?? agreed.redirectUri) === agreed.redirectUri &&
      agreed.endsAt > this.#world.now.getTime() &&
      (agreed.challenge === undefined ||
        agreed.challenge === hash('sha256', String(code_verifier), 'base64url'));
    return fits ? this.#issue(agreed) : { error: 'invalid_grant' };
  }

  #refresh(clientId: string, { refresh_token: token }: Values): Answer {
    const agreed = this.#refreshTokens.get(String(token));
    if (agreed?.clientId !== clientId) return { error: 'invalid_grant' };
    if (!this.#singleUse) return this.#issue(agreed, String(token));
    this.#refreshTokens.delete(String(token));
    return this.#issue(agreed);
  }

  #issue(
    { clientId, scope }: Pick<Agreement, 'clientId' | 'scope'>,
    refreshToken: string = randomUUID(),
  ): Answer {
    const accessToken = this.#world.tokens.issue();
    this.#scopes.set(accessToken, scope);
    const answer = {
      access_token: accessToken,
      expires_in: 3600,
      token_type: 'Bearer' as const,
      scope,
    };
    if (!this.#hasRefreshToken(scope)) return answer;
    this.#refreshTokens.set(refreshToken, { clientId, scope });
    return { ...answer, refresh_token: refreshToken };
  }
}
