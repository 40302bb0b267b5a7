import { send } from '../../api/client.ts';
import { readAnswer } from '../../api/read-answer.ts';
import { saveFile } from '../save-file.ts';
import type { View } from './use-users.ts';

/** Saves what a view shows as a file. Throws Refused. */
export async function exportUsers(
  format: 'csv' | 'xlsx',
  { search, groupBy }: View,
): Promise<void> {
  const query = new URLSearchParams({ format, search, ...(groupBy && { groupBy }) });
  const answer = await send(`/api/users/export?${query.toString()}`);
  if (!answer.ok) await readAnswer(answer);
  saveFile(`users.${format}`, await answer.blob());
}
