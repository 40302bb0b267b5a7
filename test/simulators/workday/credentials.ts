export const credentials = {
  host: 'wd3-impl-services1.workday.com',
  tenant: 'brennholt',
  username: 'ISU_Rollcall',
  password: 'fake-Isu-Password-1!',
  version: 'v44.0',
};

/** Whether this is the integration system user; the tenant after the @ is the caller's to demand. */
export const areOurs = (username: string | undefined, password: string | undefined): boolean =>
  username === credentials.username && password === credentials.password;
