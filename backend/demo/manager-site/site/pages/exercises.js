import { h } from '../element.js';
import { table } from '../table.js';

export function exercises() {
  return table(
    ['Exercise', 'Sent', 'State'],
    [
      ['Parcel notice', '2 to 6 November', 'Ended'],
      ['Shared document', '7 to 11 December', 'Planned'],
      ['Meeting moved', '11 to 15 January', 'Draft'],
    ],
    h('p', {}, 'No exercises yet.'),
  );
}
