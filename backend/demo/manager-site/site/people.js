/** Fetches the people of this site; an empty list when the demo has none yet. Throws when it cannot be reached. */
export async function fetchPeople() {
  const answer = await fetch('/people.json');
  if (!answer.ok) throw new Error(`People could not be read (${answer.status})`);
  return await answer.json();
}
