/** Words for pay and bank; for papers and passwords; for birth, family, health and belief. */
const privateWords: Readonly<Record<string, readonly RegExp[]>> = {
  english: [
    /salary|compensation|wage|bonus|pay ?(rate|grade|slip)|payroll|bank|iban|\bbic\b|account number|\btax/,
    /social (security|insurance)|\bs[si]n\b|\bnin\b|national id|nationalit|citizenship|passport|\bvisas?\b|password/,
    /birth|\bage\b|religi|church|ethni|\brace\b|disab|marital|spouse|child|depend[ae]nt|emergency|health|medical|allerg|pregnan|union member/,
  ],
  german: [
    /gehalt|lohn|entgelt|verg(ü|ue)tung|steuer(?!ung)|konto(nummer|inhaber|verbindung)|\bkonto\b/,
    /(sozial|kranken|renten|unfall|pflege)versicher|versicherungs ?n|staatsangeh|personalausweis|reisepass|aufenthalts(titel|erlaub)|passwort/,
    /geburt|\balter\b|konfession|kirche|kinder|familienstand|ehepartner|behinder|gesundheit|krank|schwanger|notfall|gewerkschaft/,
  ],
  dutch: [
    /salaris|\bloon|(uur|bruto|netto|maand|basis)loon|rekening ?n/,
    /\bbsn|burgerservice|sofi ?(n|$)|paspoort|identiteitsbewijs|wachtwoord/,
    /geboorte|leeftijd|burgerlijk|gehuwd|huwelijk|partner (naam|datum)|(naam|letters|voegsel|geslacht) (van )?partner|verzuim|\bziek|zwanger|\bnood|vakbond|godsdienst/,
  ],
  french: [
    /salaire|r[ée]mun[ée]ration|\bpaie|\bprimes\b|bancaire|\brib\b|imp[ôo]ts?\b/,
    /s[ée]curit[ée] sociale|\bnir\b|passeport|titre de s[ée]jour|carte d.identité|mot de passe/,
    /naissance|âge\b|enfant|conjoint|situation (de famille|familiale|matrimoniale)|handicap|sant[ée]|m[ée]dic|maladie|maternit|urgence|syndica/,
  ],
  spanish: [
    /salario|sueldo|n[óo]minas?\b|retribuci|bancari|\bbanco\b|impuesto|\birpf\b/,
    /seguridad social|\bdni\b|\bnie\b|\bnif\b|nacionalidad|pasaporte|contrase[ñn]a/,
    /nacimiento|\bedad\b|\bhij[oa]s?\b|c[óo]nyuge|estado civil|discapacidad|minusval|salud|enfermedad|embarazo|emergencia|sindica/,
  ],
  nordic: [
    /l[øö]nn?(\b|[sei])|kontonummer|konto ?nr|bankkonto|skatt|\bskat\b/,
    /personnummer|personnr|cpr ?(n|$)|statsborger|medborgarskap|passord|l[öo]senord|adgangskode/,
    /f[øö]d(sel|else)|p[åa]r[øö]rende|anh[öo]rig|\bbarn|sivilstand|civilst[åa]nd|sykdom|sygdom|sjuk|helse|h[äa]lsa|fackf|fagforening/,
  ],
};

const inAnyLanguage = new RegExp(
  Object.values(privateWords)
    .flat()
    .map(({ source }) => source)
    .join('|'),
);

/** A name as words: `payRate` and `pay_rate` are a pay rate. */
const wordsOf = (name: string): string =>
  name
    .normalize('NFC')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[_-]+/g, ' ')
    .toLowerCase();

/**
 * Whether a field, by its name or label, is one that a user list must never see, such as pay, bank, papers,
 * health or birth. Such custom fields are not asked for. A company's language is not known, so all are tried.
 */
export const isPrivateField = (...names: readonly (string | undefined)[]): boolean =>
  names.some((name) => name !== undefined && inAnyLanguage.test(wordsOf(name)));
