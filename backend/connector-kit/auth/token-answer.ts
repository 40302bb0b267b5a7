import { z } from 'zod';
import { endsIn } from './token-keeper.ts';
import type { Token } from './vault.ts';

/**
 * What a token endpoint answers. An id_token is not looked at: nobody logs in here.
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-5.1
 */
export const tokenAnswer = z.object({
  access_token: z.string().min(1),
  token_type: z.string().default('Bearer'),
  // Some vendors write it as a text.
  expires_in: z.coerce.number().positive().optional(),
  refresh_token: z.string().min(1).optional(),
});

/** The token in such an answer. */
export const tokenOf = (
  answer: Pick<z.infer<typeof tokenAnswer>, 'access_token' | 'expires_in' | 'refresh_token'>,
): Token => ({
  value: answer.access_token,
  endsAt: endsIn(answer.expires_in),
  ...(answer.refresh_token !== undefined && { refreshToken: answer.refresh_token }),
});
