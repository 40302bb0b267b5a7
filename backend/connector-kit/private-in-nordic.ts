// Whole words or their beginnings: pay, identity and account numbers, birth, family, health, belief, passwords.
const nobodysBusiness =
  /l(ø|ö)nn?(\b|s|e)|personnummer|personnr|f(ø|ö)dsel|fødselsdato|kontonummer|konto ?nr|bankkonto|skatt|p(å|a)r(ø|ö)rende|anh(ö|o)rig|barn\b|sivilstand|civilst(å|a)nd|sykdom|sjuk|helse|h(ä|a)lsa|religion|fackf|fagforening|passord|l(ö|o)senord|adgangskode|password/i;

/** Whether a field, by its Norwegian, Swedish or Danish name, is one that a user list must never see. */
export const isPrivateInNordic = (name: string): boolean => nobodysBusiness.test(name);
