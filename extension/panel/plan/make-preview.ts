import { api, call } from '../../api/client.ts';
import { go } from '../../state/route.ts';

/** What an admin has just been looking at is young enough to plan with: approving reads anew and compares. */
const young = 10 * 60;

/** Plans the draft on the people whom the admin has been looking at, and shows the plan. Throws Refused. */
export const previewDraft = (): Promise<void> => show(young, false);

/** Plans once more, on people read now, in place of a plan that is out of date. Throws Refused. */
export const planAgain = (): Promise<void> => show(0, true);

async function show(maxAgeSeconds: number, replace: boolean): Promise<void> {
  const { id } = await call(api.preview.$post({ json: { maxAgeSeconds } }));
  go(`#/plan/${encodeURIComponent(id)}`, { replace });
}
