/** The bearer tokens that one simulated vendor has handed out. */
export class Tokens {
  readonly #valid = new Set<string>();
  #count = 0;

  /** A new token; `kind` keeps tokens of two APIs of one vendor apart. */
  issue(kind = 'access'): string {
    this.#count += 1;
    const token = `eyJhbGciOiJub25lIn0.fake-${kind}-${this.#count}.simulated`;
    this.#valid.add(token);
    return token;
  }

  /** Whether this vendor issued the token for that kind and it has not expired. */
  accepts(token: string | undefined, kind = 'access'): boolean {
    return token !== undefined && token.includes(`.fake-${kind}-`) && this.#valid.has(token);
  }

  /** Every token issued so far stops working. */
  expire(): void {
    this.#valid.clear();
  }
}
