const pairs: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  ı: 'i',
};

/** `Schäfer-Köhler` becomes `schaefer-koehler`. */
function latin(name: string): string {
  return name
    .toLowerCase()
    .replace(/[äöüßæœøłı]/g, (letter) => pairs[letter]!)
    .normalize('NFD')
    .replace(/[^a-z-]/g, '');
}

/** Hands out user names: `first.last`, then `first.last2` and so on. */
export class Logins {
  readonly #uses = new Map<string, number>();

  constructor(taken: readonly string[]) {
    for (const login of taken) this.#uses.set(login, 1);
  }

  take(firstName: string, lastName: string): string {
    const wanted = `${latin(firstName)}.${latin(lastName)}`.slice(0, 60);
    const uses = (this.#uses.get(wanted) ?? 0) + 1;
    this.#uses.set(wanted, uses);
    return uses === 1 ? wanted : wanted + uses;
  }
}
