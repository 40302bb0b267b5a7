import { z } from 'zod';

/** One input of the authorize form. */
const credentialField = z.object({
  id: z.string(),
  label: z.string(),
  secret: z.boolean(),
  required: z.boolean(),
  /** Where the admin finds it, in the vendor's own menu names. */
  help: z.string(),
  example: z.string(),
  /** A regular expression that the whole value must match. */
  pattern: z.string().optional(),
  options: z.array(z.object({ value: z.string(), label: z.string() })).optional(),
  default: z.string().optional(),
  /** Asked only where another field has this value. */
  onlyWhen: z.object({ field: z.string(), value: z.string() }).optional(),
  /** The vendor gives it when an admin agrees in its window. */
  fromConsent: z.boolean().optional(),
});
export type CredentialField = z.infer<typeof credentialField>;

/** A right that the credentials need in the HRIS. */
export const right = z.object({
  name: z.string(),
  why: z.string(),
  optional: z.boolean(),
  /** The vendor's screen on which it is given. */
  where: z.string().optional(),
  /** The source attributes that are empty without it; `customFields` for those that the company added. */
  opens: z.array(z.string()),
});
export type Right = z.infer<typeof right>;

/** An entry of the catalogue. */
export const connectorInfo = z.object({
  id: z.string(),
  name: z.string(),
  /** Two letters for the tile; `tileOf` is the connector whose hue it shares. */
  monogram: z.string().length(2),
  tileOf: z.string(),
  aliases: z.array(z.string()),
  docsUrl: z.string(),
  authentication: z.string(),
  incremental: z.boolean(),
  customFields: z.boolean(),
  /** The vendor's SDK that our reading of the vendor was checked with. */
  sdk: z.string().optional(),
  /** What the vendor does not document, and we could not try. */
  unconfirmed: z.array(z.string()),
  credentials: z.array(credentialField),
  rights: z.array(right),
  /** How to make the credentials, step by step, in the vendor's own menu names. */
  guide: z.array(z.string()),
  /** What the app that asks for consent must name as its redirect URI. */
  redirectUri: z.string().optional(),
  connect: z.array(z.enum(['direct', 'kombo'])),
});
export type ConnectorInfo = z.infer<typeof connectorInfo>;
