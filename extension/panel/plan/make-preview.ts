import { api, call } from '../../api/client.ts';
import { go } from '../../state/route.ts';

/** Plans the draft on freshly read people, and shows the plan. Throws Refused. */
export async function previewDraft({ replace = false } = {}): Promise<void> {
  const { id } = await call(api.preview.$post({ json: {} }));
  go(`#/plan/${encodeURIComponent(id)}`, { replace });
}
