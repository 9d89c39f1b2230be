const panel = 'Resources Panel';
const day = 'Wednesday 25 November 2026';
const reference = 'RP-26-0142';
const initials = 'A.B.';

const concern = {
  panel,
  day,
  toManager: false,
  person: 'finance@council.example',
  title: 'Finance Accountant',
  days: [{ sentence: 'Wednesday 18 November 2026' }, { sentence: day }],
};
const handOff = {
  panel,
  handOff: 'Referral to the Complex Needs Panel',
  other: 'Complex Needs Panel Administrator',
  reference,
  since: day,
  initials,
  template: 'Complex Needs Panel referral template',
  together: true,
  togetherWith: 'Special Educational Needs and Health',
  templateUrl: 'https://docs.council.example/template',
  again: false,
};
const notice = {
  panel,
  handOff: 'Referral to the Complex Needs Panel',
  other: 'Complex Needs Panel Administrator',
  reference,
  since: day,
  hasInitials: true,
  initials,
  hasNumber: true,
  number: '9000142',
  asksWorker: true,
  again: false,
};
/** Mails about attendance, and to another panel. */
export const handOffExamples = {
  'attendance-concern': { type: 'attendance-concern', facts: concern },
  'attendance-concern-manager': {
    type: 'attendance-concern',
    facts: { ...concern, toManager: true },
  },
  'hand-off': { type: 'hand-off', facts: handOff },
  'hand-off-again': { type: 'hand-off', facts: { ...handOff, again: true } },
  'hand-off-notice': { type: 'hand-off-notice', facts: notice },
  'hand-off-notice-again': {
    type: 'hand-off-notice',
    facts: {
      ...notice,
      again: true,
      hasInitials: false,
      initials: '',
      hasNumber: false,
      number: '',
      asksWorker: false,
    },
  },
} as const;
