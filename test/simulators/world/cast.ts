import type { Person } from './person.ts';

/** Somebody at a fixed place in the company, so that tests and the demo know where to look. */
export type Role = {
  why: string;
  /** Days from today. */
  starts?: number;
  ends?: number;
  /** The place of the manager, where it is not the head of the department. */
  manager?: number;
  /** One of the sites of `brennholt.ts`. */
  at?: string;
  without?: readonly ('email' | 'department' | 'employeeNumber' | 'managerKey' | 'gender')[];
  as?: Partial<Person>;
};

const named = (firstName: string, lastName: string, login: string) => ({
  firstName,
  lastName,
  login,
  gender: 'female' as const,
});

/** Heads come first: the person at place i + 2 leads the department at index i of `brennholt.ts`. */
const heads: readonly Role[] = [
  {
    why: 'leads the company and has no manager',
    at: 'Bristol',
    without: ['managerKey'],
    as: {
      ...named('Oliver', 'Whitcombe', 'oliver.whitcombe'),
      jobTitle: 'Chief Executive Officer',
      department: 'Executive Board',
      gender: 'male',
    },
  },
  {
    why: 'leads People, the admin of the docs',
    at: 'Hamburg',
    as: { ...named('Lena', 'Hofmann', 'lena.hofmann') },
  },
  {
    why: 'leads Engineering: academic title and Turkish letters',
    at: 'Vienna',
    as: { ...named('Ayşe', 'Özdemir', 'ayse.oezdemir'), title: 'Dr.' },
  },
  {
    why: 'leads Finance',
    at: 'Lyon',
    as: { ...named('Maria', 'Soto', 'maria.soto') },
  },
  {
    why: 'leads Sales: umlauts and a double name',
    at: 'Leipzig',
    as: {
      ...named('Anneliese', 'Schäfer-Köhler', 'anneliese.schaefer-koehler'),
    },
  },
  ...['Production', 'Quality', 'Logistics', 'Marketing', 'Customer Care', 'IT', 'Legal'].map(
    (department) => ({ why: `leads ${department}` }),
  ),
];

const edges: readonly Role[] = [
  { why: 'left three weeks ago', ends: -21 },
  { why: 'left two years ago', ends: -730 },
  { why: 'starts in 7 days', starts: 7 },
  { why: 'starts in 40 days', starts: 40 },
  { why: 'is on leave', as: { onLeave: true } },
  { why: 'has no e-mail address', without: ['email'] },
  {
    why: 'shares an e-mail address with the next one',
    as: { email: 'quality.bench@brennholt.example' },
  },
  {
    why: 'shares an e-mail address with the one before',
    as: { email: 'Quality.Bench@brennholt.example' },
  },
  {
    why: 'has an e-mail address in another domain',
    as: { email: 'gast.entwicklung@feldspat-optik.example' },
  },
  {
    why: 'Polish letters',
    as: named('Łucja', 'Święcicka-Żółkiewska', 'lucja.swiecicka-zolkiewska'),
  },
  { why: 'Greek letters', as: named('Ελένη', 'Παπαδοπούλου', 'eleni.papadopoulou') },
  { why: 'Cyrillic letters', as: named('Оксана', 'Шевченко', 'oksana.shevchenko') },
  { why: 'Chinese letters', as: named('秀英', '王', 'xiuying.wang') },
  { why: 'Arabic letters', as: named('فاطمة', 'الزهراء', 'fatima.alzahra') },
  { why: 'manages the next one, who manages them: a cycle', manager: 28 },
  { why: 'the other half of the cycle', manager: 27 },
  { why: 'is their own manager', manager: 29 },
  {
    why: 'a name with markup',
    as: named('<img src=x onerror=alert(1)>', 'Tabler & "Söhne"', 'bobby.tabler'),
  },
  { why: 'a name with emoji', as: named('Zoë 🚀', "O'Sullivan 👩🏽‍🔬", 'zoe.osullivan') },
  {
    why: 'a name with right-to-left marks',
    as: named('Noa\u202Emoc.live\u202C', 'Bar\u200Flev', 'noa.barlev'),
  },
  { why: 'a contractor', as: { employmentType: 'contractor', jobTitle: 'Interim Engineer' } },
  { why: 'an intern', as: { employmentType: 'intern', fullTime: false, jobTitle: 'Intern' } },
  { why: 'has no department', without: ['department'] },
  { why: 'has no employee number', without: ['employeeNumber'] },
  {
    why: 'goes by a preferred first name',
    as: { ...named('Wilhelmina', 'Kästner', 'mina.kaestner'), preferredName: 'Mina' },
  },
  { why: 'a very long last name', as: { lastName: `von und zu ${'Hohenfelden-'.repeat(12)}Au` } },
  { why: 'works today for the last time', ends: 0 },
  { why: 'has resigned and leaves in 30 days', ends: 30 },
  { why: 'an e-mail address in capitals', as: { email: 'EMPFANG.HAMBURG@BRENNHOLT.EXAMPLE' } },
  { why: 'started today', starts: 0 },
  { why: 'no gender on record', without: ['gender'] },
  { why: 'diverse', as: { gender: 'diverse' } },
];

/** Everybody at a fixed place: the role at index i belongs to place i + 1. */
export const cast: readonly Role[] = [...heads, ...edges];
