const nobodysBusiness =
  /bsn|burgerservice|sofi|salaris|loon|bank|geboorte(datum|plaats|land)|leeftijd|burgerlijk|nationaliteit|verzuim|ziek|paspoort|partner|kinderen|nood/i;

/** Whether a field, by its Dutch name or label, is one that a user list must never see. */
export const isPrivateInDutch = (...names: readonly (string | undefined)[]): boolean =>
  names.some((name) => name !== undefined && nobodysBusiness.test(name));
