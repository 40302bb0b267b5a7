/** HRIS of the catalogue that have no connector yet; an entry is ignored once its connector exists. */
export const coming: readonly { id: string; name: string; monogram: string; aliases: string[] }[] =
  [
    { id: 'cezannehr', name: 'Cezanne HR', monogram: 'Ce', aliases: [] },
    { id: 'nmbrs', name: 'Nmbrs', monogram: 'Nm', aliases: ['Visma Nmbrs'] },
    { id: 'officient', name: 'Officient', monogram: 'Of', aliases: [] },
    {
      id: 'successfactors',
      name: 'SAP SuccessFactors',
      monogram: 'SF',
      aliases: ['SuccessFactors'],
    },
  ];
