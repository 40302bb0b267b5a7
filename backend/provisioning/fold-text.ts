/** Texts that people would call the same are the same: case, outer spaces and Unicode form do not count (F40). */
export const foldText = (text: string): string => text.normalize('NFC').trim().toLowerCase();
