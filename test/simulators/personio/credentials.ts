export const credentials = {
  clientId: 'papi-b4e00000-0000-4000-8000-0f0e0d0c0b0a',
  clientSecret: 'papi-fakefakefakefakefakefakefake',
};

/** Whether these are the id and the secret of Brennholt's API credential. */
export const areOurs = (id: unknown, secret: unknown): boolean =>
  id === credentials.clientId && secret === credentials.clientSecret;
