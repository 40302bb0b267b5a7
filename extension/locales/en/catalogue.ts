import { number } from '../format.ts';

/** The catalogue of HR systems. */
export const catalogue = {
  title: 'Choose your HR system',
  lead: 'Rollcall reads who works for you and keeps your user list in step. You connect one system, and you decide who is included before anything changes.',
  search: 'Search HR systems',
  placeholder: 'Such as Azure or Sapling',
  list: (n: number) => (n === 1 ? '1 HR system' : `${number(n)} HR systems`),
  found: (n: number, all: number) => `${number(n)} of ${number(all)}`,
  alias: (name: string) => `also ${name}`,
  incremental: 'reads changes',
  full: 'reads all',
  customFields: 'custom fields',
  viaKombo: 'through Kombo',
  connected: 'Connected',
  otherConnected: (name: string) => `${name} is connected`,
  oneTitle: (name: string) => `${name} is connected.`,
  one: (name: string) =>
    `One source at a time keeps one truth. To switch, disconnect ${name} first.`,
  openConnection: 'Open the connection',
  none: (typed: string) => `No HR system called “${typed}”`,
  noneHint: (all: number) =>
    `Check the spelling, or look for the vendor’s name. Rollcall reads from the ${number(all)} systems in this list.`,
  all: (n: number) => `Show all ${number(n)}`,
  loading: 'Loading the list of HR systems',
  legend: [
    { term: 'Reads changes', meaning: 'each cycle reads what changed, and everyone once a day.' },
    { term: 'Reads all', meaning: 'each cycle reads everyone.' },
  ],
  keysMove: 'move',
  keysChoose: 'choose',
  keys: 'Arrow keys move, Enter chooses, letters find.',
};
