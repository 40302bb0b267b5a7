import { z } from 'zod';
import { attributeMapping } from './attribute-mapping.ts';
import { apiError } from './error.ts';
import { fieldCounts } from './field-check.ts';
import { scopingFilter } from './scoping-filter.ts';
import { settings } from './settings.ts';

export const connectionState = z.enum([
  'setup',
  'initial-sync',
  'mapping',
  'active',
  'paused',
  'needs-reauthorization',
]);
export type ConnectionState = z.infer<typeof connectionState>;

/** What an admin is editing. Nothing in it has an effect before a plan made from it is approved. */
const draft = z.object({
  filter: scopingFilter.optional(),
  mapping: attributeMapping.optional(),
  settings: settings.optional(),
});
export type Draft = z.infer<typeof draft>;

/** The one connection, as it is kept and as the API shows it: no credentials in it. */
export const connection = z.object({
  id: z.string(),
  /** Catalogue id, e.g. `azuread`; several may be entries of one connector. */
  hris: z.string(),
  /** Who reads the HRIS for us. Absent: nobody else, directly. */
  through: z.literal('kombo').optional(),
  /** Who the HRIS says the company is, where it says so. */
  company: z.string().optional(),
  state: connectionState,
  createdAt: z.iso.datetime(),
  activatedAt: z.iso.datetime().optional(),
  /** In force. Absent until chosen in the wizard. */
  filter: scopingFilter.optional(),
  mapping: attributeMapping.optional(),
  settings,
  draft,
  /** Counts every write; the ETag of the API. */
  revision: z.number().int(),
  /** What the HRIS let us read the last time that everybody was read. */
  fields: fieldCounts.optional(),
  /** Why it needs an admin, when it does. */
  problem: apiError.optional(),
});
export type Connection = z.infer<typeof connection>;
