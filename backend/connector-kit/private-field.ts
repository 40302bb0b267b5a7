const nobodysBusiness =
  /salary|compensation|wage|bonus|pay ?(rate|grade|slip)|payroll|bank|iban|\bbic\b|account number|social (security|insurance)|\bs[si]n\b|\bnin\b|\btax|national id|passport|visa|birth|\bage\b|religio|church|ethnic|race\b|disab|marital|spouse|child|depend[ae]nt|emergency|health|medical|allerg|union member/i;

/**
 * Whether a field, by its name or label, is one that a user list must never see, such as pay, bank,
 * health or birth. Such custom fields are not asked for.
 */
export const isPrivateField = (...names: readonly (string | undefined)[]): boolean =>
  names.some(
    (name) =>
      name !== undefined &&
      nobodysBusiness.test(name.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[_-]+/g, ' ')),
  );
