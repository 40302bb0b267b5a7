import { z } from 'zod';
import type { Entered } from '../connection/authorize.ts';

/** What authorizing takes: what the form holds and the answered question of a vendor's window, or Kombo's token. */
export const enteredForm = z.object({
  credentials: z.record(z.string().max(100), z.string().max(20_000)).optional(),
  consent: z.string().max(64).optional(),
  kombo: z.object({ token: z.string().min(1).max(10_000) }).optional(),
});
type Form = z.infer<typeof enteredForm>;

/** Exactly one of the two. One object, and not a union, so that a refusal can say where the mistake is. */
export const byOneWay = <Body extends Form>(form: z.ZodType<Body>) =>
  form.refine(({ credentials, kombo }) => (credentials === undefined) !== (kombo === undefined), {
    message: 'Either credentials or what Kombo handed over.',
    path: ['credentials'],
  });

/** The one way that was taken. */
export const enteredOf = ({ credentials = {}, consent, kombo }: Form): Entered =>
  kombo ? { kombo } : { credentials, consent };
