/** What the address of the options page may bring: a backend, and a code to pair with it at once. */
export interface Invitation {
  backend?: string | undefined;
  code?: string | undefined;
}

/** Reads `#pair=CODE&backend=URL`. */
export function readInvitation(hash: string): Invitation {
  const values = new URLSearchParams(hash.replace(/^#/, ''));
  return { backend: values.get('backend') ?? undefined, code: values.get('pair') ?? undefined };
}
