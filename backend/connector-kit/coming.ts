/** HRIS of the catalogue that have no connector yet; an entry is ignored once its connector exists. */
export const coming: readonly { id: string; name: string; monogram: string; aliases: string[] }[] =
  [];
