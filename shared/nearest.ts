/** The known word that is most like the given one, for "Did you mean …?"; undefined when none is close. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Math.floor(word.length / 3) + 1;
  for (const candidate of known) {
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best;
}

/** “ Did you mean …?”, or nothing when there is nothing to offer. */
export const didYouMean = (near: string | undefined): string =>
  near === undefined ? '' : ` Did you mean “${near}”?`;

/** What admins call attributes that have another name here. */
const synonyms: Readonly<Record<string, string>> = {
  email: 'workEmail',
  mail: 'workEmail',
  name: 'displayName',
  title: 'jobTitle',
  position: 'jobTitle',
  site: 'location',
  office: 'location',
  company: 'legalEntity',
  manager: 'managerEmail',
  supervisor: 'managerEmail',
  status: 'employmentStatus',
  type: 'employmentType',
  hireDate: 'startDate',
  endDate: 'terminationDate',
};

/** The attribute that is most like the given name, or that is meant by it. */
export function nearestAttribute(name: string, known: Iterable<string>): string | undefined {
  const names = [...known];
  const near = nearest(name, [...names, ...Object.keys(synonyms)]);
  if (near === undefined || names.includes(near)) return near;
  const meant = synonyms[near];
  return meant !== undefined && names.includes(meant) ? meant : undefined;
}

function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++)
      next.push(
        Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (from[i - 1] === to[j - 1] ? 0 : 1)),
      );
    row = next;
  }
  return row[to.length]!;
}
