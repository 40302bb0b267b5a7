/** What Nmbrs accepts; the refresh token is good for one renewal. */
export const credentials = {
  clientId: 'brennholt-user-sync',
  clientSecret: 'fakeFAKEfake0123456789fakeFAKE',
  subscriptionKey: '0a1b2c3d4e5f60718293a4b5c6d7e8f9',
  refreshToken: '9F2D4C6B8A0E1F3D5C7B9A0E2F4D6C8B-1',
};

export const scopes = {
  offline: 'offline_access',
  people: 'employee.info.read',
  employment: 'employee.employment.read',
  companies: 'company.info.read',
};

/** Everything that this app may ask for; `openid` is none of it. */
export const known: ReadonlySet<string> = new Set([
  ...Object.values(scopes),
  'employee.payment.read',
  'employee.absence.read',
]);
